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

/** A fact's value as a text without tabs and line feeds: most are decimals, which JSON would take three times as long over. */
export function cellText(value: Value): string {
  if (value === undefined) return "";
  if (value instanceof Scaled) return `${value.units}:${value.scale}`;
  return `${OTHER}${JSON.stringify(valueJson(value))}`;
}

/** What `cellText` was given. */
export function cellValue(text: string): Value {
  if (text === "") return undefined;
  if (text.startsWith(OTHER)) return heldValue(JSON.parse(text.slice(OTHER.length)));
  const colon = text.indexOf(":");
  return new Scaled(Number(text.slice(0, colon)), Number(text.slice(colon + 1)));
}

/** Begins a value that is no decimal. */
const OTHER = "=";
