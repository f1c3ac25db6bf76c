import { DiffOutlined } from "@ant-design/icons";
import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/compare/:a?/:b?",
  title: { zh: "版本比较", en: "Compare" },
  view: lazy(() => import("./compare.tsx")),
  menu: { order: 30, icon: <DiffOutlined />, to: () => "/compare" },
};

export default page;
