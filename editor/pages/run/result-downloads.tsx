import { Alert, Button, Card } from "antd";
import type { Run } from "../../api/run-answers.ts";
import { useMay } from "../../app/visitor.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "下载", en: "Downloads" },
  settlement: { zh: "结算结果（JSON）", en: "Settlement (JSON)" },
  table: { zh: "逐份裁定（CSV）", en: "Decisions (CSV)" },
  decisions: { zh: "逐份裁定（NDJSON）", en: "Decisions (NDJSON)" },
  amounts: { zh: "逐份金额（NDJSON）", en: "Amounts of claims (NDJSON)" },
  mayNot: {
    zh: "逐份裁定须有“查阅结算清单和裁定”的权限（审计员、结算系统）。",
    en: "Decisions of claims are for those who may read claims: auditors and settlement clients.",
  },
} as const;

/** The files of a finished run, for those who may have them. */
export function ResultDownloads({ run: { id, finished } }: { readonly run: Run }) {
  const said = useWords(words);
  const mayRead = useMay("read-claims");
  const at = `/v1/runs/${id}`;
  const hasAmounts = finished?.outcome.files.some(({ name }) => name === "claim-amounts.ndjson");
  return (
    <Card size="small" title={said.title}>
      <div className="stack">
        <div className="row-of">
          <Button href={`${at}/settlement`} download={`${id}-settlement.json`}>
            {said.settlement}
          </Button>
          {mayRead ? (
            <>
              <Button href={`${at}/decisions/table`} download={`${id}-decisions.csv`}>
                {said.table}
              </Button>
              <Button href={`${at}/decisions`} download={`${id}-decisions.ndjson`}>
                {said.decisions}
              </Button>
              {hasAmounts ? (
                <Button href={`${at}/claim-amounts`} download={`${id}-claim-amounts.ndjson`}>
                  {said.amounts}
                </Button>
              ) : null}
            </>
          ) : null}
        </div>
        {mayRead ? null : <Alert type="info" showIcon title={said.mayNot} />}
      </div>
    </Card>
  );
}
