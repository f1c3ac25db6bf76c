import { add, compare, multiply, ZERO } from "../domain/exact.ts";
import { AllocationError, allocate, type Share } from "./allocate.ts";

/** A party that may get at most `limit` units. */
export interface LimitedShare extends Share {
  readonly limit: bigint;
}

/**
 * As `allocate`, but nobody gets more than their limit: limits that the total covers are paid in full, and what is then
 * left of it goes to nobody. Otherwise the total is divided by weight; whoever would exceed their limit gets the limit,
 * and what that leaves is divided among the others in the same way. Throws `AllocationError` as `allocate` does.
 */
export function allocateWithinLimits(total: bigint, shares: readonly LimitedShare[]): bigint[] {
  const limits = shares.map(({ limit }) => limit);
  if (limits.reduce((sum, limit) => sum + limit, 0n) <= total) return limits;
  const parts = new Map<string, bigint>();
  const keys = new Set(shares.map(({ key }) => key));
  if (keys.size < shares.length) throw new AllocationError("duplicate-key", [...keys].join(", "));
  let open = shares;
  let left = total;
  for (;;) {
    const held = exceeding(left, open);
    if (held.length === 0) break;
    for (const { key, limit } of held) {
      parts.set(key, limit);
      left -= limit;
    }
    open = open.filter(({ key }) => !parts.has(key));
  }
  const shared = allocate(left, open);
  for (const [index, { key }] of open.entries()) parts.set(key, shared[index] ?? 0n);
  return shares.map(({ key }) => parts.get(key) ?? 0n);
}

/** The parties whose share of `left` by weight is above their limit. */
function exceeding(left: bigint, shares: readonly LimitedShare[]): LimitedShare[] {
  const whole = shares.reduce((sum, { weight }) => add(sum, weight), ZERO);
  return shares.filter(
    ({ weight, limit }) =>
      compare(multiply({ num: left, den: 1n }, weight), multiply({ num: limit, den: 1n }, whole)) > 0,
  );
}
