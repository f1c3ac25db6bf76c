import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/impact/:of/:impact?",
  title: { zh: "影响预览", en: "Impact preview" },
  under: "/reviews",
  view: lazy(() => import("./impact.tsx")),
};

export default page;
