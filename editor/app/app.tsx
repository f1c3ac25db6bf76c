import { QueryClientProvider } from "@tanstack/react-query";
import { App as AntApp, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useEffect } from "react";
import { queryClient } from "../api/query-client.ts";
import { LanguageProvider, useLanguage } from "../words/language.tsx";
import { Gate } from "./gate.tsx";
import { PlaceProvider } from "./place.tsx";
import { stillTheme, theme } from "./theme.ts";
import { useReducedMotion } from "./use-reduced-motion.ts";

/** The editor: language, look, answers of the service, and who may come in. */
export function App() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <Dressed />
      </QueryClientProvider>
    </LanguageProvider>
  );
}

function Dressed() {
  const { language } = useLanguage();
  const isStill = useReducedMotion();
  useEffect(() => {
    dayjs.locale(language === "zh" ? "zh-cn" : "en");
    // Answers carry messages in the language they were asked in.
    queryClient.invalidateQueries();
  }, [language]);
  return (
    <ConfigProvider
      locale={language === "zh" ? zhCN : enUS}
      theme={isStill ? stillTheme : theme}
      button={{ autoInsertSpace: false }}
    >
      <AntApp>
        <PlaceProvider>
          <Gate />
        </PlaceProvider>
      </AntApp>
    </ConfigProvider>
  );
}
