import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/run/:id",
  title: { zh: "结算批次", en: "Settlement run" },
  view: lazy(() => import("./run.tsx")),
  under: "/runs/:code",
};

export default page;
