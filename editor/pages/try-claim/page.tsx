import { ExperimentOutlined } from "@ant-design/icons";
import { lazy } from "react";
import type { PageEntry } from "../../app/page-entry.ts";

const page: PageEntry = {
  path: "/try/:code",
  title: { zh: "试算清单", en: "Try a claim" },
  view: lazy(() => import("./try-claim.tsx")),
  menu: { order: 20, icon: <ExperimentOutlined />, to: (place) => `/try/${place}`, action: "evaluate" },
};

export default page;
