import { compare, type Exact, powerOfTen, roundQuotient } from "../domain/exact.ts";
import type { Interval } from "./interval.ts";

/** Ends have at most 18 places; between two such numbers there is always one of 19. */
const MOST_PLACES = 19;

/**
 * The decimal with the fewest places in an interval, the least of those from its lower end on; `undefined` when no
 * decimal of at most `scale` places lies in it.
 */
export function simplestValue(interval: Interval, scale = MOST_PLACES): Exact | undefined {
  const { lower, upper } = interval;
  for (let places = 0; places <= Math.min(scale, MOST_PLACES); places++) {
    const den = powerOfTen(places);
    const units = lower ? firstFrom(lower, den) : upper ? lastUntil(upper, den) : 0n;
    const value: Exact = { num: units, den };
    const below = upper ? compare(value, upper.at) : -1;
    if (below < 0 || (below === 0 && upper?.included)) return value;
  }
  return undefined;
}

function firstFrom({ at, included }: { at: Exact; included: boolean }, den: bigint): bigint {
  const units = roundQuotient(at.num * den, at.den, "ceiling");
  return !included && units * at.den === at.num * den ? units + 1n : units;
}

function lastUntil({ at, included }: { at: Exact; included: boolean }, den: bigint): bigint {
  const units = roundQuotient(at.num * den, at.den, "floor");
  return !included && units * at.den === at.num * den ? units - 1n : units;
}
