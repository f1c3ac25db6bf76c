import type { Arithmetic } from "./arithmetic.ts";
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  negate,
  powerOfTen,
  round,
  subtract,
} from "./exact.ts";

const UNITS = Array.from({ length: 16 }, (_, scale) => 10 ** scale);

/**
 * The number `value` as units of 10^-scale where that is provably exact: division is correctly rounded, so
 * `units / m === value` says that `value` is the double nearest to the decimal, and at 15 digits or fewer no
 * other decimal has the same one.
 */
function ofNumber(value: number, scale: number): Exact {
  const m = UNITS[scale];
  if (m !== undefined) {
    const units = Math.round(value * m);
    if (units / m === value && units <= 1e15 && units >= -1e15)
      return { num: BigInt(units), den: powerOfTen(scale) };
  }
  return exact(value);
}

/** Exact rationals: the algebra that serves, and the oracle of the other. */
export const rational: Arithmetic<Exact> = {
  ofNumber,
  ofExact: (value) => value,
  toExact: (a) => a,
  add,
  subtract,
  multiply,
  divide,
  negate,
  sign: (a) => (a.num > 0n ? 1 : a.num < 0n ? -1 : 0),
  compare,
  round,
};
