import { type Exact, round, toFixedText, toText } from "../domain/exact.ts";
import type { Json } from "../domain/json.ts";
import { Scaled } from "../domain/scaled.ts";
import { isExact, isList, isNumeric, type Value } from "../domain/value.ts";

const SCALES = new Map(Array.from({ length: 37 }, (_, scale) => [10n ** BigInt(scale), scale]));

/**
 * Decimal text of a calculated number at the scale it was rounded to (`"6501.50"`). A fraction that no rule has
 * rounded is marked and cut to 12 places (`"≈0.333333333333"`): it is for reading, never for calculating on.
 */
export function decimalText(value: number | Exact): string {
  if (typeof value === "number") return String(value);
  if (value instanceof Scaled) return scaledText(value);
  const scale = SCALES.get(value.den);
  if (scale !== undefined) return toFixedText(value, scale);
  const text = toText(value);
  return text.includes("/") ? `≈${toFixedText(round(value, { scale: 12, mode: "half-up" }), 12)}` : text;
}

function scaledText({ units, scale }: Scaled): string {
  const digits = String(Math.abs(units)).padStart(scale + 1, "0");
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return units < 0 ? `-${text}` : text;
}

/** A fact's value as JSON: numbers as decimal text, missing as null. */
export function jsonOf(value: Value): Json {
  if (value === undefined || value === null) return null;
  if (isNumeric(value)) return decimalText(value);
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map(jsonOf);
  if (isExact(value)) return decimalText(value);
  return Object.fromEntries(Object.entries(value).map(([field, held]) => [field, jsonOf(held)]));
}
