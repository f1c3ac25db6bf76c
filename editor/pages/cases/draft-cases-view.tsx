import { Alert, Card } from "antd";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { DraftCheck, VersionCase } from "../../api/review-answers.ts";
import { useDraftCheck, useDraftUnderReview } from "../../api/review-queries.ts";
import { useMay } from "../../app/visitor.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { CaseCoverage } from "../../parts/cases/case-coverage.tsx";
import { CaseResults } from "../../parts/cases/case-results.tsx";
import { useDraftTitle } from "../../parts/draft-title.tsx";
import { FindingList } from "../../parts/finding-list.tsx";
import { PlacesContext } from "../../parts/places/places.tsx";
import { useWords } from "../../words/language.tsx";
import { CaseActs } from "./case-acts.tsx";

const words = {
  of: {
    zh: (title: string) => `草稿的用例：${title}`,
    en: (title: string) => `Cases of the draft: ${title}`,
  },
  review: { zh: "到审核页", en: "To its review" },
  write: { zh: "回到草稿", en: "Back to the draft" },
  findings: { zh: "校验发现的问题", en: "What the check found" },
} as const;

/** Whose cases are what they were. */
const CLOSED: ReadonlySet<string> = new Set(["published", "discarded"]);

/** Cases of a draft, run as submitting it would; its authors mend them here. */
export function DraftCasesView({ draft: id }: { readonly draft: string }) {
  const said = useWords(words);
  const titleOf = useDraftTitle();
  const mayWrite = useMay("write-drafts");
  const found = useDraftUnderReview(id);
  return (
    <Awaited query={found}>
      {({ draft, etag }) => (
        <Card
          size="small"
          title={said.of(titleOf(draft))}
          extra={
            <span className="row-of">
              {mayWrite && !CLOSED.has(draft.state) ? <Link href={`/drafts/${id}`}>{said.write}</Link> : null}
              <Link href={`/review/${id}`}>{said.review}</Link>
            </span>
          }
        >
          <Checked id={id} revision={draft.revision}>
            {({ cases, findings }, isRunning) => (
              <PlacesContext value={{ document: draft.document ?? {} }}>
                <div className="stack">
                  {findings.length > 0 ? (
                    <Alert
                      type="warning"
                      showIcon
                      title={said.findings}
                      description={<FindingList findings={findings} />}
                    />
                  ) : null}
                  {/* Its author wrote them; names and reasons are all that is read of them. */}
                  <CaseResults
                    cases={(draft.cases ?? []) as readonly VersionCase[]}
                    run={cases}
                    isRunning={isRunning}
                    {...(mayWrite && !CLOSED.has(draft.state)
                      ? {
                          acts: (of, result) => <CaseActs under={{ draft, etag }} of={of} result={result} />,
                        }
                      : {})}
                  />
                  {cases ? <CaseCoverage coverage={cases.coverage} /> : null}
                </div>
              </PlacesContext>
            )}
          </Checked>
        </Card>
      )}
    </Awaited>
  );
}

interface CheckedProps {
  readonly id: string;
  readonly revision: number;
  /** Whether the check is of an earlier revision, and this one is being checked. */
  readonly children: (check: DraftCheck, isRunning: boolean) => ReactNode;
}

function Checked({ id, revision, children }: CheckedProps) {
  const check = useDraftCheck(id, revision);
  return <Awaited query={check}>{(of) => children(of, check.isPlaceholderData)}</Awaited>;
}
