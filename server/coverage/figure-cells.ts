import type { Described } from "../documents/described.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { pointerParts, pointerTo } from "../domain/pointer.ts";

/** A figure of a version: where it stands, what it is, and the next one in its last place. */
export interface FigureCell {
  readonly pointer: string;
  readonly value: string | number;
  readonly changed: string | number;
}

/** Figures below a place, in the order of the document: whatever its schema says is a decimal. */
export function* figureCells(described: Described, pointer: string): Generator<FigureCell> {
  const { value } = described;
  if (isJsonList(value))
    for (const index of value.keys()) yield* figureCells(described.item(index), pointerTo(pointer, index));
  else if (isJsonObject(value))
    for (const name of Object.keys(value))
      yield* figureCells(described.member(name), pointerTo(pointer, name));
  else if ((typeof value === "string" || typeof value === "number") && described.isDecimal) {
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
