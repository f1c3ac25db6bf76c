import { Alert, Card } from "antd";
import type { ReactNode } from "react";
import type { Decision } from "../../api/answers.ts";
import { useText, useWords } from "../../words/language.tsx";
import { groupedText } from "../decimal-text.ts";
import { outcomeWords } from "../outcome-words.ts";
import { FactName } from "../shape/fact-name.tsx";
import { StepList } from "./step-list.tsx";

const words = {
  outcome: { zh: "裁定", en: "Outcome" },
  points: { zh: "点数", en: "Points" },
  group: { zh: "病种", en: "Group" },
} as const;

/** What was decided about a claim, and every step of it. */
export function DecisionCard({ title, decision }: { readonly title?: string; readonly decision: Decision }) {
  const said = useWords(words);
  const text = useText();
  const outcomes = useWords(outcomeWords);
  const { outcome, group, points, amounts, error, steps = [] } = decision;
  return (
    <Card size="small" {...(title === undefined ? {} : { title })}>
      <div className="stack">
        <dl className="version-head">
          <Named name={said.outcome}>{outcomes[outcome]}</Named>
          {group === undefined ? null : <Named name={said.group}>{group}</Named>}
          {points === undefined ? null : <Named name={said.points}>{groupedText(points)}</Named>}
          {Object.entries(amounts).map(([fact, amount]) => (
            <Named key={fact} name={<FactName id={fact} />}>
              {groupedText(amount)}
            </Named>
          ))}
        </dl>
        {error ? <Alert type="error" showIcon title={text(error.message)} /> : null}
        <StepList steps={steps} />
      </div>
    </Card>
  );
}

function Named({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figure">{children}</dd>
    </div>
  );
}
