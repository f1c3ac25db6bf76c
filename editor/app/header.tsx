import { Layout } from "antd";
import { Link } from "wouter";
import { useWords } from "../words/language.tsx";
import { JurisdictionSwitch } from "./jurisdiction-switch.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { SearchBox } from "./search-box.tsx";
import { UserMenu } from "./user-menu.tsx";
import { useVisitor } from "./visitor.tsx";
import mark from "./yice.svg";

const words = {
  name: { zh: "医策", en: "Yice" },
  what: { zh: "医保支付政策规则", en: "Medical-insurance payment policy" },
} as const;

export function Header() {
  const said = useWords(words);
  const { me } = useVisitor();
  return (
    <Layout.Header className="shell-header">
      <Link href="/" className="shell-brand">
        <img src={mark} alt="" width={28} height={28} />
        {said.name} <small>{said.what}</small>
      </Link>
      {me?.grants.length === 0 ? null : (
        <>
          <JurisdictionSwitch />
          <SearchBox />
        </>
      )}
      <div className="shell-grow" />
      <LanguageSwitch />
      <UserMenu />
    </Layout.Header>
  );
}
