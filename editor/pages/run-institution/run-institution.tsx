import { Button, Card } from "antd";
import { Link, useParams } from "wouter";
import { useRun, useStatement } from "../../api/run-queries.ts";
import { useHere } from "../../app/place.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { runPeriodText } from "../../parts/runs/run-period.tsx";
import { kindWords } from "../../parts/runs/run-words.ts";
import { useWords } from "../../words/language.tsx";
import { InstitutionDecisions } from "./institution-decisions.tsx";
import { StatementPools } from "./statement-pools.tsx";
import { StatementSources } from "./statement-sources.tsx";

const words = {
  title: { zh: (name: string) => `结算单：${name}`, en: (name: string) => `Statement: ${name}` },
  what: {
    zh: (of: string) =>
      `${of}告知这家机构的数据、依据条款和可供核对的散列值。打印页留有双方盖章处，工作簿的数字逐位保留；两者不论何时生成都逐字节相同。`,
    en: (of: string) =>
      `${of}: what the institution is told, with clauses and the hashes it can be held against. The page to print has room for both seals; the workbook keeps every digit. Both are the same bytes whenever they are made.`,
  },
  run: { zh: "回到批次", en: "Back to the run" },
  print: { zh: "打开打印页", en: "Open the page to print" },
  workbook: { zh: "下载工作簿（XLSX）", en: "Download the workbook (XLSX)" },
  amounts: { zh: "数据", en: "Figures" },
} as const;

/** What a run says to one institution. */
export default function RunInstitution() {
  const { id = "", code = "" } = useParams<{ id: string; code: string }>();
  const said = useWords(words);
  const kinds = useWords(kindWords);
  const run = useRun(id);
  const statement = useStatement(id, code);
  useHere(run.data?.policy.slice(0, 6) ?? "");
  const at = `/v1/runs/${id}/statements/${code}`;
  return (
    <Awaited query={run}>
      {(found) => (
        <PageFrame
          title={said.title(statement.data?.institution.name ?? code)}
          what={said.what(`${kinds[found.kind]} ${runPeriodText(found.period)} `)}
          actions={
            <div className="row-of">
              <Link href={`/run/${id}`}>{said.run}</Link>
              <Button type="primary" href={`${at}/page`} target="_blank" rel="noopener">
                {said.print}
              </Button>
              <Button href={`${at}/workbook`} download={`${code}.xlsx`}>
                {said.workbook}
              </Button>
            </div>
          }
        >
          <Awaited query={statement}>
            {(told) => (
              <>
                <Card size="small" title={said.amounts}>
                  <StatementPools pools={told.pools} />
                </Card>
                <StatementSources statement={told} />
                <InstitutionDecisions run={id} institution={code} />
              </>
            )}
          </Awaited>
        </PageFrame>
      )}
    </Awaited>
  );
}
