import { Card, Table } from "antd";
import { useState } from "react";
import { type AuditEntry, type AuditFilter, useAuditEntries } from "../../api/audit-queries.ts";
import { useActionWords } from "../../parts/action-words.ts";
import { ActorName } from "../../parts/actor-name.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { InstantText } from "../../parts/instant-text.tsx";
import { MoreButton } from "../../parts/more-button.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { useWords } from "../../words/language.tsx";
import { EntryDetail } from "./entry-detail.tsx";
import { SubjectText } from "./subject-text.tsx";
import { TrailFilters } from "./trail-filters.tsx";

const words = {
  title: { zh: "日志", en: "Trail" },
  at: { zh: "时间（北京）", en: "When (Beijing)" },
  actor: { zh: "何人", en: "Who" },
  action: { zh: "何事", en: "What" },
  subject: { zh: "对象", en: "About" },
  reason: { zh: "理由", en: "Why" },
  none: { zh: "没有符合条件的日志。", en: "There is no such entry." },
} as const;

/** Entries of the log, filtered, a page at a time; each opens to its content. */
export function AuditTrail() {
  const said = useWords(words);
  const actionWords = useActionWords();
  const [filter, setFilter] = useState<AuditFilter>({});
  const entries = useAuditEntries(filter);
  return (
    <Card title={said.title} size="small">
      <div className="stack">
        <TrailFilters filter={filter} change={setFilter} />
        <Awaited query={entries}>
          {({ pages }) => {
            const names = Object.assign({}, ...pages.map((page) => page.names));
            return (
              <>
                <Table<AuditEntry>
                  size="small"
                  rowKey="hash"
                  tableLayout="fixed"
                  dataSource={pages.flatMap((page) => page.entries)}
                  pagination={false}
                  locale={{ emptyText: <Nothing words={said.none} /> }}
                  expandable={{ expandedRowRender: (entry) => <EntryDetail entry={entry} /> }}
                  columns={[
                    { title: said.at, width: 140, render: (_, { at }) => <InstantText at={at} /> },
                    {
                      title: said.actor,
                      width: 130,
                      className: "wrap-cell",
                      render: (_, { actor }) => <ActorName id={actor} names={names} />,
                    },
                    {
                      title: said.action,
                      width: 110,
                      className: "wrap-cell",
                      render: (_, { action }) => actionWords(action),
                    },
                    {
                      title: said.subject,
                      className: "wrap-cell",
                      render: (_, entry) => <SubjectText entry={entry} names={names} />,
                    },
                    { title: said.reason, width: "18%", className: "wrap-cell", dataIndex: "reason" },
                  ]}
                />
                <MoreButton query={entries} />
              </>
            );
          }}
        </Awaited>
      </div>
    </Card>
  );
}
