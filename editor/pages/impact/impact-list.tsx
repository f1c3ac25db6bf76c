import { Table } from "antd";
import { Link } from "wouter";
import type { Impact } from "../../api/impact-answers.ts";
import { ActorName } from "../../parts/actor-name.tsx";
import { StaleNote } from "../../parts/impact/stale-note.tsx";
import { InstantText } from "../../parts/instant-text.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { runPeriodText } from "../../parts/runs/run-period.tsx";
import { useWords } from "../../words/language.tsx";
import { impactStates } from "./impact-states.ts";

const words = {
  none: { zh: "还没有影响预览。", en: "There is no impact yet." },
  at: { zh: "发起", en: "Started" },
  set: { zh: "清单集和结算期", en: "Claim set and period" },
  state: { zh: "状态", en: "State" },
  changed: { zh: "裁定改变 / 清单", en: "Changed / claims" },
  current: { zh: "时效", en: "Up to date" },
  fixed: { zh: "版本不变", en: "Versions do not change" },
  look: { zh: "查看", en: "Look" },
  shown: { zh: "正在查看", en: "Shown" },
} as const;

/** Impacts, the newest first; each has its place under an address. */
export function ImpactList({
  impacts,
  shown,
  address,
}: {
  readonly impacts: readonly Impact[];
  readonly shown: string | undefined;
  readonly address: string;
}) {
  const said = useWords(words);
  const states = useWords(impactStates);
  if (impacts.length === 0) return <Nothing words={said.none} />;
  return (
    <Table<Impact>
      size="small"
      rowKey="id"
      dataSource={[...impacts]}
      pagination={{ pageSize: 5, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: said.at,
          render: (_, { started, names }) => (
            <>
              <InstantText at={started.at} />
              <div>
                <ActorName id={started.by} names={names} />
              </div>
            </>
          ),
        },
        {
          title: said.set,
          render: (_, { claimSet, period }) => (
            <>
              {claimSet.name}
              <div className="figure faint">{runPeriodText(period)}</div>
            </>
          ),
        },
        { title: said.state, render: (_, { state }) => states[state] },
        {
          title: said.changed,
          className: "figure",
          render: (_, { finished }) =>
            finished ? `${finished.outcome.changed} / ${finished.outcome.claims}` : "—",
        },
        {
          title: said.current,
          render: (_, impact) => ("draft" in impact ? <StaleNote stale={impact.stale} /> : said.fixed),
        },
        {
          title: said.look,
          render: (_, { id }) =>
            id === shown ? <b>{said.shown}</b> : <Link href={`${address}/${id}`}>{said.look}</Link>,
        },
      ]}
    />
  );
}
