import type { Json } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { comparisonWords, conditionWords } from "./condition-words.ts";
import { isList, isObject } from "./forms.ts";
import { useShaping } from "./shaping.tsx";

const words = {
  all: { zh: "同时满足", en: "All of" },
  any: { zh: "满足任一", en: "Any of" },
  not: { zh: "不满足", en: "Not" },
} as const;

/** A condition as a tree to be read: how its parts are joined, and each comparison in words. */
export function ConditionTree({ condition }: { readonly condition: Json }) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { facts } = useShaping();
  if (!isObject(condition)) return null;
  const telling = { facts, language };
  for (const joint of ["all", "any"] as const) {
    const parts = condition[joint];
    if (isList(parts)) return <Joined joint={said[joint]} parts={parts} />;
  }
  if (condition.not !== undefined) return <Joined joint={said.not} parts={[condition.not]} />;
  if (typeof condition.fact === "string") return <span>{comparisonWords(condition, telling)}</span>;
  return <span>{conditionWords(condition, telling)}</span>;
}

function Joined({ joint, parts }: { readonly joint: string; readonly parts: readonly Json[] }) {
  return (
    <div>
      <span className="condition-joint">{joint}</span>
      <ul className="condition">
        {parts.map((part) => (
          <li key={JSON.stringify(part)}>
            <ConditionTree condition={part} />
          </li>
        ))}
      </ul>
    </div>
  );
}
