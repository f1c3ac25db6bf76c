import { type Exact, powerOfTen, type Rounding, type RoundingMode } from "./exact.ts";

/** 10^n as a number; exact up to 10^22. */
export const TENS: readonly number[] = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));

/** Beyond it a sum or product of whole numbers need not be exact. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/**
 * An exact decimal as a whole number of units of 10^-scale, `|units| <= 2^53 - 1` and `scale` 0…18: the form in which
 * most money, rates and points are calculated. It is an `Exact` to everyone else; its big integers are made when asked for.
 */
export class Scaled implements Exact {
  readonly units: number;
  readonly scale: number;

  constructor(units: number, scale: number) {
    this.units = units;
    this.scale = scale;
  }

  get num(): bigint {
    return BigInt(this.units);
  }

  get den(): bigint {
    return powerOfTen(this.scale);
  }
}

const MOST_PLACES = 18;

/** The scaled form of `units` × 10^-scale, where it has one. */
function scaledFrom(units: number, scale: number): Scaled | undefined {
  return units <= LARGEST && units >= -LARGEST && scale <= MOST_PLACES ? new Scaled(units, scale) : undefined;
}

/** `value` itself, or its scaled form where it has one: for numbers that stay, such as those of a document. */
export function scaled(value: Exact): Exact {
  if (value instanceof Scaled) return value;
  const scale = value.den.toString().length - 1;
  if (scale > MOST_PLACES || value.den !== powerOfTen(scale)) return value;
  return scaledFrom(Number(value.num), scale) ?? value;
}

/**
 * The number `value` as units of 10^-scale where that is provably exact: division is correctly rounded, so
 * `units / m === value` says that `value` is the double nearest to the decimal, and at 15 digits or fewer no
 * other decimal has the same one.
 */
export function scaledFromNumber(value: number, scale: number): Scaled | undefined {
  const m = TENS[scale];
  if (m === undefined || scale > 15) return undefined;
  const units = Math.round(value * m);
  return units / m === value && units <= 1e15 && units >= -1e15 ? new Scaled(units, scale) : undefined;
}

/** The double that `value` reads back from, when it has at most 15 digits. */
export function numberOf({ units, scale }: Scaled): number | undefined {
  return units <= 1e15 && units >= -1e15 ? units / (TENS[scale] ?? Number.NaN) : undefined;
}

export function addScaled(a: Scaled, b: Scaled): Scaled | undefined {
  if (a.scale === b.scale) return scaledFrom(a.units + b.units, a.scale);
  const scale = Math.max(a.scale, b.scale);
  return scaledFrom(unitsAt(a, scale) + unitsAt(b, scale), scale);
}

export function subtractScaled(a: Scaled, b: Scaled): Scaled | undefined {
  if (a.scale === b.scale) return scaledFrom(a.units - b.units, a.scale);
  const scale = Math.max(a.scale, b.scale);
  return scaledFrom(unitsAt(a, scale) - unitsAt(b, scale), scale);
}

export function multiplyScaled(a: Scaled, b: Scaled): Scaled | undefined {
  return scaledFrom(a.units * b.units, a.scale + b.scale);
}

/** -1, 0 or 1; `undefined` where they cannot be brought to one scale. */
export function compareScaled(a: Scaled, b: Scaled): -1 | 0 | 1 | undefined {
  const scale = Math.max(a.scale, b.scale);
  const left = unitsAt(a, scale);
  const right = unitsAt(b, scale);
  return left < right ? -1 : left > right ? 1 : left === right ? 0 : undefined;
}

/** Units at a scale that is not smaller; NaN, which no result survives, where they would not be exact. */
function unitsAt({ units, scale }: Scaled, wanted: number): number {
  const finer = units * (TENS[wanted - scale] ?? Number.NaN);
  return finer <= LARGEST && finer >= -LARGEST ? finer : Number.NaN;
}

export function roundScaled(a: Scaled, { scale, mode }: Rounding): Scaled | undefined {
  if (a.scale === scale) return a;
  if (a.scale < scale) return scaledFrom(unitsAt(a, scale), scale);
  const m = TENS[a.scale - scale] ?? Number.NaN;
  return scaledFrom(roundUnits(a.units, m, mode), scale);
}

/**
 * `units / m` rounded to a whole number. The floor of the division of doubles is the true one: what is no multiple of
 * `m` misses the next whole number by at least 1/m, and below 2^53 units a quotient's rounding moves it by less.
 */
export function roundUnits(units: number, m: number, mode: RoundingMode): number {
  const size = Math.abs(units);
  const whole = Math.floor(size / m);
  const rest = size - whole * m;
  const up =
    rest > 0 &&
    (mode === "up" ||
      (mode === "ceiling" && units > 0) ||
      (mode === "floor" && units < 0) ||
      (mode === "half-up" && rest * 2 >= m) ||
      (mode === "half-down" && rest * 2 > m) ||
      (mode === "half-even" && (rest * 2 > m || (rest * 2 === m && whole % 2 !== 0))));
  const rounded = up ? whole + 1 : whole;
  return units < 0 ? 0 - rounded : rounded;
}
