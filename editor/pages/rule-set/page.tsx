import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/rule-sets/:id/:version/:view?",
  title: { zh: "规则集", en: "Rule set" },
  view: lazy(() => import("./rule-set.tsx")),
};

export default page;
