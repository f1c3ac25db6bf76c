import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";
import { versionsIn } from "../../parts/impact/versions-address.ts";

const page: PageEntry = {
  path: "/impact/:of/:impact?",
  title: { zh: "影响预览", en: "Impact preview" },
  // That of a draft belongs to its review.
  under: (location) => (versionsIn(location.split("/")[2] ?? "") ? "/compare/:a?/:b?" : "/reviews"),
  view: lazy(() => import("./impact.tsx")),
};

export default page;
