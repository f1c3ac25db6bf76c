import { Card } from "antd";
import type { Decision } from "../../api/answers.ts";
import { groupedText } from "../../parts/decimal-text.ts";
import { Mark, type Tone } from "../../parts/mark.tsx";
import { outcomeWords } from "../../parts/outcome-words.ts";
import { FactName } from "../../parts/shape/fact-name.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "裁定", en: "Decision" },
  date: { zh: "适用日期", en: "Date" },
  asOf: { zh: "假设日期", en: "As of" },
  policy: { zh: "支付方案", en: "Policy" },
  group: { zh: "病种", en: "Group" },
  score: { zh: "分值", en: "Score" },
  coefficient: { zh: "系数", en: "Coefficient" },
  points: { zh: "点数", en: "Points" },
} as const;

const TONES: Readonly<Record<Decision["outcome"], Tone>> = {
  paid: "good",
  excluded: "bad",
  "other-method": "note",
  review: "warn",
  error: "bad",
};

/** What was decided, in figures. */
export function OutcomeCard({ decision }: { readonly decision: Decision }) {
  const said = useWords(words);
  const outcomes = useWords(outcomeWords);
  const { outcome, date, asOf, policy, group, score, coefficient, points, amounts } = decision;
  const figures = [
    [said.group, group],
    [said.score, score],
    [said.coefficient, coefficient],
    [said.points, points],
  ] as const;
  return (
    <Card title={said.title} size="small" extra={<Mark tone={TONES[outcome]}>{outcomes[outcome]}</Mark>}>
      <dl className="outcome-figures" data-testid="outcome">
        {Object.entries(amounts).map(([fact, amount]) => (
          <div key={fact}>
            <dt>
              <FactName id={fact} />
            </dt>
            <dd>{groupedText(amount)}</dd>
          </div>
        ))}
        {figures.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{groupedText(value)}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="faint">
        {policy ? `${said.policy} ${policy.id}@${policy.version} · ` : ""}
        {said.date} {date ?? "—"}
        {asOf === undefined ? "" : ` · ${said.asOf} ${asOf}`}
      </p>
    </Card>
  );
}
