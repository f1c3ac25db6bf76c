import { CheckSquareOutlined } from "@ant-design/icons";
import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/cases/:id?/:version?",
  title: { zh: "测试用例", en: "Test cases" },
  view: lazy(() => import("./cases.tsx")),
  menu: { order: 35, icon: <CheckSquareOutlined />, to: () => "/cases", action: "evaluate" },
};

export default page;
