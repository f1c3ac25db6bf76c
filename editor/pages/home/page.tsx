import { PartitionOutlined } from "@ant-design/icons";
import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/home/:code",
  title: { zh: "支付方案", en: "Policy" },
  view: lazy(() => import("./home.tsx")),
  menu: { order: 10, icon: <PartitionOutlined />, to: (place) => `/home/${place}` },
};

export default page;
