import type { Described } from "../documents/described.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { pointerParts, pointerTo } from "../domain/pointer.ts";

/** A figure of a version: where it stands, what it is, and the next one in its last place. */
export interface FigureCell {
  readonly pointer: string;
  readonly value: string | number;
  readonly changed: string | number;
  /** Of a literal in a formula: where in the text at `pointer` it begins, in UTF-16 units. */
  readonly at?: number;
}

/** Texts and names of a FEEL expression, whose digits are no figures, and its numbers. */
const FEEL_WORDS = /"(?:[^"\\]|\\.)*"|[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?/gu;

/**
 * Figures below a place, in the order of the document: whatever its schema says is a decimal, the literals of formulas,
 * and what conditions compare facts with, as far as that is a number or a code of digits.
 */
export function* figureCells(described: Described, pointer: string): Generator<FigureCell> {
  const { value } = described;
  if (isJsonList(value))
    for (const index of value.keys()) yield* figureCells(described.item(index), pointerTo(pointer, index));
  else if (isJsonObject(value)) {
    if (isFormula(value)) yield* literals(value.text, pointerTo(pointer, "text"));
    for (const name of Object.keys(value)) {
      const place = pointerTo(pointer, name);
      if (name === "value" && isComparison(value)) yield* comparedFigures(value.value, place);
      else yield* figureCells(described.member(name), place);
    }
  } else if ((typeof value === "string" || typeof value === "number") && described.isDecimal) {
    const changed = nextInLastPlace(value);
    if (changed !== undefined) yield { pointer, value, changed };
  }
}

type Formula = JsonObject & { readonly text: string };

/** A formula says what becomes of its result (`common.schema.json#/definitions/formula`). */
function isFormula(value: JsonObject): value is Formula {
  return typeof value.text === "string" && ["scale", "exact", "fraction"].some((name) => name in value);
}

function* literals(text: string, pointer: string): Generator<FigureCell> {
  for (const { 0: word, index } of text.matchAll(FEEL_WORDS)) {
    const changed = nextInLastPlace(word);
    if (changed !== undefined) yield { pointer, value: word, changed, at: index };
  }
}

function isComparison(value: JsonObject): boolean {
  return typeof value.fact === "string" && typeof value.operator === "string";
}

function* comparedFigures(value: Json | undefined, pointer: string): Generator<FigureCell> {
  if (isJsonList(value))
    for (const [index, each] of value.entries()) yield* comparedFigures(each, pointerTo(pointer, index));
  else if (typeof value === "string" || typeof value === "number") {
    const changed = nextInLastPlace(value);
    if (changed !== undefined) yield { pointer, value, changed };
  }
}

/** 0.85 becomes 0.86, "1.20" becomes "1.21", 0 becomes 1; `undefined` for what is no plain decimal. */
export function nextInLastPlace<T extends string | number>(value: T): string | number | undefined {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  if (whole === "") return undefined;
  const next = BigInt(`${sign}${whole}${fraction}`) + 1n;
  const digits = String(next < 0n ? -next : next).padStart(fraction.length + 1, "0");
  const at = digits.length - fraction.length;
  const text = `${next < 0n ? "-" : ""}${digits.slice(0, at)}${fraction === "" ? "" : `.${digits.slice(at)}`}`;
  return typeof value === "number" ? Number(text) : text;
}

/** The document with a figure changed. */
export function withFigureChanged(document: Json, { pointer, value, changed, at }: FigureCell): Json {
  if (at === undefined) return withValueAt(document, pointer, changed);
  const text = String(valueAt(document, pointerParts(pointer)));
  const next = text.slice(0, at) + changed + text.slice(at + String(value).length);
  return withValueAt(document, pointer, next);
}

function valueAt(holder: Json | undefined, [name, ...rest]: readonly string[]): Json | undefined {
  if (name === undefined) return holder;
  if (isJsonList(holder)) return valueAt(holder[Number(name)], rest);
  return isJsonObject(holder) ? valueAt(holder[name], rest) : undefined;
}

/** The document with another value at a place of it; all else is shared. */
export function withValueAt(document: Json, pointer: string, value: Json): Json {
  return put(document, pointerParts(pointer), value);
}

function put(holder: Json, [name, ...rest]: readonly string[], value: Json): Json {
  if (name === undefined) return value;
  if (isJsonList(holder)) return holder.with(Number(name), put(holder[Number(name)] ?? null, rest, value));
  if (!isJsonObject(holder)) throw new TypeError(`nothing stands at ${name}`);
  const changed: JsonObject = { ...holder, [name]: put(holder[name] ?? null, rest, value) };
  return changed;
}
