import { PLACES, placeOfKey } from "./diagnosis-place.ts";
import type { RowAlternative } from "./row-alternative.ts";
import { NONE } from "./row-layout.ts";

/** The alternatives of a table as columns of whole numbers. */
export interface AlternativeColumns {
  /** Number of the diagnosis: its place, or after all places that in `others`. */
  readonly groups: Int32Array;
  /** Numbers of the first and of the second operation; NONE where there is none. */
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  /** Preferences numbered from the least, so that they are small; and the preference of each number. */
  readonly ranks: Int32Array;
  readonly preferences: readonly number[];
  /** Numbers of the diagnoses without a place. */
  readonly others: ReadonlyMap<string, number>;
  /** Numbers of the operations, from 1. */
  readonly operations: ReadonlyMap<string, number>;
}

export function columnsOf(alternatives: readonly RowAlternative[]): AlternativeColumns {
  const others = new Map<string, number>();
  const operations = new Map<string, number>();
  const count = alternatives.length;
  const [groups, firsts, seconds] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  let index = 0;
  for (const { diagnosis, operations: asked } of alternatives) {
    const place = placeOfKey(diagnosis);
    groups[index] = place >= 0 ? place : PLACES + numberIn(others, diagnosis, 0);
    for (let at = 0; at < asked.length; at++) {
      const number = numberIn(operations, asked[at] ?? "", NONE + 1);
      if (at === 0) firsts[index] = number;
      else if (at === 1) seconds[index] = number;
    }
    index++;
  }
  return { groups, firsts, seconds, ...ranksOf(alternatives), others, operations: keptOnce(operations) };
}

function numberIn(numbers: Map<string, number>, name: string, from: number): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size + from);
  return numbers.size + from - 1;
}

/**
 * The same with names that the engine keeps once, as it does those of properties: a claim's short codes, when it is read,
 * become the same texts, and are then found without comparing letters.
 */
function keptOnce(numbers: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const properties: Record<string, number> = Object.create(null);
  for (const [name, number] of numbers) properties[name] = number;
  return new Map(Object.entries(properties));
}

function ranksOf(alternatives: readonly RowAlternative[]): Pick<AlternativeColumns, "ranks" | "preferences"> {
  const places = new Map<number, number>();
  const found = new Int32Array(alternatives.length);
  let before = Number.NaN;
  let place = 0;
  let index = 0;
  for (const { preference } of alternatives) {
    if (preference !== before) place = places.get(preference) ?? places.size;
    if (place === places.size) places.set(preference, place);
    before = preference;
    found[index++] = place;
  }
  const rank = new Int32Array(places.size);
  const preferences = [...places.keys()].sort((a, b) => a - b);
  for (const [at, preference] of preferences.entries()) rank[places.get(preference) ?? 0] = at;
  for (let at = 0; at < found.length; at++) found[at] = rank[found[at] ?? 0] ?? 0;
  return { ranks: found, preferences };
}
