import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/new-run/:code",
  title: { zh: "发起结算", en: "Start a settlement run" },
  view: lazy(() => import("./new-run.tsx")),
  under: "/runs/:code",
};

export default page;
