import { Table } from "antd";
import { useInstitutions } from "../../api/administration-queries.ts";
import type { Difference, Run } from "../../api/run-answers.ts";
import { useDifference, useSettlement } from "../../api/run-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { AmountText } from "../../parts/runs/amount-text.tsx";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  place: { zh: "何处", en: "Where" },
  line: { zh: "数据", en: "Figure" },
  before: { zh: "原批次", en: "Before" },
  now: { zh: "本批次", en: "Now" },
  difference: { zh: "差额", en: "Difference" },
  none: { zh: "与原批次没有差额。", en: "Nothing differs from the run before." },
} as const;

type Change = Difference["changes"][number];
interface Row extends Omit<Change, "lines"> {
  readonly key: string;
  readonly line: Change["lines"][number];
}

/** Every figure that a supplementary run gives another value, with the difference. */
export function DifferenceTable({ run }: { readonly run: Run }) {
  const said = useWords(words);
  const text = useText();
  const difference = useDifference(run.id);
  const { data: institutions = [] } = useInstitutions(run.policy.slice(0, 6));
  const pools = useSettlement(run.id).data?.pools ?? [];
  const placeText = ({ pool, holder, institution, month }: Row): string => {
    const code = institution ?? holder;
    const named = institutions.find((each) => each.code === code)?.name ?? code;
    const title = text(pools.find((each) => each.pool === pool)?.title, pool);
    return [title, named, month].filter((part) => part !== undefined).join(" · ");
  };
  return (
    <Awaited query={difference}>
      {({ changes }) => (
        <Table<Row>
          size="small"
          rowKey="key"
          dataSource={rowsOf(changes)}
          scroll={{ x: "max-content" }}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Nothing words={said.none} /> }}
          columns={[
            { title: said.place, render: (_, row) => placeText(row) },
            { title: said.line, render: (_, { line }) => text(line.title, line.fact) },
            {
              title: said.before,
              align: "right",
              render: (_, { line }) => <AmountText fact={line.fact} amount={line.before} />,
            },
            {
              title: said.now,
              align: "right",
              render: (_, { line }) => <AmountText fact={line.fact} amount={line.now} />,
            },
            {
              title: said.difference,
              align: "right",
              render: (_, { line }) => (
                <b>
                  <AmountText fact={line.fact} amount={line.difference} />
                </b>
              ),
            },
          ]}
        />
      )}
    </Awaited>
  );
}

function rowsOf(changes: readonly Change[]): Row[] {
  return changes.flatMap(({ lines, ...place }) =>
    lines.map((line) => ({ ...place, line, key: `${Object.values(place).join(" ")} ${line.fact}` })),
  );
}
