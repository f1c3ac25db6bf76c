import Papa from "papaparse";
import type { Cells } from "./read-rows.ts";

/** What a spreadsheet would take for a formula, and what was guarded already. */
const GUARDED = /^(?:[=+@\t\r']|-(?!\d))/;
const BOM = "\ufeff";
const DELIMITERS = [",", "\t", ";"];

/** Cells as CSV that spreadsheets read as Chinese text and run nothing of. */
export function csvText(cells: Cells): string {
  const guarded = cells.map((row) => row.map((text) => (GUARDED.test(text) ? `'${text}` : text)));
  return BOM + Papa.unparse(guarded, { newline: "\r\n" });
}

/** Cells of a CSV file; commas, tabs or semicolons between them, whichever its first line has most of. */
export function csvCells(text: string): Cells {
  const plain = text.startsWith(BOM) ? text.slice(1) : text;
  const [head = ""] = plain.split(/\r?\n/);
  const [delimiter = ","] = DELIMITERS.toSorted((a, b) => head.split(b).length - head.split(a).length);
  const { data } = Papa.parse<string[]>(plain, { delimiter, header: false });
  const cells = data.map((row) =>
    row.map((cell) => (cell.startsWith("'") && GUARDED.test(cell.slice(1)) ? cell.slice(1) : cell)),
  );
  // The last line break is no row.
  const last = cells.at(-1);
  return last?.length === 1 && last[0] === "" ? cells.slice(0, -1) : cells;
}

/** The text of a file: UTF-8, or GB18030 as spreadsheets in Chinese write CSV. Throws where it is neither. */
export function decodedText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  }
}
