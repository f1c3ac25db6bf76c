import { Button } from "antd";
import { useLocation } from "wouter";
import { Nothing } from "../parts/nothing.tsx";
import { useWords } from "../words/language.tsx";

const words = {
  nothing: { zh: "没有这个页面，地址可能有误。", en: "There is no such page; the address may be wrong." },
  home: { zh: "回到首页", en: "Go to the start" },
} as const;

/** An address that no page answers. */
export function NoPage() {
  const said = useWords(words);
  const [, navigate] = useLocation();
  return (
    <Nothing words={said.nothing}>
      <Button type="primary" onClick={() => navigate("/")}>
        {said.home}
      </Button>
    </Nothing>
  );
}
