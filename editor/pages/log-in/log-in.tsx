import { useEffect } from "react";
import type { Entrance } from "../../api/answers.ts";
import { useWords } from "../../words/language.tsx";
import { LogInForm } from "./log-in-form.tsx";
import { LogInFrame } from "./log-in-frame.tsx";

const words = {
  title: { zh: "登录", en: "Log in" },
  what: {
    zh: "登录后可查阅支付政策、试算清单、比较版本；能做什么由您的角色决定。",
    en: "Log in to read payment policy, try claims and compare versions; your roles say what else you may do.",
  },
} as const;

/** At whatever address somebody came to: he stays there when he has logged in. */
export function LogIn({
  ways,
  entered,
}: {
  readonly ways: Entrance["ways"];
  readonly entered: () => Promise<void>;
}) {
  const said = useWords(words);
  useEffect(() => {
    document.title = `${said.title} · 医策`;
  }, [said]);
  return (
    <LogInFrame>
      <p className="page-what">{said.what}</p>
      <LogInForm ways={ways} entered={entered} />
    </LogInFrame>
  );
}
