import { DatabaseOutlined } from "@ant-design/icons";
import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/claim-sets/:code",
  title: { zh: "清单集", en: "Claim sets" },
  view: lazy(() => import("./claim-sets.tsx")),
  menu: {
    order: 42,
    icon: <DatabaseOutlined />,
    to: (place) => `/claim-sets/${place}`,
    action: "read-runs",
  },
};

export default page;
