import { compareStays, type Stay } from "./stay.ts";

/** In order of person, admission and claim id. All of them are held; a set too large for that is sorted outside. */
export function inOrder<T>(items: Iterable<T>, stayOf: (item: T) => Stay): readonly T[] {
  return [...items]
    .map((item) => ({ item, stay: stayOf(item) }))
    .sort((a, b) => compareStays(a.stay, b.stay))
    .map(({ item }) => item);
}

/**
 * The stays of one person after those of another, out of a stream that is in order. Only those of one person are held;
 * a stay that is nobody's comes by itself.
 */
export function* byPerson<T>(ordered: Iterable<T>, stayOf: (item: T) => Stay): Generator<readonly T[]> {
  let own: T[] = [];
  let person: string | undefined;
  for (const item of ordered) {
    const next = stayOf(item).person;
    if (own.length > 0 && (next === undefined || next !== person)) {
      yield own;
      own = [];
    }
    person = next;
    own.push(item);
  }
  if (own.length > 0) yield own;
}
