import { Card } from "antd";
import type { ReactNode } from "react";
import { LanguageSwitch } from "../../app/language-switch.tsx";
import mark from "../../app/yice.svg";
import { useWords } from "../../words/language.tsx";

const words = {
  name: { zh: "医策 · 医保支付政策规则", en: "Yice · medical-insurance payment policy" },
} as const;

/** The page before anybody has come in. */
export function LogInFrame({ children }: { readonly children: ReactNode }) {
  const said = useWords(words);
  return (
    <main className="log-in">
      <Card className="log-in-card">
        <div className="page-head">
          <img src={mark} alt="" width={36} height={36} />
          <h1 className="page-head-words log-in-title">{said.name}</h1>
        </div>
        {children}
        <div className="row-of">
          <div className="shell-grow" />
          <LanguageSwitch />
        </div>
      </Card>
    </main>
  );
}
