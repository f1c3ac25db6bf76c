import { Alert } from "antd";
import type { Decision } from "../../api/answers.ts";
import { decimalDifference, groupedText } from "../../parts/decimal-text.ts";
import { outcomeWords } from "../../parts/outcome-words.ts";
import { FactName } from "../../parts/shape/fact-name.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  same: { zh: "改动后结果不变。", en: "The result is the same after the change." },
  title: { zh: "改动后的差异", en: "What the change changes" },
  outcome: { zh: "裁定", en: "Outcome" },
  score: { zh: "分值", en: "Score" },
  coefficient: { zh: "系数", en: "Coefficient" },
  points: { zh: "点数", en: "Points" },
  group: { zh: "病种", en: "Group" },
  more: { zh: (by: string) => `多 ${by}`, en: (by: string) => `${by} more` },
  less: { zh: (by: string) => `少 ${by}`, en: (by: string) => `${by} less` },
} as const;

/** What came out differently since the claim was changed. */
export function ChangedResult({ before, after }: { readonly before: Decision; readonly after: Decision }) {
  const said = useWords(words);
  const outcomes = useWords(outcomeWords);
  const figures = (["group", "score", "coefficient", "points"] as const).map(
    (name) => [name, said[name], before[name], after[name]] as const,
  );
  const facts = [...new Set([...Object.keys(before.amounts), ...Object.keys(after.amounts)])];
  const amounts = facts.map(
    (fact) => [fact, <FactName key={fact} id={fact} />, before.amounts[fact], after.amounts[fact]] as const,
  );
  const changed = [...amounts, ...figures].filter(([, , old, now]) => old !== now);
  if (before.outcome === after.outcome && changed.length === 0)
    return <Alert type="info" showIcon title={said.same} />;
  return (
    <Alert
      type="success"
      showIcon
      title={said.title}
      description={
        <ul className="sentences">
          {before.outcome === after.outcome ? null : (
            <li>
              {said.outcome} {outcomes[before.outcome]} → <b>{outcomes[after.outcome]}</b>
            </li>
          )}
          {changed.map(([key, name, old = "—", now = "—"]) => (
            <li key={key}>
              {name} <span className="figure">{groupedText(old)}</span> →{" "}
              <b className="figure">{groupedText(now)}</b> <Difference before={old} after={now} />
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const said = useWords(words);
  const by = decimalDifference(before, after);
  if (by === undefined) return null;
  return (
    <span>（{by.startsWith("-") ? said.less(groupedText(by.slice(1))) : said.more(groupedText(by))}）</span>
  );
}
