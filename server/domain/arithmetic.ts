import type { Exact, Rounding } from "./exact.ts";

/**
 * The algebra a formula is compiled to: `rational` serves, `decimal` gives the second opinion. Every operation is total
 * but `divide`, whose caller has made sure that the divisor is not zero.
 */
export interface Arithmetic<N> {
  /** The decimal that `value` stands for; `scale` is its declared number of places, a hint that may be exceeded. */
  ofNumber(value: number, scale: number): N;
  ofExact(value: Exact): N;
  /** The rational that `a` stands for, unrounded. */
  toExact(a: N): Exact;
  add(a: N, b: N): N;
  subtract(a: N, b: N): N;
  multiply(a: N, b: N): N;
  divide(a: N, b: N): N;
  negate(a: N): N;
  /** -1, 0 or 1. */
  sign(a: N): number;
  /** Negative, zero or positive as `a` is below, equal to or above `b`. */
  compare(a: N, b: N): number;
  /** `a` at `rounding.scale` places, as the exact decimal with denominator 10^scale. */
  round(a: N, rounding: Rounding): Exact;
}
