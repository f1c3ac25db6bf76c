import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/review/:draft",
  title: { zh: "审核", en: "Review" },
  under: "/reviews",
  view: lazy(() => import("./review.tsx")),
};

export default page;
