import { AuditOutlined } from "@ant-design/icons";
import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/reviews",
  title: { zh: "待办与审核", en: "To do" },
  view: lazy(() => import("./reviews.tsx")),
  menu: { order: 25, icon: <AuditOutlined />, to: () => "/reviews", action: "read-drafts" },
};

export default page;
