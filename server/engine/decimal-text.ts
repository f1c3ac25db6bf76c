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
  return signed(units, wholeText(whole) + fractionText(size - whole * power, scale));
}

/** Places of whose power of ten numbers are split off in doubles. */
const SHORT = 15;

function signed(units: number, text: string): string {
  return units < 0 ? `-${text}` : text;
}

/** Code of the digit 0 and of the point. */
const [ZERO, POINT] = [0x30, 0x2e];

/**
 * Up to four digits at once are made of their codes: twice as fast as the text of a number that was never written before,
 * and than texts out of lists, which push claims out of the processor's caches.
 */
function wholeText(whole: number): string {
  if (whole >= 10_000) {
    const upper = Math.floor(whole / 10_000);
    return wholeText(upper) + fourDigits(whole - upper * 10_000);
  }
  const n = whole | 0;
  const ones = ZERO + (n % 10);
  const tens = ZERO + (((n / 10) | 0) % 10);
  if (n < 10) return String.fromCharCode(ones);
  if (n < 100) return String.fromCharCode(tens, ones);
  if (n < 1000) return String.fromCharCode(ZERO + ((n / 100) | 0), tens, ones);
  return fourDigits(n);
}

function fourDigits(number: number): string {
  const n = number | 0;
  return String.fromCharCode(
    ZERO + ((n / 1000) | 0),
    ZERO + (((n / 100) | 0) % 10),
    ZERO + (((n / 10) | 0) % 10),
    ZERO + (n % 10),
  );
}

/** The point and exactly so many digits, of a whole number that has no more. */
function fractionText(fraction: number, digits: number): string {
  if (digits > 4) {
    const upper = Math.floor(fraction / 10_000);
    return fractionText(upper, digits - 4) + fourDigits(fraction - upper * 10_000);
  }
  const n = fraction | 0;
  const ones = ZERO + (n % 10);
  const tens = ZERO + (((n / 10) | 0) % 10);
  if (digits === 2) return String.fromCharCode(POINT, tens, ones);
  if (digits === 1) return String.fromCharCode(POINT, ones);
  const hundreds = ZERO + (((n / 100) | 0) % 10);
  if (digits === 3) return String.fromCharCode(POINT, hundreds, tens, ones);
  return String.fromCharCode(POINT, ZERO + ((n / 1000) | 0), hundreds, tens, ones);
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
