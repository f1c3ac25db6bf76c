import { Table } from "antd";
import type { ImpactResult } from "../../api/impact-answers.ts";
import { Mark } from "../../parts/mark.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { useFigureColumns } from "./figure-columns.tsx";
import { wholeText } from "./whole-text.ts";

const words = {
  pool: { zh: "基金池", en: "Pool" },
  line: { zh: "项目", en: "Line" },
  value: { zh: "点值", en: "Point value" },
  none: { zh: "基金池的各项均不变。", en: "Nothing of the pools changes." },
} as const;

type Pool = ImpactResult["pools"][number];
type Row = Pool["lines"][number] & { readonly pool: string };

/** How point values shift, and what else of the pools changes. */
export function PoolTable({ result }: { readonly result: ImpactResult }) {
  const said = useWords(words);
  const text = useText();
  const figures = useFigureColumns<Row>(
    (row) => row,
    ({ fact }) => result.facts[fact]?.unit === "yuan",
  );
  const rows = result.pools.flatMap(({ pool, title, lines }) =>
    lines.map((line): Row => ({ ...line, pool: text(wholeText(title, pool)) })),
  );
  const sorted = rows.toSorted((a, b) => Number(b.isPointValue ?? false) - Number(a.isPointValue ?? false));
  return (
    <Table<Row>
      size="small"
      rowKey={({ pool, fact }) => `${pool} ${fact}`}
      dataSource={sorted}
      locale={{ emptyText: <Nothing words={said.none} /> }}
      pagination={false}
      columns={[
        { title: said.pool, dataIndex: "pool" },
        {
          title: said.line,
          render: (_, { title, fact, isPointValue }) => (
            <>
              {text(wholeText(title, fact))} {isPointValue ? <Mark tone="note">{said.value}</Mark> : null}
            </>
          ),
        },
        ...figures,
      ]}
    />
  );
}
