import type { JsonObject, Schemas } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import type { KeyedList } from "./keyed-lists.ts";
import type { Cells } from "./read-rows.ts";
import { sheetText } from "./sheet-cell.ts";
import { type SheetColumn, sheetColumns } from "./sheet-columns.ts";

/** The rows of a list as cells, under titles from its schema. */
export function sheetCells(schemas: Schemas, { place, rows }: KeyedList, language: Language): Cells {
  return cellsOf(sheetColumns(schemas, place, rows, language), rows, language);
}

/** Rows as cells, under the titles of their columns. */
export function cellsOf(
  columns: readonly SheetColumn[],
  rows: readonly JsonObject[],
  language: Language,
): Cells {
  const titles = columns.map(({ title }) => title);
  return [titles, ...rows.map((row) => columns.map((column) => sheetText(row, column, language)))];
}
