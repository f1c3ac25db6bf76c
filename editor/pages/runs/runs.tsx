import { Button, Card, Table } from "antd";
import type { ReactNode } from "react";
import { Link, useLocation, useParams } from "wouter";
import type { Run } from "../../api/run-answers.ts";
import { useRuns } from "../../api/run-queries.ts";
import { useHere } from "../../app/place.tsx";
import { useMay } from "../../app/visitor.tsx";
import { ActorName } from "../../parts/actor-name.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { groupedText } from "../../parts/decimal-text.ts";
import { InstantText } from "../../parts/instant-text.tsx";
import { Mark } from "../../parts/mark.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { RuleSetName } from "../../parts/rule-set-name.tsx";
import { RunPeriod } from "../../parts/runs/run-period.tsx";
import { RunStateMark } from "../../parts/runs/run-state-mark.tsx";
import { kindWords } from "../../parts/runs/run-words.ts";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "结算批次", en: "Settlement runs" },
  what: {
    zh: "以一个清单集结算一个月或一年。批次固定规则、清单集和所提供的数据，重算结果逐字节相同；由另一人封存后不再改动，其后的差额由补充批次支付。",
    en: "A month or a year, settled over a claim set. A run is pinned to rules, claims and figures: done again it gives the same bytes. A second person closes it; what differs afterwards is paid by a supplementary run.",
  },
  start: { zh: "发起结算…", en: "Start a run…" },
  none: {
    zh: "这个统筹区还没有结算批次。先上传清单集，再发起结算。",
    en: "There is no run here yet. Upload a claim set first, then start one.",
  },
  sets: { zh: "清单集", en: "Claim sets" },
  run: { zh: "批次", en: "Run" },
  state: { zh: "状态", en: "State" },
  set: { zh: "清单集", en: "Claim set" },
  claims: { zh: "已结算 / 清单", en: "Settled / claims" },
  started: { zh: "发起", en: "Started" },
  closed: { zh: "封存", en: "Closed" },
  supplement: { zh: "补充", en: "supplement" },
} as const;

/** The settlement runs of a jurisdiction. */
export default function Runs() {
  const { code = "" } = useParams<{ code: string }>();
  useHere(code);
  const said = useWords(words);
  const [, navigate] = useLocation();
  const maySettle = useMay("settle");
  const runs = useRuns(code);
  return (
    <PageFrame
      title={said.title}
      what={said.what}
      actions={
        maySettle ? (
          <Button type="primary" onClick={() => navigate(`/new-run/${code}`)}>
            {said.start}
          </Button>
        ) : null
      }
    >
      <Card size="small">
        <Awaited query={runs}>
          {(every) => <RunTable runs={every} empty={<Link href={`/claim-sets/${code}`}>{said.sets}</Link>} />}
        </Awaited>
      </Card>
    </PageFrame>
  );
}

function RunTable({ runs, empty }: { readonly runs: readonly Run[]; readonly empty: ReactNode }) {
  const said = useWords(words);
  const kinds = useWords(kindWords);
  return (
    <Table<Run>
      size="small"
      rowKey="id"
      dataSource={[...runs]}
      scroll={{ x: 760 }}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: <Nothing words={said.none}>{empty}</Nothing> }}
      columns={[
        {
          title: said.run,
          render: (_, { id, kind, period, policy, supplements }) => (
            <>
              <Link href={`/run/${id}`}>
                {kinds[kind]} <RunPeriod period={period} />
              </Link>{" "}
              {supplements === undefined ? null : <Mark tone="note">{said.supplement}</Mark>}
              <div>
                <RuleSetName id={policy} />
              </div>
            </>
          ),
        },
        { title: said.state, render: (_, run) => <RunStateMark run={run} /> },
        {
          title: said.set,
          render: (_, { claimSet: { id, name } }) => <Link href={`/claim-set/${id}`}>{name}</Link>,
        },
        {
          title: said.claims,
          align: "right",
          className: "figure",
          render: (_, { finished, progress }) =>
            finished
              ? `${groupedText(String(finished.outcome.settled))} / ${groupedText(String(finished.outcome.claims))}`
              : progress
                ? `${Math.floor((100 * progress.claims) / Math.max(1, progress.of))} %`
                : "",
        },
        { title: said.started, render: (_, run) => <Who deed={run.started} run={run} /> },
        { title: said.closed, render: (_, run) => (run.closed ? <Who deed={run.closed} run={run} /> : "") },
      ]}
    />
  );
}

function Who({ deed, run }: { readonly deed: Run["started"]; readonly run: Run }) {
  return (
    <>
      <InstantText at={deed.at} />
      <div>
        <ActorName id={deed.by} names={run.names} />
      </div>
    </>
  );
}
