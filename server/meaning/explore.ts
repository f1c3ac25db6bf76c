import { type LeafDifference, leafDifference } from "./leaf.ts";
import type { Renaming } from "./meaning-difference.ts";
import type { PairOutcome } from "./pair-run.ts";
import type { Place } from "./place.ts";
import { setKey, united } from "./place-set.ts";
import { type Cell, Fork, Situation } from "./situation.ts";

/** Situations in which two versions come to different things. */
export interface DifferingRegion extends LeafDifference {
  readonly cells: ReadonlyMap<string, Cell>;
  /** Some of the situations that it was put together from. */
  readonly situations: readonly Situation[];
}

/** How many situations may still be looked at. */
export interface Allowance {
  left: number;
}

export interface Exploration {
  readonly regions: readonly DifferingRegion[];
  readonly renamed: readonly Renaming[];
  /** False where the allowance ran out. */
  readonly complete: boolean;
}

/** Goes through every situation that `run` tells apart, and puts together those that come to the same difference. */
export function explore(
  run: (situation: Situation) => PairOutcome,
  allowance: Allowance,
  start = new Situation(),
): Exploration {
  const renamed = new Map<string, Renaming>();
  let complete = true;
  const visit = (situation: Situation): readonly DifferingRegion[] => {
    if (allowance.left <= 0) {
      complete = false;
      return [];
    }
    allowance.left--;
    try {
      const outcome = run(situation);
      const difference = leafDifference(outcome);
      for (const each of difference ? outcome.renamed : [...outcome.renamed, ...renamedBy(outcome)])
        renamed.set(JSON.stringify(each), each);
      return difference ? [{ ...difference, cells: situation.cells, situations: [situation] }] : [];
    } catch (fork) {
      if (!(fork instanceof Fork)) throw fork;
      const parts = fork.sets.map((set) => visit(situation.with(fork.place, set)));
      return merged(fork, situation, parts.flat());
    }
  };
  return { regions: visit(start), renamed: [...renamed.values()], complete };
}

/** Cases that apply instead of others and come to the same. */
function renamedBy({ before, after }: PairOutcome): Renaming[] {
  const [old, now] = [before.run.applied, after.run.applied];
  if (before.failed || after.failed || old.join("\n") === now.join("\n")) return [];
  return [{ before: old, after: now }];
}

/** Situations kept of a region for finding a witness in. */
const MOST_SITUATIONS = 12;

/** Regions that differ only in the place that was divided are one; where they make up all of it, it is not asked about. */
function merged(
  { place, sets }: Fork,
  parent: Situation,
  regions: readonly DifferingRegion[],
): readonly DifferingRegion[] {
  const alike = new Map<string, DifferingRegion[]>();
  for (const region of regions) {
    const key = keyWithout(place, region);
    const same = alike.get(key);
    if (same) same.push(region);
    else alike.set(key, [region]);
  }
  const known = parent.cells.get(place.key);
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (!first || (same.length === 1 && sets.length > 1)) return first ?? [];
    const held = same.flatMap(({ cells }) => cells.get(place.key)?.set ?? []);
    const all = held.reduce(united);
    const isWhole =
      sets.every((set) => held.some((one) => setKey(one) === setKey(set))) ||
      setKey(all) === setKey(parent.setOf(place));
    const cells = new Map(first.cells);
    if (!isWhole) cells.set(place.key, { place, set: all });
    else if (known) cells.set(place.key, known);
    else cells.delete(place.key);
    const situations = spread(same.flatMap((region) => region.situations));
    return { ...first, cells, situations };
  });
}

function keyWithout(place: Place, { cells, before, after, extent }: DifferingRegion): string {
  const others = [...cells]
    .filter(([key]) => key !== place.key)
    .map(([key, { set }]) => `${key}: ${setKey(set)}`);
  return JSON.stringify([before, after, extent, others.sort()]);
}

function spread(situations: readonly Situation[]): readonly Situation[] {
  if (situations.length <= MOST_SITUATIONS) return situations;
  const step = situations.length / MOST_SITUATIONS;
  return Array.from({ length: MOST_SITUATIONS }, (_, i) => situations[Math.floor(i * step)]).flatMap(
    (one) => one ?? [],
  );
}
