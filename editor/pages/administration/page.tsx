import { TeamOutlined } from "@ant-design/icons";
import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/administration/:part?",
  title: { zh: "用户与密钥", en: "Administration" },
  view: lazy(() => import("./administration.tsx")),
  menu: { order: 60, icon: <TeamOutlined />, to: () => "/administration", action: "administer-users" },
};

export default page;
