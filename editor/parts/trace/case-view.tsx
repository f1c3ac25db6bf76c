import { useWords } from "../../words/language.tsx";
import { ConditionTrace } from "./condition-trace.tsx";
import type { ToldCondition } from "./told-event.ts";

const words = {
  own: { zh: "本步骤的条件", en: "Condition of the step" },
  applies: { zh: "适用", en: "applies" },
  not: { zh: "不适用", en: "does not apply" },
} as const;

interface CaseViewProps {
  readonly event: "case" | "condition";
  readonly title: string;
  readonly applies: boolean;
  readonly condition?: ToldCondition;
}

/** A case that was looked at: whether it applies, and which part of its condition holds. */
export function CaseView({ event, title, applies, condition }: CaseViewProps) {
  const said = useWords(words);
  return (
    <>
      <span className={applies ? "holds" : "holds-not"}>
        {applies ? "✓" : "✗"} {event === "condition" ? said.own : title}：{applies ? said.applies : said.not}
      </span>
      {condition ? <ConditionTrace condition={condition} /> : null}
    </>
  );
}
