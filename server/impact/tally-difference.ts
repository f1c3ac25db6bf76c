import { compare, type Exact, isZero, multiply, negate, ZERO } from "../domain/exact.ts";
import type { JsonObject } from "../domain/json.ts";
import { rational } from "../domain/rational.ts";
import { figureDifference } from "./figure-difference.ts";
import { type Dimension, type FigureTally, Tallied } from "./figure-tally.ts";

export interface TwoTallies {
  readonly before: FigureTally;
  readonly after: FigureTally;
}

/** What a point is worth in each pool, where it is worth anything, under each state of the rules. */
export interface PointValues {
  before(pool: string): Exact | undefined;
  after(pool: string): Exact | undefined;
}

/** What two tallies of one thing come to, and how far they differ: what the list is ordered by. */
export interface TallyDifference {
  readonly told: JsonObject;
  readonly size: Exact;
}

/** As many are told one by one. */
const MOST = 300;

/**
 * What claims come to by what they have in common, before and after: their number, the sum of each figure, and their priced
 * points at the pool's point value (unrounded points × point value: no payment, but what a payment by points amounts to).
 * Those that differ most come first; of those beyond the first 300 the number is told.
 */
export function tallyDifferences(
  { before, after }: TwoTallies,
  dimension: Dimension,
  values: PointValues,
): { readonly listed: readonly JsonObject[]; readonly rest?: JsonObject } {
  const [old, now] = [before.all(dimension), after.all(dimension)];
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  const pairs = keys.map((key): Pair => {
    const [one, other] = [old.get(key), now.get(key)];
    const { pool, of } = one ?? other ?? new Tallied("", "");
    return { pool, of, before: one ?? new Tallied(pool, of), after: other ?? new Tallied(pool, of) };
  });
  const all = pairs.map((pair) => differenceOf(pair, { before, after }, values));
  all.sort((a, b) => compare(b.size, a.size));
  const listed = all.slice(0, MOST).map(({ told }) => told);
  return all.length > MOST ? { listed, rest: { count: all.length - MOST } } : { listed };
}

interface Pair {
  readonly pool: string;
  readonly of: string;
  readonly before: Tallied;
  readonly after: Tallied;
}

function differenceOf(pair: Pair, { before, after }: TwoTallies, values: PointValues): TallyDifference {
  const facts = [...new Set([...before.figures.facts, ...after.figures.facts])];
  const sumOf = (tally: FigureTally, tallied: Tallied, fact: string) =>
    tallied.sums[tally.figures.facts.indexOf(fact)] ?? ZERO;
  const figures = facts.map((fact) => {
    const [from, to] = [sumOf(before, pair.before, fact), sumOf(after, pair.after, fact)];
    return { fact, from, to };
  });
  const [from, to] = [
    pricedAt(pair.before, values.before(pair.pool)),
    pricedAt(pair.after, values.after(pair.pool)),
  ];
  const value = from || to ? { from: from ?? ZERO, to: to ?? ZERO } : undefined;
  const { from: least, to: most } = value ?? figures.at(-1) ?? { from: ZERO, to: ZERO };
  return {
    size: absolute(rational.subtract(most, least)),
    told: {
      pool: pair.pool,
      of: pair.of,
      claims: { before: pair.before.claims, after: pair.after.claims },
      ...(value ? { value: figureDifference(value.from, value.to) } : {}),
      figures: figures
        .filter((each) => !isZero(each.from) || !isZero(each.to))
        .map((each) => ({ fact: each.fact, ...figureDifference(each.from, each.to) })),
    },
  };
}

function pricedAt({ priced }: Tallied, pointValue: Exact | undefined): Exact | undefined {
  return pointValue && multiply(priced, pointValue);
}

function absolute(value: Exact): Exact {
  return value.num < 0n ? negate(value) : value;
}
