import type { Schemas } from "../../api/answers.ts";
import { jsonBlob } from "../../api/json-blob.ts";
import type { Language } from "../../words/words.ts";
import type { KeyedList } from "./keyed-lists.ts";
import { saveFile } from "./save-file.ts";
import { sheetColumns } from "./sheet-columns.ts";
import type { SheetFormat } from "./sheet-format.ts";
import { type SheetSource, sheetName } from "./sheet-source.ts";
import type { SheetWorker } from "./sheet-worker.ts";

const TYPES = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

interface Exporting {
  readonly schemas: Schemas;
  readonly language: Language;
  readonly worker: SheetWorker;
}

/** Saves the rows of a list as a file whose name says what it was exported from. */
export async function exportRows(
  { place, rows, label }: KeyedList,
  source: SheetSource,
  format: SheetFormat,
  { schemas, language, worker }: Exporting,
): Promise<void> {
  const columns = sheetColumns(schemas, place, rows, language);
  const json = await jsonBlob(rows);
  const bytes = await worker.ask("write", { columns, rows: json, label, format, language });
  saveFile(sheetName(source, label, format), bytes, TYPES[format]);
}
