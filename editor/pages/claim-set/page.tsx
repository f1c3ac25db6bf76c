import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/claim-set/:id",
  title: { zh: "清单集", en: "Claim set" },
  view: lazy(() => import("./claim-set.tsx")),
  under: "/claim-sets/:code",
};

export default page;
