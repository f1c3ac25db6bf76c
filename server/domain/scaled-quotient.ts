import { type Exact, powerOfTen, type Rounding } from "./exact.ts";
import { Scaled, TENS } from "./scaled.ts";

/** Bound of the relative error of one division and one multiplication of doubles (4 × 2^-53), with room to spare. */
const RELATIVE_ERROR = 2 ** -50;

/** Largest estimate whose fraction still tells a midpoint from its neighbours. */
const LARGEST = 2 ** 45;

/** An exact quotient of two decimals, `divisor` not zero; an `Exact` to everyone else. */
export class ScaledQuotient implements Exact {
  readonly dividend: Scaled;
  readonly divisor: Scaled;

  constructor(dividend: Scaled, divisor: Scaled) {
    this.dividend = dividend;
    this.divisor = divisor;
  }

  get num(): bigint {
    const num = this.dividend.num * powerOfTen(this.divisor.scale);
    return this.divisor.units < 0 ? -num : num;
  }

  get den(): bigint {
    return BigInt(Math.abs(this.divisor.units)) * powerOfTen(this.dividend.scale);
  }
}

/**
 * The quotient rounded, from an estimate in doubles: where the estimate lies farther from a midpoint than its error
 * can reach, the nearest whole number of units is certain. `undefined` where it is not, and for modes whose boundaries are the
 * whole numbers themselves.
 */
export function roundQuotientQuickly(
  { dividend, divisor }: ScaledQuotient,
  { scale, mode }: Rounding,
): Scaled | undefined {
  if (mode !== "half-up" && mode !== "half-even" && mode !== "half-down") return undefined;
  const shift = scale + divisor.scale - dividend.scale;
  const power = TENS[Math.abs(shift)];
  if (power === undefined) return undefined;
  const quotient = dividend.units / divisor.units;
  const units = quotientUnits(shift < 0 ? quotient / power : quotient * power);
  return Number.isNaN(units) ? undefined : new Scaled(units, scale);
}

/** The whole number nearest to what `estimate` estimates; NaN where the error could reach over a midpoint. */
export function quotientUnits(estimate: number): number {
  const size = Math.abs(estimate);
  const fromMidpoint = Math.abs(size - Math.floor(size) - 0.5);
  return size < LARGEST && fromMidpoint > size * RELATIVE_ERROR ? Math.round(estimate) : Number.NaN;
}
