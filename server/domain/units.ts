import type { RoundingMode } from "./exact.ts";
import { numberOf, roundUnits, Scaled, TENS } from "./scaled.ts";
import { quotientUnits } from "./scaled-quotient.ts";
import type { Value } from "./value.ts";

/**
 * Decimals as bare whole numbers of units of 10^-scale, the scale being known to whoever calculates. NaN stands for
 * what cannot be told exactly this way, and every operation on it gives NaN again: a result that is a number is exact,
 * for any other the same calculation is made in exact rationals.
 */

const LARGEST = Number.MAX_SAFE_INTEGER;

/** `units` where it is exact as the sum or product of whole numbers (rounding is monotone), else NaN. */
export function safeUnits(units: number): number {
  return units <= LARGEST && units >= -LARGEST ? units : Number.NaN;
}

/**
 * The units that a value is at a scale whose power of ten is `power`; NaN where it has more places, is no number, or is
 * beyond 15 digits. See `scaledFromNumber` for why that is exact.
 */
export function unitsOf(value: Value, scale: number, power: number): number {
  if (typeof value === "number") {
    const units = Math.round(value * power);
    return units / power === value && units <= 1e15 && units >= -1e15 ? units : Number.NaN;
  }
  if (!(value instanceof Scaled)) return Number.NaN;
  if (value.scale === scale) return value.units;
  return value.scale < scale
    ? safeUnits(value.units * (TENS[scale - value.scale] ?? Number.NaN))
    : Number.NaN;
}

/**
 * The double that a value compares as: a number's own, and that of a decimal of at most 15 digits, which is the only one
 * of them that reads as it. Reading keeps the order of decimals, so comparing is exact; NaN, with which nothing compares,
 * for whatever else.
 */
export function doubleOf(value: Value): number {
  if (typeof value === "number") return value;
  return value instanceof Scaled ? (numberOf(value) ?? Number.NaN) : Number.NaN;
}

/** `units / power` rounded to whole units, midpoints away from zero. */
export function roundHalfUp(units: number, power: number): number {
  const size = Math.abs(units);
  const whole = Math.floor(size / power);
  const rounded = (size - whole * power) * 2 >= power ? whole + 1 : whole;
  return units < 0 ? 0 - rounded : rounded;
}

const ROUNDINGS: Readonly<Record<RoundingMode, (units: number, power: number) => number>> = {
  "half-up": roundHalfUp,
  "half-even": (units, power) => roundUnits(units, power, "half-even"),
  "half-down": (units, power) => roundUnits(units, power, "half-down"),
  up: (units, power) => roundUnits(units, power, "up"),
  down: (units, power) => roundUnits(units, power, "down"),
  ceiling: (units, power) => roundUnits(units, power, "ceiling"),
  floor: (units, power) => roundUnits(units, power, "floor"),
};

/** The same by any mode. */
export function roundingOf(mode: RoundingMode): (units: number, power: number) => number {
  return ROUNDINGS[mode];
}

/**
 * A quotient rounded to the nearest unit; `power` brings the quotient of the units to the wanted scale, by
 * multiplication. NaN where a midpoint is too near to tell, or the divisor is zero.
 */
export function roundQuotientUp(dividend: number, divisor: number, power: number): number {
  return quotientUnits((dividend / divisor) * power);
}

/** The same where the wanted scale is the smaller. */
export function roundQuotientDown(dividend: number, divisor: number, power: number): number {
  return quotientUnits(dividend / divisor / power);
}

/** Units of 10^-from as units of 10^-to, rounded by `round` where places are lost. */
export function rescaled(
  units: number,
  from: number,
  to: number,
  round: (units: number, power: number) => number,
): number {
  if (from === to) return units;
  const power = TENS[Math.abs(from - to)] ?? Number.NaN;
  return from < to ? safeUnits(units * power) : round(units, power);
}
