import { Decimal } from "decimal.js";
import type { Arithmetic } from "../domain/arithmetic.ts";
import { type Exact, exact, powerOfTen, type Rounding, type RoundingMode } from "../domain/exact.ts";

/** A number of decimal.js, which is imported here and nowhere else. */
export type DecimalNumber = Decimal;

/** Significant digits of every result, and how it is rounded to them. */
export interface DecimalContext {
  readonly precision: number;
  readonly rounding: RoundingMode;
}

/** Operations of the General Decimal Arithmetic under one context. */
export interface DecimalOperations {
  of(text: string): DecimalNumber;
  add(a: DecimalNumber, b: DecimalNumber): DecimalNumber;
  subtract(a: DecimalNumber, b: DecimalNumber): DecimalNumber;
  multiply(a: DecimalNumber, b: DecimalNumber): DecimalNumber;
  /** Throws `RangeError` for a zero divisor. */
  divide(a: DecimalNumber, b: DecimalNumber): DecimalNumber;
  /** `a` at `places` decimal places (negative: tens, hundreds …). Throws `RangeError` when that exceeds the precision. */
  quantize(a: DecimalNumber, places: number): DecimalNumber;
  /** -1, 0 or 1, whatever the precision. */
  compare(a: DecimalNumber, b: DecimalNumber): number;
}

const MODES: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  ceiling: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
  "half-up": Decimal.ROUND_HALF_UP,
  "half-down": Decimal.ROUND_HALF_DOWN,
  "half-even": Decimal.ROUND_HALF_EVEN,
};

export function decimalOperations({ precision, rounding }: DecimalContext): DecimalOperations {
  const Context = Decimal.clone({ defaults: true, precision, rounding: MODES[rounding] });
  return {
    of: (text) => new Context(text),
    add: (a, b) => Context.add(a, b),
    subtract: (a, b) => Context.sub(a, b),
    multiply: (a, b) => Context.mul(a, b),
    divide: (a, b) => {
      if (b.isZero()) throw new RangeError("division by zero");
      return Context.div(a, b);
    },
    quantize: (a, places) => {
      const result = quantized(new Context(a), places, MODES[rounding]);
      const digits = result.isZero() ? 1 : result.e + 1 + places;
      if (digits > precision) throw new RangeError(`more than ${precision} digits at ${places} places`);
      return result;
    },
    compare: (a, b) => a.comparedTo(b),
  };
}

function quantized(a: Decimal, places: number, mode: Decimal.Rounding): Decimal {
  if (places >= 0) return a.toDecimalPlaces(places, mode);
  const unit = new Decimal(10).pow(-places);
  return a.toNearest(unit, mode);
}

/** Digits kept while calculating, and digits trusted: what lies between absorbs the error of divisions. */
const KEPT = 240;
const TRUSTED = 200;

const Kept = Decimal.clone({ defaults: true, precision: KEPT, rounding: Decimal.ROUND_HALF_EVEN });

/**
 * What a calculation meant: 1 ÷ 3 × 3 is 0.999… to `KEPT` digits, and is 1 to `TRUSTED`. Fractions that a formula
 * can reach and that differ only behind those digits would need denominators of over a hundred digits.
 */
function trusted(a: Decimal): Decimal {
  return a.toSignificantDigits(TRUSTED, Decimal.ROUND_HALF_EVEN);
}

function difference(a: Decimal, b: Decimal): number {
  return trusted(a).comparedTo(trusted(b));
}

/** A sum whose terms cancel to all trusted digits is zero, not what the untrusted ones leave. */
function sum(a: Decimal, b: Decimal): Decimal {
  return difference(a, b.negated()) === 0 ? new Kept(0) : Kept.add(a, b);
}

/** High-precision decimals: the second opinion on what `rational` computes, slow and independent. */
export const decimal: Arithmetic<DecimalNumber> = {
  ofNumber: (value) => new Kept(value),
  ofExact: ({ num, den }) => Kept.div(num.toString(), den.toString()),
  toExact: (a) => exact(a.toFixed()),
  add: sum,
  subtract: (a, b) => sum(a, b.negated()),
  multiply: (a, b) => Kept.mul(a, b),
  divide: (a, b) => Kept.div(a, b),
  negate: (a) => a.negated(),
  sign: (a) => (a.isZero() ? 0 : a.isNegative() ? -1 : 1),
  compare: difference,
  // toFixed writes exactly `scale` places, so its digits are the units.
  round: (a, { scale, mode }: Rounding): Exact => ({
    num: BigInt(trusted(a).toFixed(scale, MODES[mode]).replace(".", "")),
    den: powerOfTen(scale),
  }),
};
