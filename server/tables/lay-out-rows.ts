import { PLACES, placeOfKey } from "./diagnosis-place.ts";
import type { RowAlternative } from "./row-alternative.ts";

/**
 * What stands of an alternative, side by side: its preference among all, first operation, row, and its further operations:
 * 0 for none, the number of a single one + 1, or below 0 the place in `more`.
 */
export const [PREFERENCE, FIRST, ROW, MORE, WIDTH] = [0, 1, 2, 3, 4] as const;

/** What is known of a diagnosis, in one piece of memory. */
export const [START, FILE, MASK, PLAIN, HEAD] = [0, 1, 2, 3, 4] as const;

/** In the place of an alternative's first operation, where it asks for none. */
export const NONE = -1;

/** A diagnosis with more alternatives has them filed by the first operation they ask for. */
const FEW = 8;

/** So many are put in order one by one. */
const SHORT = 16;

/** The alternatives of a table as whole numbers in one block of memory, those of one diagnosis together. */
export interface RowLayout {
  /** WIDTH cells an alternative; of each diagnosis the preferred first, of a filed one by their first operation. */
  readonly cells: Int32Array;
  /**
   * HEAD numbers of each diagnosis: its first cell, its file (0: not filed), that file's mask, and the best preference of
   * those in it that ask for no operation. What follows begins where it ends.
   */
  readonly heads: Int32Array;
  /** Open hash tables: an operation's number + 1, and the cell where those that ask for it begin. */
  readonly files: Int32Array;
  /** Numbers of the operations. */
  readonly operations: ReadonlyMap<string, number>;
  /** Numbers of the diagnoses without a place, after all places. */
  readonly others: ReadonlyMap<string, number>;
  /** The operations beyond the first of those that ask for three or more. */
  readonly more: readonly (readonly number[])[];
  /** Which alternative stands where. */
  readonly order: Uint32Array;
}

export function layOutRows(alternatives: readonly RowAlternative[]): RowLayout {
  const count = alternatives.length;
  const operations = new Map<string, number>();
  const others = new Map<string, number>();
  const firsts = new Int32Array(count);
  const groups = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const { diagnosis, operations: asked } = alternatives[at] ?? NOTHING;
    const place = placeOfKey(diagnosis);
    groups[at] = place >= 0 ? place : PLACES + numberIn(others, diagnosis);
    firsts[at] = asked[0] === undefined ? NONE : numberIn(operations, asked[0]);
  }
  const heads = new Int32Array(HEAD * (PLACES + others.size + 1));
  const order = grouped(groups, heads);
  const ranks = rankedPreferences(alternatives);
  sortGroups(order, heads, firsts, ranks);
  const more: number[][] = [[]];
  const cells = new Int32Array(count * WIDTH);
  for (let place = 0, at = 0; place < count; place++, at += WIDTH) {
    const index = order[place] ?? 0;
    const { row, operations: asked } = alternatives[index] ?? NOTHING;
    cells[at + PREFERENCE] = ranks[index] ?? 0;
    cells[at + FIRST] = firsts[index] ?? NONE;
    cells[at + ROW] = row;
    if (asked.length < 2) continue;
    const further = asked.slice(1).map((operation) => numberIn(operations, operation));
    cells[at + MORE] = further.length === 1 ? (further[0] ?? NONE) + 1 : -more.length;
    if (further.length > 1) more.push(further);
  }
  return { cells, heads, files: fileGroups(cells, heads), operations, others, more, order };
}

const NOTHING: Pick<RowAlternative, "diagnosis" | "operations" | "row" | "preference"> = {
  diagnosis: "",
  operations: [],
  row: 0,
  preference: 0,
};

function numberIn(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}

/** The alternatives group by group, otherwise in their order; `heads` is told where each group begins. */
function grouped(groups: Int32Array, heads: Int32Array): Uint32Array {
  const next = new Uint32Array(heads.length / HEAD);
  for (const group of groups) next[group + 1] = (next[group + 1] ?? 0) + 1;
  for (let group = 1; group < next.length; group++) next[group] = (next[group] ?? 0) + (next[group - 1] ?? 0);
  for (let group = 0; group < next.length; group++) heads[group * HEAD + START] = (next[group] ?? 0) * WIDTH;
  const order = new Uint32Array(groups.length);
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index] ?? 0;
    const place = next[group] ?? 0;
    order[place] = index;
    next[group] = place + 1;
  }
  return order;
}

