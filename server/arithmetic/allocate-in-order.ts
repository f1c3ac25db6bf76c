import { AllocationError } from "./allocate.ts";

const LARGEST = Number.MAX_SAFE_INTEGER;

/**
 * As `allocate`, among parties too many to be objects: `weights` are whole numbers, none below zero, in the order of the
 * parties' keys, and each gives way to its party's part. Says whether it has done so: where the total or the sum of
 * weights is above 2^53 − 1 nothing is changed. Throws `AllocationError` for weights that are all zero while there is
 * something to allocate. Takes 16 bytes a party beside the weights.
 */
export function allocateInOrder(total: bigint, weights: Float64Array): boolean {
  const size = total < 0n ? -total : total;
  let whole = 0;
  for (const weight of weights) whole += weight; // above 2^53 it may be rounded, never to below that
  if (whole > LARGEST || size > LARGEST) return false;
  if (whole === 0) {
    if (total !== 0n) throw new AllocationError("no-weight", String(total));
    return true;
  }
  const rests = divide(Number(size), weights, whole);
  giveRest(
    weights.reduce((left, part) => left - part, Number(size)),
    weights,
    rests,
  );
  if (total < 0n) for (const [index, part] of weights.entries()) weights[index] = -part;
  return true;
}

/** Puts the exact share of each, rounded down, in the place of its weight; gives what each division leaves. */
function divide(size: number, weights: Float64Array, whole: number): Float64Array {
  const rests = new Float64Array(weights.length);
  for (const [index, weight] of weights.entries()) {
    const product = size * weight;
    if (product <= LARGEST) {
      const rest = product % whole; // exact of whole numbers, and so is what is left of them
      rests[index] = rest;
      weights[index] = (product - rest) / whole;
    } else {
      const large = BigInt(size) * BigInt(weight);
      rests[index] = Number(large % BigInt(whole));
      weights[index] = Number(large / BigInt(whole));
    }
  }
  return rests;
}

/** Gives one unit each to the `left` largest rests; among equal ones to those that come first. */
function giveRest(left: number, parts: Float64Array, rests: Float64Array): void {
  if (left === 0) return;
  const threshold = rests.toSorted().at(-left) ?? 0;
  let atThreshold = left;
  for (const rest of rests) if (rest > threshold) atThreshold--;
  for (const [index, rest] of rests.entries())
    if (rest > threshold || (rest === threshold && atThreshold-- > 0)) parts[index] = (parts[index] ?? 0) + 1;
}
