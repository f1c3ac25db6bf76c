import type { Finding } from "../../api/problem.ts";
import { useWords } from "../../words/language.tsx";

const words = {
  error: { zh: "错误", en: "Error" },
  warning: { zh: "提醒", en: "Warning" },
  info: { zh: "说明", en: "Note" },
} as const;

/** What was found at a place, below it. */
export function FindingWords({
  id,
  findings,
}: {
  readonly id?: string;
  readonly findings: readonly Finding[];
}) {
  const said = useWords(words);
  if (findings.length === 0) return null;
  return (
    <div id={id} className="place-findings">
      {findings.map(({ code, severity, pointer, message }) => (
        <p key={`${code} ${pointer} ${message}`} className={`place-finding place-finding-${severity}`}>
          <span className="visually-hidden">{said[severity]} </span>
          {message}
        </p>
      ))}
    </div>
  );
}
