import type { Json, Schema } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import type { Column } from "../shape/columns.ts";
import { isList, isObject } from "../shape/forms.ts";
import { valueName } from "../shape/value-names.ts";

/** What a cell needs to be told and read. */
export type CellShape = Pick<Column, "form" | "schema">;

const TRUE = ["是", "yes", "true", "1", "y"];
const FALSE = ["否", "no", "false", "0", "n"];
const THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const WHOLE = /^-?(0|[1-9]\d{0,14})$/;

/** A value as the text of a cell, the way people type it; the same text read again is the same value. */
export function cellText(value: Json | undefined, { form, schema }: CellShape, language: Language): string {
  if (value === undefined || value === null) return "";
  if (form === "text" && isObject(value)) return String(value[language] ?? value.zh ?? "");
  if (isObject(value) && typeof value.text === "string") return `=${value.text}`;
  if (isList(value)) return value.map((item) => plainText(item, schema, language)).join("、");
  return plainText(value, schema, language);
}

function plainText(value: Json, schema: Schema, language: Language): string {
  if (typeof value === "boolean") return language === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
  if (isObject(value) || isList(value)) return JSON.stringify(value);
  return valueName(schema, value, language);
}

/**
 * The value that a cell's text stands for; `undefined` for an empty one. Figures stay the text that was typed, so no
 * digit is lost; what is no value of this cell stays as it was typed too, for the check to name.
 */
export function cellValue(
  text: string,
  shape: CellShape,
  before: Json | undefined,
  language: Language,
): Json | undefined {
  const { form, schema } = shape;
  const typed = text.trim();
  // Conditions and parts are no text; they are edited in a form of their own.
  if (form === "condition" || form === "parts" || form === "rows") return before;
  if (typed === "") return undefined;
  if (form === "text") return { ...(isObject(before) ? before : { zh: typed }), [language]: typed };
  if (form === "formula" && typed.startsWith("=")) return formulaOf(typed.slice(1).trim(), before);
  if (form === "formula" || form === "decimal") return decimalOf(typed);
  if (form === "list" || schema.type === "array" || isList(before))
    return typed
      .split(/[、,，;；\n]+/)
      .map((item) => item.trim())
      .filter((item) => item !== "")
      .map((item) => plainValue(item, schema, isList(before) ? before[0] : undefined));
  return plainValue(typed, schema, before);
}

/** Without the commas between thousands that spreadsheets print, and with full-width signs made plain. */
function decimalOf(typed: string): string {
  const plain = typed.normalize("NFKC");
  return THOUSANDS.test(plain) ? plain.replaceAll(",", "") : plain;
}

/** Another text of the same rounding; a new formula is rounded as money is until somebody says otherwise. */
function formulaOf(text: string, before: Json | undefined): Json {
  if (isObject(before) && typeof before.text === "string") return { ...before, text };
  return { text, scale: 2, mode: "half-up" };
}

function plainValue(typed: string, schema: Schema, before: Json | undefined): Json {
  const named = Object.entries(schema["x-values"] ?? {}).find(([, name]) =>
    [name.zh, name.en].includes(typed),
  );
  const values = schema.enum ?? [];
  const found = values.find((each) => String(each) === (named?.[0] ?? typed));
  if (found !== undefined) return found;
  const isOf = (type: string): boolean => [schema.type].flat().includes(type);
  if (isOf("boolean") || typeof before === "boolean") {
    if (TRUE.includes(typed.toLowerCase())) return true;
    if (FALSE.includes(typed.toLowerCase())) return false;
  }
  if ((isOf("integer") || typeof before === "number") && WHOLE.test(typed)) return Number(typed);
  return typed;
}
