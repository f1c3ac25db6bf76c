import { Button, Card, Input, Table, type TableColumnType } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { Run, RunLine, SettledPool } from "../../api/run-answers.ts";
import { Nothing } from "../../parts/nothing.tsx";
import { AmountText } from "../../parts/runs/amount-text.tsx";
import { saveFile } from "../../parts/sheet/save-file.ts";
import { useText, useWords } from "../../words/language.tsx";
import { compareAmounts, type ResultRow } from "./result-rows.ts";

const words = {
  title: { zh: "机构数据", en: "Figures of institutions" },
  search: { zh: "机构编号或名称", en: "Code or name" },
  institution: { zh: "机构", en: "Institution" },
  code: { zh: "编号", en: "Code" },
  name: { zh: "名称", en: "Name" },
  none: { zh: "没有这样的机构。", en: "There is no such institution." },
  export: { zh: "导出（XLSX）", en: "Export (XLSX)" },
} as const;

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface ResultTableProps {
  readonly run: Run;
  readonly pool: SettledPool;
  readonly rows: readonly ResultRow[];
  readonly lines: readonly RunLine[];
}

/** Every figure of every institution in a pool; each leads to its statement. */
export function ResultTable({ run, pool, rows, lines }: ResultTableProps) {
  const said = useWords(words);
  const text = useText();
  const [wanted, setWanted] = useState("");
  const own = lines.filter(({ per }) => per === "institution");
  const shown = rows.filter(({ code, name }) => `${code} ${name}`.includes(wanted.trim()));
  const save = async (): Promise<void> => {
    const { xlsxFile } = await import("../../parts/sheet/xlsx.ts");
    const head = [said.code, said.name, ...own.map(({ title }) => text(title))];
    const cells = shown.map(({ code, name, amounts }) => [
      code,
      name,
      ...own.map(({ fact }) => String(amounts[fact] ?? "")),
    ]);
    saveFile(
      `${run.id}-${pool.pool}.xlsx`,
      await xlsxFile(text(pool.title, pool.pool), [head, ...cells]),
      TYPE,
    );
  };
  return (
    <Card size="small" title={said.title} extra={<Button onClick={save}>{said.export}</Button>}>
      <div className="stack">
        <Input
          className="filter-search"
          aria-label={said.search}
          placeholder={said.search}
          allowClear
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <Table<ResultRow>
          size="small"
          rowKey="code"
          dataSource={shown}
          scroll={{ x: "max-content" }}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Nothing words={said.none} /> }}
          columns={[
            {
              title: said.institution,
              fixed: "left",
              width: 210,
              sorter: (a, b) => a.code.localeCompare(b.code),
              render: (_, { code, name }) => (
                <Link href={`/run/${run.id}/institutions/${code}`}>
                  {name === "" ? code : name}
                  {name === "" ? null : <span className="faint code"> {code}</span>}
                </Link>
              ),
            },
            ...own.map(
              ({ fact, title }): TableColumnType<ResultRow> => ({
                title: text(title),
                align: "right",
                sorter: (a, b) => compareAmounts(a.amounts[fact], b.amounts[fact]),
                render: (_, { amounts }) => <AmountText fact={fact} amount={amounts[fact]} />,
              }),
            ),
          ]}
        />
      </div>
    </Card>
  );
}
