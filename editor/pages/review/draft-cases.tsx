import { Alert, Card } from "antd";
import type { DraftView, VersionCase } from "../../api/review-answers.ts";
import { useDraftCheck } from "../../api/review-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { CaseCoverage } from "../../parts/cases/case-coverage.tsx";
import { CaseResults } from "../../parts/cases/case-results.tsx";
import { FindingList } from "../../parts/finding-list.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  sound: { zh: "校验通过：没有妨碍发布的问题。", en: "Sound: nothing keeps it from being published." },
  unsound: { zh: "有妨碍发布的问题", en: "This keeps it from being published" },
  checking: {
    zh: "草稿有新的修订，正在重新校验…",
    en: "The draft has a new revision, which is being checked…",
  },
  notes: { zh: "提示", en: "To be noted" },
  cases: { zh: "测试用例", en: "Test cases" },
} as const;

/** What is wrong with a draft, and what its test cases come to, as publishing it would check. */
export function DraftCases({ draft }: { readonly draft: DraftView }) {
  const said = useWords(words);
  const check = useDraftCheck(draft.id, draft.revision);
  return (
    <Awaited query={check}>
      {({ findings, cases }) => {
        const errors = findings.filter(({ severity }) => severity === "error");
        const notes = findings.filter(({ severity }) => severity !== "error");
        return (
          <div className="stack">
            {check.isPlaceholderData ? (
              <Alert type="info" showIcon title={said.checking} />
            ) : errors.length === 0 ? (
              <Alert type="success" showIcon title={said.sound} />
            ) : (
              <Alert
                type="error"
                showIcon
                title={said.unsound}
                description={<FindingList findings={errors} />}
              />
            )}
            {notes.length > 0 ? (
              <Alert type="info" showIcon title={said.notes} description={<FindingList findings={notes} />} />
            ) : null}
            {draft.type === "rule-set" ? (
              <Card size="small" title={said.cases}>
                {/* Cases of a draft are what its author wrote; their names and reasons are all that is read of them. */}
                <CaseResults
                  cases={(draft.cases ?? []) as readonly VersionCase[]}
                  run={cases}
                  isRunning={check.isPlaceholderData}
                />
              </Card>
            ) : null}
            {cases ? <CaseCoverage coverage={cases.coverage} /> : null}
          </div>
        );
      }}
    </Awaited>
  );
}
