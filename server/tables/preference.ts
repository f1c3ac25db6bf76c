import type { Criterion, Ranked } from "./choice-criteria.ts";

/** Ranks lie within ±RANGE / 2, and as many of them as MOST make up one whole number that a double holds. */
const RANGE = 1024;
const MOST = 5;

/** The first criteria of a table that are numbers of the alternative alone, up to the first that is not. */
function leading(criteria: readonly Criterion[]): readonly Criterion[] {
  const other = criteria.findIndex(({ rank }) => !rank);
  return criteria.slice(0, Math.min(other < 0 ? criteria.length : other, MOST));
}

/**
 * What the first criteria say of an alternative as one number: of two, the one that they prefer has the lesser, and where
 * they cannot tell the numbers are equal. Throws `RangeError` for a rank beyond what any table can have.
 */
export function compilePreference(criteria: readonly Criterion[]): (alternative: Ranked) => number {
  const ranks = leading(criteria).flatMap(({ rank }) => rank ?? []);
  return (alternative) => {
    let preference = 0;
    for (const rank of ranks) {
      const place = rank(alternative) + RANGE / 2;
      if (place < 0 || place >= RANGE)
        throw new RangeError("more types, classes or operations than can be ranked");
      preference = preference * RANGE + place;
    }
    return preference;
  };
}

/** The criteria that an alternative's preference does not say already. */
export function criteriaLeft(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.slice(leading(criteria).length);
}
