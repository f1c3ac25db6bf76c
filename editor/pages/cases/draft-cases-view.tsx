import { Alert, Card } from "antd";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { DraftCheck, VersionCase } from "../../api/review-answers.ts";
import { useDraftCheck, useDraftUnderReview } from "../../api/review-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { CaseCoverage } from "../../parts/cases/case-coverage.tsx";
import { CaseResults } from "../../parts/cases/case-results.tsx";
import { placeWords } from "../../parts/cases/place-words.ts";
import { useDraftTitle } from "../../parts/draft-title.tsx";
import { FindingList } from "../../parts/finding-list.tsx";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  of: {
    zh: (title: string) => `草稿的用例：${title}`,
    en: (title: string) => `Cases of the draft: ${title}`,
  },
  review: { zh: "到审核页", en: "To its review" },
  findings: { zh: "校验发现的问题", en: "What the check found" },
} as const;

/** Cases of a draft, run as submitting it would. */
export function DraftCasesView({ draft: id }: { readonly draft: string }) {
  const said = useWords(words);
  const text = useText();
  const titleOf = useDraftTitle();
  const found = useDraftUnderReview(id);
  return (
    <Awaited query={found}>
      {({ draft }) => (
        <Card
          size="small"
          title={said.of(titleOf(draft))}
          extra={<Link href={`/review/${id}`}>{said.review}</Link>}
        >
          <Checked id={id} revision={draft.revision}>
            {({ cases, findings }) => (
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
                <CaseResults cases={(draft.cases ?? []) as readonly VersionCase[]} run={cases} />
                {cases ? (
                  <CaseCoverage
                    coverage={cases.coverage}
                    placeWords={(pointer) => placeWords(draft.document ?? {}, pointer, text)}
                  />
                ) : null}
              </div>
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
  readonly children: (check: DraftCheck) => ReactNode;
}

function Checked({ id, revision, children }: CheckedProps) {
  const check = useDraftCheck(id, revision);
  return <Awaited query={check}>{children}</Awaited>;
}
