import { SafetyCertificateOutlined } from "@ant-design/icons";
import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/audit",
  title: { zh: "审计", en: "Audit" },
  view: lazy(() => import("./audit.tsx")),
  menu: { order: 50, icon: <SafetyCertificateOutlined />, to: () => "/audit", action: "verify" },
};

export default page;
