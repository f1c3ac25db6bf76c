import type { JsonObject } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import { type CellFault, cellFault } from "./cell-fault.ts";
import { rowName } from "./row-names.ts";
import { withSheetText } from "./sheet-cell.ts";
import type { SheetColumn } from "./sheet-columns.ts";

/** Cells of a file, its titles first. */
export type Cells = readonly (readonly string[])[];

/** A row that cannot be taken as it is, by its number in the file (titles are row 1). */
export interface BadRow {
  readonly line: number;
  readonly fault: CellFault | "no-key" | "twice" | "extra";
  /** The cell, or the key. */
  readonly column: string;
  readonly text: string;
}

export interface ReadRows {
  readonly rows: readonly JsonObject[];
  readonly bad: readonly BadRow[];
}

interface Reading {
  /** For each column of the file the one it stands for; absent where it is left out. */
  readonly columns: readonly (SheetColumn | undefined)[];
  readonly key: readonly string[];
  /** Rows that the file was made from: what has no column in the file stays as they have it. */
  readonly from: readonly JsonObject[];
  readonly language: Language;
  /** Told now and then how many lines of how many are read. */
  readonly progress?: (done: number, of: number) => void;
}

/** Lines between two tellings of how far it is. */
const TELLING = 500;

/** The rows of a file. Lines with nothing in them are none; what cannot be read is told, never left out silently. */
export function readRows(cells: Cells, { columns, key, from, language, progress }: Reading): ReadRows {
  const held = new Map(from.map((row) => [rowName(row, key), row]));
  const seen = new Set<string>();
  const bad: BadRow[] = [];
  const rows: JsonObject[] = [];
  const titles = key.map((member) => columns.find((column) => column?.member === member)?.title ?? member);
  cells.forEach((texts, index) => {
    if (index % TELLING === 0) progress?.(index, cells.length);
    if (index === 0 || texts.every((text) => text.trim() === "")) return;
    const line = index + 1;
    const read = (row: JsonObject, some: (column: SheetColumn) => boolean): JsonObject =>
      columns.reduce<JsonObject>(
        (made, column, at) =>
          column && some(column) ? withSheetText(made, column, texts[at] ?? "", language) : made,
        row,
      );
    const name = rowName(
      read({}, ({ member }) => key.includes(member)),
      key,
    );
    const at = { line, column: titles.join(" + "), text: name ?? "" };
    if (name === undefined) bad.push({ ...at, fault: "no-key" });
    else if (seen.has(name)) bad.push({ ...at, fault: "twice" });
    if (name !== undefined) seen.add(name);
    const extra = texts.slice(columns.length).filter((text) => text.trim() !== "");
    if (extra.length > 0) bad.push({ line, fault: "extra", column: "", text: extra.join("、") });
    // The key is the row's own already, however it was written.
    const row = read(held.get(name) ?? {}, () => true);
    columns.forEach((column, place) => {
      const fault = column && cellFault(row[column.member], column);
      if (column && fault) bad.push({ line, fault, column: column.title, text: texts[place] ?? "" });
    });
    rows.push(row);
  });
  return { rows, bad };
}
