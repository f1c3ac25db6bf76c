import { Collapse } from "antd";
import type { Json } from "../../api/answers.ts";
import { useText, useWords } from "../../words/language.tsx";
import { Mark } from "../mark.tsx";
import { FactName } from "../shape/fact-name.tsx";
import { FactValue } from "./fact-value.tsx";
import { StepDetail } from "./step-detail.tsx";
import type { ToldStep } from "./told-event.ts";

const words = {
  skipped: { zh: "条件不成立，未执行", en: "not run: its condition does not hold" },
  given: { zh: "结果由调用方给出", en: "the caller gave its result" },
  failed: { zh: "未能判定", en: "could not decide" },
  provisional: { zh: (count: number) => `暂定 ${count}`, en: (count: number) => `${count} provisional` },
} as const;

/** The way that a claim took through the policy, step by step; each opens to what it looked at. */
export function StepList({ steps }: { readonly steps: readonly ToldStep[] }) {
  const said = useWords(words);
  const text = useText();
  const items = steps.map((step, index) => ({
    key: step.step,
    label: (
      <span className="row-of">
        <span className="faint figure">{index + 1}</span>
        <b>{text(step.title, step.step)}</b>
        {step.state === "ran" ? null : <Mark tone="plain">{said[step.state]}</Mark>}
        {step.provisional && step.state === "ran" ? (
          <Mark tone="warn">{said.provisional(step.provisional)}</Mark>
        ) : null}
        <Written step={step} />
      </span>
    ),
    children: <StepDetail step={step} />,
  }));
  return <Collapse size="small" items={items} />;
}

function Written({ step: { writes = {} } }: { readonly step: ToldStep }) {
  const written = Object.entries(writes).filter(([, value]) => value !== null);
  // Decisions are JSON.
  return written.map(([fact, value]) => (
    <span key={fact}>
      <FactName id={fact} /> <FactValue fact={fact} value={value as Json} />
    </span>
  ));
}