/** Preferences numbered from the least, so that they are small whole numbers. */
function rankedPreferences(alternatives: readonly RowAlternative[]): Int32Array {
  const distinct = new Set<number>();
  for (const { preference } of alternatives) distinct.add(preference);
  const ranks = new Map([...distinct].sort((a, b) => a - b).map((preference, rank) => [preference, rank]));
  return Int32Array.from(alternatives, ({ preference }) => ranks.get(preference) ?? 0);
}

function sortGroups(order: Uint32Array, heads: Int32Array, firsts: Int32Array, ranks: Int32Array): void {
  for (let head = 0; head + HEAD < heads.length; head += HEAD) {
    const from = (heads[head] ?? 0) / WIDTH;
    const until = (heads[head + HEAD] ?? 0) / WIDTH;
    if (until - from < 2) continue;
    const isFiled = until - from > FEW;
    const compare = (a: number, b: number): number =>
      (isFiled ? (firsts[a] ?? 0) - (firsts[b] ?? 0) : 0) || (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b;
    if (until - from > SHORT) order.subarray(from, until).sort(compare);
    else sortShort(order, from, until, compare);
  }
}

function sortShort(
  order: Uint32Array,
  from: number,
  until: number,
  compare: (a: number, b: number) => number,
): void {
  for (let place = from + 1; place < until; place++) {
    const index = order[place] ?? 0;
    let at = place;
    for (; at > from && compare(index, order[at - 1] ?? 0) < 0; at--) order[at] = order[at - 1] ?? 0;
    order[at] = index;
  }
}

/** Files of all groups of more than a few; `heads` is told of each. */
function fileGroups(cells: Int32Array, heads: Int32Array): Int32Array {
  let length = 1; // 0 is no file
  for (let head = 0; head + HEAD < heads.length; head += HEAD) {
    const [from, until] = [heads[head] ?? 0, heads[head + HEAD] ?? 0];
    if (until - from <= FEW * WIDTH) continue;
    const size = sizeFor(firstsIn(cells, from, until));
    heads[head + FILE] = length;
    heads[head + MASK] = size - 1;
    heads[head + PLAIN] = cells[from + FIRST] === NONE ? (cells[from + PREFERENCE] ?? 0) : NEVER;
    length += 2 * size;
  }
  const files = new Int32Array(length);
  for (let head = 0; head + HEAD < heads.length; head += HEAD) {
    const file = heads[head + FILE] ?? 0;
    if (file === 0) continue;
    const [from, until] = [heads[head] ?? 0, heads[head + HEAD] ?? 0];
    for (let at = from; at < until; at += WIDTH) {
      const first = cells[at + FIRST] ?? NONE;
      if (first === NONE || (at > from && first === cells[at - WIDTH + FIRST])) continue;
      const slot = slotIn(files, file, heads[head + MASK] ?? 0, first);
      files[slot] = first + 1;
      files[slot + 1] = at;
    }
  }
  return files;
}

/** A preference that nothing is worse than. */
const NEVER = 2 ** 31 - 1;

function firstsIn(cells: Int32Array, from: number, until: number): number {
  let different = 0;
  for (let at = from; at < until; at += WIDTH)
    if (at === from || cells[at + FIRST] !== cells[at - WIDTH + FIRST]) different++;
  return different;
}

/** The power of two that holds so many with as many slots to spare. */
function sizeFor(different: number): number {
  return 2 ** Math.ceil(Math.log2(2 * different));
}

/** The slot of a file where an operation's number stands, or where it would. */
export function slotIn(files: Int32Array, file: number, mask: number, operation: number): number {
  let place = (Math.imul(operation + 1, SPREAD) >>> 15) & mask;
  for (;;) {
    const slot = file + 2 * place;
    const held = files[slot] ?? 0;
    if (held === 0 || held === operation + 1) return slot;
    place = (place + 1) & mask;
  }
}

/** 2^32 divided by the golden ratio, which scatters consecutive numbers. */
const SPREAD = 0x9e3779b1 | 0;
