import { Alert, Card, Progress } from "antd";
import type { CaseRun } from "../../api/review-answers.ts";
import { useWords } from "../../words/language.tsx";
import { PlaceWords } from "../places/place-words.tsx";

const words = {
  title: { zh: "覆盖情况", en: "Coverage" },
  counts: {
    zh: (hit: number, parts: number) => `${parts} 处行、档、情形和条件中，用例命中了 ${hit} 处。`,
    en: (hit: number, parts: number) => `Cases come to ${hit} of ${parts} rows, tiers, cases and conditions.`,
  },
  missed: { zh: "没有用例命中的位置", en: "No case comes to" },
  rest: { zh: (count: number) => `另有 ${count} 处。`, en: (count: number) => `${count} more.` },
  all: { zh: "每一处都有用例命中。", en: "Every one of them has a case." },
} as const;

interface CaseCoverageProps {
  readonly coverage: CaseRun["coverage"];
}

/** Places told at most. */
const MOST = 40;

/** Which rows and conditions cases have come to, and which none has. */
export function CaseCoverage({ coverage }: CaseCoverageProps) {
  const said = useWords(words);
  const { parts, hit, missed, missedLeftOut = 0 } = coverage;
  const left = Math.max(0, missed.length - MOST) + missedLeftOut;
  return (
    <Card size="small" title={said.title}>
      <p>{said.counts(hit.length, parts)}</p>
      <Progress
        aria-label={said.title}
        percent={parts === 0 ? 100 : Math.floor((hit.length / parts) * 100)}
        status="normal"
      />
      {missed.length === 0 ? (
        <Alert type="success" showIcon title={said.all} />
      ) : (
        <>
          <h3 className="lane-title">{said.missed}</h3>
          <ul className="sentences">
            {missed.slice(0, MOST).map((pointer) => (
              <li key={pointer}>
                <PlaceWords pointer={pointer} />
              </li>
            ))}
          </ul>
          {left > 0 ? <p className="faint">{said.rest(left)}</p> : null}
        </>
      )}
    </Card>
  );
}
