import { type Exact, round, toFixedText, toText } from "../domain/exact.ts";
import type { Json } from "../domain/json.ts";
import { Scaled, TENS } from "../domain/scaled.ts";
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

function scaledText(value: Scaled): string {
  const { units, scale } = value;
  const size = Math.abs(units);
  if (scale === 0) return signed(units, wholeText(size));
  if (scale > SHORT) return toFixedText(value, scale);
  const power = TENS[scale] ?? Number.NaN;
  // Below 2^53 units the floor of the quotient of doubles is the true one (see `roundUnits`).
  const whole = Math.floor(size / power);
  return signed(units, `${wholeText(whole)}.${digitsOf(size - whole * power, scale)}`);
}

/** Places of whose power of ten numbers are split off in doubles. */
const SHORT = 15;

function signed(units: number, text: string): string {
  return units < 0 ? `-${text}` : text;
}

/** Two digits at a time from a list are written sooner than a number that was never written before. */
const PAIRS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"));

function wholeText(whole: number): string {
  if (whole < 100) return String(whole);
  const upper = Math.floor(whole / 100);
  return wholeText(upper) + (PAIRS[whole - upper * 100] ?? "");
}

/** Exactly so many digits, of a whole number that has no more. */
function digitsOf(whole: number, digits: number): string {
  if (digits === 2) return PAIRS[whole] ?? "";
  if (digits === 1) return String(whole);
  const upper = Math.floor(whole / 100);
  return digitsOf(upper, digits - 2) + (PAIRS[whole - upper * 100] ?? "");
}

/** A fact's value as JSON: numbers as decimal text, missing as null. */
export function jsonOf(value: Value): Json {
  if (value === undefined || value === null) return null;
  if (isNumeric(value)) return decimalText(value);
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map(jsonOf);
  if (isExact(value)) return decimalText(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)); // as a claim orders them means nothing
  return Object.fromEntries(members.map(([field, held]) => [field, jsonOf(held)]));
}
