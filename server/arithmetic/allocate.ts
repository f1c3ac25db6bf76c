import { compare, type Exact, gcd, ZERO } from "../domain/exact.ts";

/** One party of an allocation: the remainder's units go by key, never by position. */
export interface Share {
  readonly key: string;
  readonly weight: Exact;
}

/** Why a total cannot be allocated: a claim or pool error of the rule that asked for it. */
export type AllocationFault = "negative-weight" | "no-weight" | "duplicate-key";

export class AllocationError extends RangeError {
  readonly fault: AllocationFault;

  constructor(fault: AllocationFault, subject: string) {
    super(`${fault}: ${subject}`);
    this.name = "AllocationError";
    this.fault = fault;
  }
}

/**
 * `total` (in smallest units, e.g. fen) divided in proportion to weights by the largest remainder: parts in the order
 * of `shares` whose sum is the total. Each party has its exact share rounded towards zero; the units left go one each
 * to the largest remainders, ties to the key that comes first by code unit. A zero weight gets nothing; a negative
 * total is the mirror image. Throws `AllocationError` for a negative weight, for weights that are all zero while there
 * is something to allocate, and for a key that occurs twice.
 */
export function allocate(total: bigint, shares: readonly Share[]): bigint[] {
  const weights = integerWeights(shares);
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) {
    if (total !== 0n) throw new AllocationError("no-weight", String(total));
    return weights.map(() => 0n);
  }
  const size = total < 0n ? -total : total;
  const parts = weights.map((weight) => (size * weight) / whole);
  const left = Number(parts.reduce((rest, part) => rest - part, size));
  const remainder = (index: number) => (size * (weights[index] ?? 0n)) % whole;
  const ranked = shares.map((share, index) => ({ key: share.key, index, rest: remainder(index) }));
  ranked.sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : a.key < b.key ? -1 : 1));
  for (const { index } of ranked.slice(0, left)) parts[index] = (parts[index] ?? 0n) + 1n;
  return total < 0n ? parts.map((part) => -part) : parts;
}

/** The weights over one common denominator. */
function integerWeights(shares: readonly Share[]): bigint[] {
  const keys = new Set<string>();
  let common = 1n;
  for (const { key, weight } of shares) {
    if (compare(weight, ZERO) < 0) throw new AllocationError("negative-weight", key);
    if (keys.has(key)) throw new AllocationError("duplicate-key", key);
    keys.add(key);
    if (common % weight.den !== 0n) common *= weight.den / gcd(common, weight.den);
  }
  return shares.map(({ weight }) => weight.num * (common / weight.den));
}
