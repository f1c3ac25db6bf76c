import { Alert } from "antd";
import { useId, useState } from "react";
import type { Cells } from "../../parts/sheet/read-rows.ts";
import { MOST_BYTES, readSheet } from "../../parts/sheet/read-sheet.ts";
import { type SheetSource, sourceOf } from "../../parts/sheet/sheet-source.ts";
import { useWords } from "../../words/language.tsx";

const words = {
  file: {
    zh: "选择文件（XLSX，或 UTF-8、GB18030 编码的 CSV）",
    en: "File (XLSX, or CSV in UTF-8 or GB18030)",
  },
  hint: {
    zh: "编码（如 44.10）请用 XLSX 修改：表格软件打开 CSV 会把它当作数字，丢失末位的 0。",
    en: "Edit codes such as 44.10 in XLSX: spreadsheets take them for numbers in CSV, and lose the last zero.",
  },
  broken: {
    zh: "这个文件不是 XLSX 工作簿，或已损坏。请在表格软件中另存为 XLSX 或 CSV 后再选。",
    en: "This file is no XLSX workbook, or damaged. Save it as XLSX or CSV in a spreadsheet and choose it again.",
  },
  empty: {
    zh: "文件中没有行。第一行应为列名，以下每行一条。",
    en: "The file has no rows. Its first row has the names of columns, and each row below is one.",
  },
  large: { zh: "文件超过 30 MB，请拆分后导入。", en: "The file has more than 30 MB; import it in parts." },
} as const;

/** A file that somebody picked. */
export interface PickedFile {
  readonly cells: Cells;
  readonly source: SheetSource | undefined;
}

/** Picks a file and reads its cells. */
export function SheetFile({ pick }: { readonly pick: (file: PickedFile) => void }) {
  const said = useWords(words);
  const [fault, setFault] = useState<"broken" | "empty" | "large">();
  const field = useId();
  const take = async (file: File): Promise<void> => {
    setFault(undefined);
    if (file.size > MOST_BYTES) return setFault("large");
    try {
      const cells = await readSheet(file);
      if (cells.length < 2) setFault("empty");
      else pick({ cells, source: sourceOf(file.name) });
    } catch {
      setFault("broken");
    }
  };
  return (
    <div>
      <label htmlFor={field}>{said.file}</label>
      <div>
        <input
          id={field}
          type="file"
          accept=".csv,.txt,.xlsx"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) take(file);
          }}
        />
      </div>
      <p className="faint">{said.hint}</p>
      {fault ? <Alert type="error" showIcon title={said[fault]} /> : null}
    </div>
  );
}
