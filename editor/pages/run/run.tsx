import { Card } from "antd";
import { Link, useParams } from "wouter";
import type { Run } from "../../api/run-answers.ts";
import { useRun } from "../../api/run-queries.ts";
import { useHere } from "../../app/place.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { runPeriodText } from "../../parts/runs/run-period.tsx";
import { kindWords } from "../../parts/runs/run-words.ts";
import { useWords } from "../../words/language.tsx";
import { DifferenceTable } from "./difference-table.tsx";
import { RunActs } from "./run-acts.tsx";
import { RunClosing } from "./run-closing.tsx";
import { RunHead } from "./run-head.tsx";
import { RunProgressView } from "./run-progress-view.tsx";
import { RunResult } from "./run-result.tsx";

const words = {
  what: {
    zh: "先看结果图，再看各机构的数据，点机构看其结算单和清单裁定。封存须由发起人以外的人作出，封存后本结算期只能由补充批次支付差额。",
    en: "The picture first, then each institution's figures; an institution leads to its statement and its claims' decisions. Somebody else than who started the run closes it; after that only a supplementary run pays anything of its period.",
  },
  all: { zh: "全部结算批次", en: "All runs" },
  difference: { zh: "补充支付的差额", en: "What the supplement pays" },
} as const;

/** One settlement run: how far it is, what came of it, and what can be done about it. */
export default function RunPage() {
  const { id = "" } = useParams<{ id: string }>();
  const run = useRun(id);
  return <Awaited query={run}>{(found) => <Shown run={found} />}</Awaited>;
}

function Shown({ run }: { readonly run: Run }) {
  const jurisdiction = run.policy.slice(0, 6);
  useHere(jurisdiction);
  const said = useWords(words);
  const kinds = useWords(kindWords);
  const { finished, state } = run;
  const isOpen = state === "running" || state === "interrupted";
  return (
    <PageFrame
      title={`${kinds[run.kind]} ${runPeriodText(run.period)}`}
      what={said.what}
      actions={
        <div className="row-of">
          <Link href={`/runs/${jurisdiction}`}>{said.all}</Link>
          <RunActs run={run} />
        </div>
      }
    >
      <RunHead run={run} />
      {isOpen ? <RunProgressView run={run} /> : null}
      {finished ? <RunClosing run={run} /> : null}
      {finished && run.supplements !== undefined ? (
        <Card size="small" title={said.difference}>
          <DifferenceTable run={run} />
        </Card>
      ) : null}
      {finished ? <RunResult run={run} /> : null}
    </PageFrame>
  );
}
