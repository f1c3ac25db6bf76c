import { CalculatorOutlined } from "@ant-design/icons";
import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/runs/:code",
  title: { zh: "结算", en: "Settlement" },
  view: lazy(() => import("./runs.tsx")),
  menu: {
    order: 44,
    icon: <CalculatorOutlined />,
    to: (place) => `/runs/${place}`,
    action: "read-runs",
  },
};

export default page;
