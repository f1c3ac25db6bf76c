import { Alert, Button } from "antd";
import { useState } from "react";
import { useInstitutions } from "../../api/administration-queries.ts";
import type { AskedFigures } from "../../api/run-answers.ts";
import { FileButton } from "../../parts/file-button.tsx";
import { readSheet } from "../../parts/sheet/read-sheet.ts";
import { saveFile } from "../../parts/sheet/save-file.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { cellsOf, type FigureColumn, mergedRows } from "./figure-cells.ts";
import type { FigureRow, RowScope } from "./figure-rows.ts";

const words = {
  list: { zh: "列出登记的机构", en: "List registered institutions" },
  template: { zh: "下载模板（XLSX）", en: "Download a template (XLSX)" },
  import: { zh: "导入（XLSX、CSV）", en: "Import (XLSX, CSV)" },
  broken: {
    zh: "这个文件既不是 XLSX 工作簿，也不是 UTF-8 或 GB18030 编码的 CSV。",
    en: "This file is neither an XLSX workbook nor CSV in UTF-8 or GB18030.",
  },
} as const;

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface FigureSheetsProps {
  readonly jurisdiction: string;
  readonly scope: RowScope;
  readonly name: string;
  readonly asked: AskedFigures;
  readonly columns: readonly FigureColumn[];
  /** Of rows that are listed; one that is empty where rows have no month. */
  readonly months: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly change: (rows: readonly FigureRow[]) => void;
  readonly take: (cells: readonly (readonly string[])[]) => void;
}

/** Rows of the registered institutions, a template with what is here already, and its import. */
export function FigureSheets(props: FigureSheetsProps) {
  const { jurisdiction, scope, name, asked, columns, months, rows, change, take } = props;
  const said = useWords(words);
  const { language } = useLanguage();
  const { data: institutions = [] } = useInstitutions(jurisdiction);
  const [isBroken, setBroken] = useState(false);
  const listed = (): readonly FigureRow[] =>
    institutions.flatMap(({ code }) =>
      asked.pools.flatMap((pool) => months.map((month) => ({ code, pool: pool.name, month, facts: {} }))),
    );
  const save = async (): Promise<void> => {
    const { xlsxFile } = await import("../../parts/sheet/xlsx.ts");
    const template = rows.length > 0 ? rows : listed();
    saveFile(`${scope}.xlsx`, await xlsxFile(name, cellsOf(template, columns, asked.pools, language)), TYPE);
  };
  const read = async (file: File): Promise<void> => {
    const cells = await readSheet(file).catch(() => undefined);
    setBroken(cells === undefined);
    if (cells) take(cells);
  };
  return (
    <>
      <div className="row-of">
        {scope !== "holder" && institutions.length > 0 ? (
          <Button onClick={() => change(mergedRows(rows, listed()))}>{said.list}</Button>
        ) : null}
        <Button onClick={save}>{said.template}</Button>
        <FileButton
          label={said.import}
          name={`${said.import} · ${name}`}
          accept=".csv,.txt,.xlsx"
          take={read}
        />
      </div>
      {isBroken ? <Alert type="error" showIcon title={said.broken} /> : null}
    </>
  );
}
