import type { Json } from "../../api/answers.ts";
import { useWords } from "../../words/language.tsx";
import { shown } from "./shown.ts";
import type { ToldGrouping } from "./told-event.ts";

const words = {
  group: { zh: "入组", en: "Row" },
  score: { zh: "分值", en: "score" },
  looked: {
    zh: (keys: string, codes: string) => `诊断按 ${keys} 查找，操作：${codes}`,
    en: (keys: string, codes: string) => `diagnosis looked up as ${keys}; operations: ${codes}`,
  },
  none: { zh: "无", en: "none" },
} as const;

interface GroupingTraceProps {
  readonly group: string;
  readonly name?: string;
  readonly score: Json;
  readonly trace?: ToldGrouping;
}

/** The row that a case was given, and those that were considered beside it. */
export function GroupingTrace({ group, name, score, trace }: GroupingTraceProps) {
  const said = useWords(words);
  return (
    <>
      {said.group} <b>{group}</b> {name} {said.score} <b className="figure">{shown(score)}</b>
      {trace ? (
        <ul className="trace">
          <li className="faint">
            {said.looked(
              trace.diagnosisKeys.join("、"),
              trace.operations.map(({ code }) => code).join("、") || said.none,
            )}
          </li>
          {trace.considered.map(({ code, name: title, unmet }) => (
            <li key={code}>
              <span className={unmet === undefined ? "holds" : "holds-not"}>
                {unmet === undefined ? "✓" : "✗"}
              </span>{" "}
              {code} {title}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
