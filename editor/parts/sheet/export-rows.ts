import type { Schemas } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import { csvText } from "./csv.ts";
import type { KeyedList } from "./keyed-lists.ts";
import { saveFile } from "./save-file.ts";
import { sheetCells } from "./sheet-cells.ts";
import { type SheetSource, sheetName } from "./sheet-source.ts";

export type SheetFormat = "csv" | "xlsx";

const TYPES = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Saves the rows of a list as a file whose name says what it was exported from. */
export async function exportRows(
  list: KeyedList,
  source: SheetSource,
  format: SheetFormat,
  { schemas, language }: { readonly schemas: Schemas; readonly language: Language },
): Promise<void> {
  const cells = sheetCells(schemas, list, language);
  const name = sheetName(source, list.label, format);
  if (format === "csv") saveFile(name, csvText(cells), TYPES.csv);
  else {
    const { xlsxFile } = await import("./xlsx.ts");
    saveFile(name, await xlsxFile(list.label, cells), TYPES.xlsx);
  }
}
