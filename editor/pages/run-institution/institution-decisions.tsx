import { Alert, Button, Card, Table } from "antd";
import { useState } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { useMay } from "../../app/visitor.tsx";
import { groupedText } from "../../parts/decimal-text.ts";
import { ErrorView } from "../../parts/error-view.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { outcomeWords } from "../../parts/outcome-words.ts";
import { useJsonLines } from "../../parts/use-json-lines.ts";
import { useWords } from "../../words/language.tsx";
import { ClaimOfRun } from "./claim-of-run.tsx";

const words = {
  title: { zh: "清单裁定", en: "Decisions of claims" },
  none: { zh: "没有计入这家机构的清单。", en: "No claim counts in this institution." },
  claim: { zh: "清单", en: "Claim" },
  date: { zh: "日期", en: "Date" },
  outcome: { zh: "结果", en: "Outcome" },
  group: { zh: "病种组", en: "Group" },
  points: { zh: "分值", en: "Points" },
  table: { zh: "下载（CSV）", en: "Download (CSV)" },
  decisions: { zh: "下载（NDJSON）", en: "Download (NDJSON)" },
  explain: { zh: "裁定经过", en: "Explanation" },
  more: { zh: "显示更多", en: "Show more" },
  mayNot: {
    zh: "逐份裁定须有“查阅结算清单和裁定”的权限（审计员、结算系统）。",
    en: "Decisions of claims are for those who may read claims: auditors and settlement clients.",
  },
} as const;

const A_PAGE = 50;

interface DecisionsProps {
  /** Id of the run. */
  readonly run: string;
  readonly institution: string;
}

/** The claims that count in an institution, for those who may read claims. */
export function InstitutionDecisions(props: DecisionsProps) {
  const said = useWords(words);
  const mayRead = useMay("read-claims");
  return (
    <Card size="small" title={said.title}>
      {mayRead ? <Listed {...props} /> : <Alert type="info" showIcon title={said.mayNot} />}
    </Card>
  );
}

function Listed({ run, institution }: DecisionsProps) {
  const said = useWords(words);
  const path = `/runs/${run}/decisions`;
  const query = `institution=${institution}`;
  const { items, isDone, isBusy, error, more } = useJsonLines<JsonObject>(path, A_PAGE, query);
  const [opened, setOpened] = useState<string>();
  const outcomes: Readonly<Record<string, string>> = useWords(outcomeWords);
  return (
    <div className="stack">
      <div className="row-of">
        <Button href={`/v1${path}/table?${query}`} download={`${institution}-decisions.csv`}>
          {said.table}
        </Button>
        <Button href={`/v1${path}?${query}`} download={`${institution}-decisions.ndjson`}>
          {said.decisions}
        </Button>
      </div>
      {error === undefined ? null : <ErrorView error={error} />}
      <Table<JsonObject>
        size="small"
        rowKey={({ claim }) => String(claim)}
        loading={isBusy && items.length === 0}
        dataSource={[...items]}
        pagination={false}
        scroll={{ x: "max-content" }}
        locale={{ emptyText: <Nothing words={said.none} /> }}
        columns={[
          { title: said.claim, className: "code", render: (_, { claim }) => String(claim) },
          { title: said.date, className: "figure", render: (_, { date }) => String(date ?? "") },
          { title: said.outcome, render: (_, { outcome }) => outcomes[String(outcome)] ?? String(outcome) },
          { title: said.group, className: "code", render: (_, { group }) => String(group ?? "") },
          {
            title: said.points,
            align: "right",
            className: "figure",
            render: (_, { points }) => groupedText(String(points ?? "")),
          },
          {
            title: said.explain,
            render: (_, { claim }) => (
              <Button size="small" type="link" onClick={() => setOpened(String(claim))}>
                {said.explain}
              </Button>
            ),
          },
        ]}
      />
      <ClaimOfRun run={run} claim={opened} close={() => setOpened(undefined)} />
      {isDone ? null : (
        <div>
          <Button loading={isBusy} onClick={more}>
            {said.more}
          </Button>
        </div>
      )}
    </div>
  );
}
