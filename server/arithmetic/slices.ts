import { add, compare, type Exact, multiply, subtract, ZERO } from "../domain/exact.ts";

/** One marginal tier: from the bound before it (zero for the first) to `until`; the last may be open. */
export interface SliceRate {
  readonly until?: Exact | undefined;
  readonly rate: Exact;
}

/** What of an amount falls into one slice, and what that comes to. */
export interface Slice {
  readonly from: Exact;
  readonly until: Exact | undefined;
  /** The part of the amount inside the slice; unit of the amount, exact. */
  readonly portion: Exact;
  readonly rate: Exact;
  /** portion × rate, unrounded. */
  readonly result: Exact;
}

export interface Sliced {
  readonly slices: readonly Slice[];
  /** Sum of the results, unrounded. */
  readonly total: Exact;
  /** What lies above the last bound when the last slice is closed; zero otherwise. */
  readonly beyond: Exact;
}

/**
 * A non-negative amount split over ascending marginal tiers, each part at its own rate. Every tier is listed, those
 * not reached with a portion of zero; portions and `beyond` sum to the amount. Throws `RangeError` for a negative
 * amount, bounds that do not rise, or an open slice that is not the last.
 */
export function slices(amount: Exact, tiers: readonly SliceRate[]): Sliced {
  if (compare(amount, ZERO) < 0) throw new RangeError("slices: negative amount");
  const found: Slice[] = [];
  let total = ZERO;
  let from: Exact | undefined = ZERO;
  for (const { until, rate } of tiers) {
    if (from === undefined) throw new RangeError("slices: only the last slice may be open");
    if (until && compare(until, from) <= 0) throw new RangeError("slices: bounds must rise");
    const top: Exact = until && compare(until, amount) < 0 ? until : amount;
    const portion = compare(top, from) > 0 ? subtract(top, from) : ZERO;
    const result = multiply(portion, rate);
    total = add(total, result);
    found.push({ from, until, portion, rate, result });
    from = until;
  }
  const beyond = from && compare(amount, from) > 0 ? subtract(amount, from) : ZERO;
  return { slices: found, total, beyond };
}
