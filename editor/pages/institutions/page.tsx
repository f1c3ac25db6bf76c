import { BankOutlined } from "@ant-design/icons";
import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/institutions/:code",
  title: { zh: "定点机构", en: "Institutions" },
  view: lazy(() => import("./institutions.tsx")),
  menu: { order: 40, icon: <BankOutlined />, to: (place) => `/institutions/${place}` },
};

export default page;
