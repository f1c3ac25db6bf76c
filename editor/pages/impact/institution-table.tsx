import { Button, Table } from "antd";
import { Nothing } from "../../parts/nothing.tsx";
import { useWords } from "../../words/language.tsx";
import { useFigureColumns } from "./figure-columns.tsx";
import type { ImpactNames } from "./impact-names.ts";
import type { InstitutionRow } from "./institution-rows.ts";

const words = {
  code: { zh: "医疗机构", en: "Institution" },
  pool: { zh: "基金池", en: "Pool" },
  claims: { zh: "裁定改变的清单", en: "Claims decided otherwise" },
  look: { zh: (count: number) => `查看 ${count} 份`, en: (count: number) => `Look at ${count}` },
  all: { zh: "查看", en: "Look" },
  none: { zh: "没有医疗机构。", en: "There is no institution." },
} as const;

interface InstitutionTableProps {
  readonly names: ImpactNames;
  readonly rows: readonly InstitutionRow[];
  readonly look: (code: string, pool: string) => void;
}

/** Who gains and who loses, each one click from its claims. */
export function InstitutionTable({ rows, names, look }: InstitutionTableProps) {
  const said = useWords(words);
  const figures = useFigureColumns<InstitutionRow>((row) => row);
  return (
    <Table<InstitutionRow>
      size="small"
      rowKey={({ pool, code }) => `${pool} ${code}`}
      dataSource={[...rows]}
      locale={{ emptyText: <Nothing words={said.none} /> }}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: said.code,
          render: (_, { code }) => (
            <>
              {names.institution(code)}{" "}
              {names.institution(code) === code ? null : <span className="faint code">{code}</span>}
            </>
          ),
        },
        { title: said.pool, render: (_, { pool }) => names.pool(pool) },
        ...figures,
        {
          title: said.claims,
          render: (_, { code, pool, changed }) =>
            changed === 0 ? (
              "0"
            ) : (
              <Button size="small" type="link" onClick={() => look(code, pool)}>
                {changed === undefined ? said.all : said.look(changed)}
              </Button>
            ),
        },
      ]}
    />
  );
}
