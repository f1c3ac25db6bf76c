import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/run/:id/institutions/:code",
  title: { zh: "机构结算单", en: "Settlement statement" },
  view: lazy(() => import("./run-institution.tsx")),
  under: "/runs/:code",
};

export default page;
