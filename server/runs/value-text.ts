import type { Exact } from "../domain/exact.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { Scaled } from "../domain/scaled.ts";
import { isExact, isList, type Value } from "../domain/value.ts";

/** An exact number as JSON that gives it back in the very form it had: units and scale, or numerator and denominator. */
export function exactJson(value: Exact): Json {
  return value instanceof Scaled
    ? { s: [value.units, value.scale] }
    : { q: [String(value.num), String(value.den)] };
}

/** What `exactJson` was given. */
export function exactOf(json: Json): Exact {
  if (isJsonObject(json)) {
    if (isJsonList(json.s)) return new Scaled(Number(json.s[0]), Number(json.s[1]));
    if (isJsonList(json.q)) return { num: BigInt(String(json.q[0])), den: BigInt(String(json.q[1])) };
  }
  throw new TypeError("not an exact number");
}

/** A fact's value as JSON that gives it back. */
export function valueJson(value: Value): Json {
  if (value === undefined) return {};
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map(valueJson);
  if (isExact(value)) return exactJson(value);
  return { r: Object.fromEntries(Object.entries(value).map(([name, held]) => [name, valueJson(held)])) };
}

/** What `valueJson` was given. */
export function heldValue(json: Json): Value {
  if (isJsonList(json)) return json.map(heldValue);
  if (!isJsonObject(json)) return json;
  if (isJsonObject(json.r))
    return Object.fromEntries(Object.entries(json.r).map(([name, held]) => [name, heldValue(held)]));
  return json.s === undefined && json.q === undefined ? undefined : exactOf(json);
}

/**
 * A fact's value as a text without tabs and line feeds. Numbers and codes are written plainly: JSON would take several times as
 * long over them, and they are nearly all there is.
 */
export function cellText(value: Value): string {
  if (value === undefined) return "";
  if (value instanceof Scaled) return `${value.units}${OF_SCALE}${value.scale}`;
  if (typeof value === "number") return String(value);
  if (typeof value === "string" && IS_PLAIN.test(value)) return TEXT + value;
  if (isExact(value)) return `${value.num}${OVER}${value.den}`;
  return OTHER + JSON.stringify(valueJson(value));
}

/** What `cellText` was given. */
export function cellValue(text: string): Value {
  if (text === "") return undefined;
  if (text.startsWith(TEXT)) return text.slice(TEXT.length);
  if (text.startsWith(OTHER)) return heldValue(JSON.parse(text.slice(OTHER.length)));
  const colon = text.indexOf(OF_SCALE);
  if (colon > 0) return new Scaled(Number(text.slice(0, colon)), Number(text.slice(colon + 1)));
  const slash = text.indexOf(OVER);
  if (slash > 0) return { num: BigInt(text.slice(0, slash)), den: BigInt(text.slice(slash + 1)) };
  return Number(text);
}

/** Printable ASCII: it ends no cell, and UTF-8 gives it back. */
const IS_PLAIN = /^[ -~]*$/;

/** Between units and scale, and between numerator and denominator. */
const [OF_SCALE, OVER] = [":", "/"];

/** Begin a text, and a value of any other kind. */
const [TEXT, OTHER] = ["'", "="];
