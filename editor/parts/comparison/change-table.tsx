import { Table } from "antd";
import type { ReactNode } from "react";
import type { Change } from "../../api/answers.ts";
import { useFacts } from "../../api/rule-queries.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { Mark, type Tone } from "../mark.tsx";
import { Nothing } from "../nothing.tsx";
import { valueText } from "./change-words.ts";

const words = {
  none: { zh: "没有不同。", en: "Nothing differs." },
  kind: { zh: "改动", en: "Change" },
  place: { zh: "位置", en: "Place" },
  before: { zh: "原值", en: "Before" },
  after: { zh: "新值", en: "After" },
  added: { zh: "新增", en: "added" },
  removed: { zh: "删除", en: "removed" },
  changed: { zh: "修改", en: "changed" },
  moved: { zh: "移动", en: "moved" },
} as const;

const TONES: Readonly<Record<Change["kind"], Tone>> = {
  added: "good",
  removed: "bad",
  changed: "note",
  moved: "plain",
};

interface ChangeTableProps {
  readonly changes: readonly Change[];
  /** What stands at the end of each row. */
  readonly beside?: { readonly title: string; readonly of: (change: Change) => ReactNode };
}

/** Differences row by row and cell by cell. */
export function ChangeTable({ changes, beside }: ChangeTableProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const telling = { facts: useFacts(), language };
  if (changes.length === 0) return <Nothing words={said.none} />;
  return (
    <Table<Change>
      size="small"
      rowKey={({ kind, pointer }) => `${kind} ${pointer}`}
      dataSource={[...changes]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: said.kind,
          width: 84,
          filters: (["added", "removed", "changed", "moved"] as const).map((kind) => ({
            value: kind,
            text: said[kind],
          })),
          onFilter: (kind, change) => change.kind === kind,
          render: (_, { kind }) => <Mark tone={TONES[kind]}>{said[kind]}</Mark>,
        },
        { title: said.place, width: "34%", render: (_, change) => change.words[language] },
        {
          title: said.before,
          className: "wrap-cell",
          render: (_, { before, ...change }) => valueText(before, change, telling),
        },
        {
          title: said.after,
          className: "wrap-cell",
          render: (_, { after, ...change }) => <b>{valueText(after, change, telling)}</b>,
        },
        ...(beside
          ? [{ title: beside.title, width: 96, render: (_: unknown, change: Change) => beside.of(change) }]
          : []),
      ]}
    />
  );
}
