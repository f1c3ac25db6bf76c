import type { Json, JsonObject } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import { sheetText } from "./sheet-cell.ts";
import type { SheetColumn } from "./sheet-columns.ts";

/** A cell's value as a sheet has it; a text with all its languages. */
export function shownCell(
  value: Json,
  member: string,
  columns: readonly SheetColumn[],
  language: Language,
): string {
  const own = columns.filter((column) => column.member === member);
  const texts = own.map((column) => sheetText({ [member]: value }, column, language));
  return own.length === 0 ? JSON.stringify(value) : texts.filter((text) => text !== "").join(" / ");
}

/** A whole row in one line. */
export function shownRow(row: JsonObject, columns: readonly SheetColumn[], language: Language): string {
  const told = columns.flatMap((column) => {
    const text = sheetText(row, column, language);
    return text === "" ? [] : [`${column.title} ${text}`];
  });
  return told.join("；");
}
