import { Card } from "antd";
import type { SettledPool, Settlement } from "../../api/run-answers.ts";
import { groupedText } from "../../parts/decimal-text.ts";
import { Mark } from "../../parts/mark.tsx";
import { AmountText } from "../../parts/runs/amount-text.tsx";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "基金池数据（预算、点值、结余）", en: "The pool: budget, point value, remainders" },
  holds: { zh: "平衡", en: "balances" },
  broken: { zh: "不平衡", en: "does not balance" },
  balance: {
    zh: (total: string, amount: string, parts: string, rest: string) =>
      `${total} ${amount} = 各项 ${parts} + 余额 ${rest}`,
    en: (total: string, amount: string, parts: string, rest: string) =>
      `${total} ${amount} = parts ${parts} + remainders ${rest}`,
  },
} as const;

interface PoolFiguresProps {
  readonly pool: SettledPool;
  readonly balances: Settlement["balances"];
}

/** What a pool comes to, and whether its parts and remainders make it up. */
export function PoolFigures({ pool, balances }: PoolFiguresProps) {
  const said = useWords(words);
  const text = useText();
  const titled = (fact: string) => text(pool.lines.find((line) => line.fact === fact)?.title, fact);
  if (pool.lines.length === 0 && balances.length === 0) return null;
  return (
    <Card size="small" title={said.title}>
      <div className="stack">
        <dl className="pool-figures">
          {pool.lines.map(({ fact, title, amount }) => (
            <div key={fact}>
              <dt>{text(title, fact)}</dt>
              <dd>
                <AmountText fact={fact} amount={amount} />
              </dd>
            </div>
          ))}
        </dl>
        <ul className="plain-list">
          {balances.map(({ total, amount, parts, remainders, holds }) => (
            <li key={total} className="figure wrap-cell">
              <Mark tone={holds ? "good" : "bad"}>{holds ? said.holds : said.broken}</Mark>{" "}
              {said.balance(titled(total), groupedText(amount), groupedText(parts), groupedText(remainders))}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
