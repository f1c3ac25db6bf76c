import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/drafts/:draft",
  title: { zh: "起草", en: "Draft" },
  view: lazy(() => import("./draft-page.tsx")),
};

export default page;
