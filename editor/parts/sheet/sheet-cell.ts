import type { Json, JsonObject } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import { cellText, cellValue } from "../editing/cell-text.ts";
import { documentFromText } from "../editing/document-from-text.ts";
import { same } from "../editing/three-way.ts";
import { isObject } from "../shape/forms.ts";
import { sameFigure } from "./same-figure.ts";
import type { SheetColumn } from "./sheet-columns.ts";

const JSON_START = /^\s*[[{"]/;

/** A row's cell as text; read again it is the same value. What has no text of its own is its JSON. */
export function sheetText(row: JsonObject, column: SheetColumn, language: Language): string {
  const value = row[column.member];
  if (value === undefined) return "";
  if (column.language !== undefined) {
    const said = isObject(value) ? value[column.language] : undefined;
    return typeof said === "string" ? said : "";
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return JSON.stringify(value);
  const text = cellText(value, column, language);
  return same(readCell(text, column, undefined, language), value) ? text : JSON.stringify(value);
}

/**
 * The row with what a cell of a file says; an empty cell takes the member out. A cell that says what the row has already
 * leaves it as it is, also where a spreadsheet wrote the figure shorter (1 for 1.00).
 */
export function withSheetText(
  row: JsonObject,
  column: SheetColumn,
  text: string,
  language: Language,
): JsonObject {
  const { member } = column;
  const before = row[member];
  if (sheetText(row, column, language) === text) return row;
  const value =
    column.language === undefined
      ? readCell(text, column, before, language)
      : spokenValue(text, column.language, before);
  const isFigure = column.form === "decimal" || column.form === "formula";
  if (before !== undefined && (same(value, before) || (isFigure && sameFigure(value, before)))) return row;
  if (value !== undefined) return { ...row, [member]: value };
  const { [member]: _gone, ...left } = row;
  return left;
}

/** A text in both languages with one of them replaced, or taken out. */
function spokenValue(text: string, language: Language, before: Json | undefined): Json | undefined {
  const { [language]: _was, ...others } = isObject(before) ? before : {};
  const said = text === "" ? others : { ...(isObject(before) ? before : {}), [language]: text };
  return Object.keys(said).length === 0 ? undefined : said;
}

function readCell(
  text: string,
  column: SheetColumn,
  before: Json | undefined,
  language: Language,
): Json | undefined {
  if (JSON_START.test(text)) {
    // Read as the service reads it: a figure that no number keeps, or a name given twice, is no JSON.
    const { document } = documentFromText(`{"held":${text}}`);
    if (document && Object.keys(document).length === 1) return document.held;
  }
  const { form } = column;
  // What is no JSON stays as it was typed, to be named as a fault.
  if (form === "condition" || form === "parts" || form === "rows")
    return text.trim() === "" ? undefined : text;
  return cellValue(text, column, before, language);
}
