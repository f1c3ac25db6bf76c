import type { Arithmetic } from "./arithmetic.ts";
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  negate,
  type Rounding,
  round,
  subtract,
} from "./exact.ts";
import {
  addScaled,
  compareScaled,
  multiplyScaled,
  roundScaled,
  Scaled,
  scaledFromNumber,
  subtractScaled,
} from "./scaled.ts";
import { roundQuotientQuickly, ScaledQuotient } from "./scaled-quotient.ts";

/**
 * Exact rationals: the algebra that serves, and the oracle of the other. What fits is calculated in safe integers of a
 * decimal's units; whatever leaves their range goes on in big integers, and nobody can tell the difference.
 */
export const rational: Arithmetic<Exact> = {
  ofNumber: (value, scale) => scaledFromNumber(value, scale) ?? exact(value),
  ofExact: (value) => value,
  toExact: (a) => a,
  add: (a, b) => (a instanceof Scaled && b instanceof Scaled ? addScaled(a, b) : undefined) ?? add(a, b),
  subtract: (a, b) =>
    (a instanceof Scaled && b instanceof Scaled ? subtractScaled(a, b) : undefined) ?? subtract(a, b),
  multiply: (a, b) =>
    (a instanceof Scaled && b instanceof Scaled ? multiplyScaled(a, b) : undefined) ?? multiply(a, b),
  divide: (a, b) =>
    a instanceof Scaled && b instanceof Scaled && b.units !== 0 ? new ScaledQuotient(a, b) : divide(a, b),
  negate: (a) => (a instanceof Scaled ? new Scaled(0 - a.units, a.scale) : negate(a)),
  sign: (a) => {
    if (a instanceof Scaled) return Math.sign(a.units);
    return a.num > 0n ? 1 : a.num < 0n ? -1 : 0;
  },
  compare: (a, b) =>
    (a instanceof Scaled && b instanceof Scaled ? compareScaled(a, b) : undefined) ?? compare(a, b),
  round: roundExact,
};

function roundExact(a: Exact, rounding: Rounding): Exact {
  if (a instanceof Scaled) return roundScaled(a, rounding) ?? round(a, rounding);
  if (a instanceof ScaledQuotient) return roundQuotientQuickly(a, rounding) ?? round(a, rounding);
  return round(a, rounding);
}
