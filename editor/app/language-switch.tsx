import { Button } from "antd";
import { useLanguage } from "../words/language.tsx";

/** Switches between Chinese and English; each is called by its own name. */
export function LanguageSwitch() {
  const { language, speak } = useLanguage();
  const other =
    language === "zh" ? ({ to: "en", name: "English" } as const) : ({ to: "zh", name: "中文" } as const);
  return (
    <Button type="text" lang={other.to} onClick={() => speak(other.to)}>
      {other.name}
    </Button>
  );
}
