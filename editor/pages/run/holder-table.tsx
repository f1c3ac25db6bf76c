import { Card, Table } from "antd";
import type { SettledPool } from "../../api/run-answers.ts";
import { AmountText } from "../../parts/runs/amount-text.tsx";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "预算主体", en: "Budget holders" },
  holder: { zh: "预算主体", en: "Holder" },
  members: { zh: "成员机构", en: "Members" },
} as const;

type Holder = NonNullable<SettledPool["holders"]>[number];

interface HolderTableProps {
  readonly pool: SettledPool;
  /** What institutions are called, by code. */
  readonly names: ReadonlyMap<string, string>;
}

/** Figures of those who hold the budgets of several institutions. */
export function HolderTable({ pool: { holders = [] }, names }: HolderTableProps) {
  const said = useWords(words);
  const text = useText();
  const named = (code: string) => names.get(code) ?? code;
  return (
    <Card size="small" title={said.title}>
      <Table<Holder>
        size="small"
        rowKey="code"
        dataSource={[...holders]}
        scroll={{ x: "max-content" }}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: said.holder, render: (_, { code }) => named(code) },
          { title: said.members, render: (_, { members }) => members.map(named).join("、") },
          ...(holders[0]?.lines ?? []).map(({ fact, title }) => ({
            title: text(title, fact),
            align: "right" as const,
            render: (_: unknown, { lines }: Holder) => (
              <AmountText fact={fact} amount={lines.find((line) => line.fact === fact)?.amount} />
            ),
          })),
        ]}
      />
    </Card>
  );
}
