import type { DiagnosisCut } from "./code-matching.ts";
import { PLACES, placeOfKey } from "./diagnosis-place.ts";
import type { RowAlternative } from "./row-alternative.ts";
import {
  homeOf,
  KEY,
  MANY,
  MORE,
  NEVER,
  NONE,
  RANK,
  ROW,
  type RowLayout,
  TIED,
  WIDTH,
} from "./row-layout.ts";

/** Below 0 where the first of two alternatives of the same rank is preferred; 0 where nothing can tell. */
export type Compare = (a: RowAlternative, b: RowAlternative) => number;

/** The layout of a table's alternatives; `undefined` where they have more diagnoses and operations than keys can tell. */
export function layOutRows(
  alternatives: readonly RowAlternative[],
  cuts: readonly DiagnosisCut[],
  compare: Compare,
): RowLayout | undefined {
  const others = new Map<string, number>();
  const groups = Int32Array.from(alternatives, ({ diagnosis }) => groupOf(diagnosis, others));
  const operations = numbered(alternatives);
  if ((PLACES + others.size) * (operations.size + 1) >= MOST_KEYS) return undefined;
  const ranks = rankedPreferences(alternatives);
  const writer = new LayoutWriter(alternatives, operations, compare);
  for (let index = 0; index < alternatives.length; index++)
    writer.add(index, groups[index] ?? 0, ranks[index] ?? 0);
  const { records, shift, more, order } = writer;
  return { records, shift, operations, others, more, order, bounds: boundsOf(alternatives, ranks, cuts) };
}

const MOST_KEYS = 2 ** 31 - 1;

function groupOf(diagnosis: string, others: Map<string, number>): number {
  const place = placeOfKey(diagnosis);
  if (place >= 0) return place;
  const number = others.get(diagnosis) ?? others.size;
  others.set(diagnosis, number);
  return PLACES + number;
}

/**
 * The operations that are asked for, numbered from 1. Names of properties are texts that the engine keeps once: a claim's
 * short codes, when it is read, become the same ones, and are then found without comparing letters.
 */
function numbered(alternatives: readonly RowAlternative[]): ReadonlyMap<string, number> {
  const numbers: Record<string, number> = Object.create(null);
  let last = NONE;
  for (const { operations } of alternatives)
    for (const operation of operations) if (numbers[operation] === undefined) numbers[operation] = ++last;
  return new Map(Object.entries(numbers));
}

/** Preferences numbered from the least, so that they are small whole numbers. */
function rankedPreferences(alternatives: readonly RowAlternative[]): Int32Array {
  const distinct = new Set<number>();
  for (const { preference } of alternatives) distinct.add(preference);
  const sorted = Float64Array.from(distinct).sort();
  return Int32Array.from(alternatives, ({ preference }) => placeIn(sorted, preference));
}

function placeIn(sorted: Float64Array, value: number): number {
  let [from, until] = [0, sorted.length];
  while (until - from > 1) {
    const middle = (from + until) >> 1;
    if ((sorted[middle] ?? 0) <= value) from = middle;
    else until = middle;
  }
  return from;
}

class LayoutWriter {
  readonly records: Int32Array;
  readonly shift: number;
  readonly more: number[][] = [[]];
  readonly order: Uint32Array;
  readonly #alternatives: readonly RowAlternative[];
  readonly #operations: ReadonlyMap<string, number>;
  readonly #compare: Compare;

  constructor(
    alternatives: readonly RowAlternative[],
    operations: ReadonlyMap<string, number>,
    compare: Compare,
  ) {
    const doublings = Math.max(1, Math.ceil(Math.log2(alternatives.length * 1.5)));
    this.shift = 32 - doublings;
    this.records = new Int32Array(WIDTH * 2 ** doublings);
    this.order = new Uint32Array(2 ** doublings);
    this.#alternatives = alternatives;
    this.#operations = operations;
    this.#compare = compare;
  }

  add(index: number, group: number, rank: number): void {
    const { row, operations: asked } = this.#alternatives[index] ?? NOTHING;
    const first = this.#numberOf(asked[0]);
    const key = group * (this.#operations.size + 1) + first + 1;
    const record = first === NONE ? this.#recordOf(key) : this.#newRecordOf(key);
    const at = record * WIDTH;
    const { records, order } = this;
    if (records[at + KEY] === key && !this.#replaces(index, record, rank)) return;
    order[record] = index;
    records[at + KEY] = key;
    records[at + RANK] = 2 * rank;
    records[at + ROW] = row;
    if (asked.length === 2) records[at + MORE] = this.#numberOf(asked[1]);
    if (asked.length < 3) return;
    records[at + MORE] = -this.more.length;
    this.more.push(asked.slice(1).map((operation) => this.#numberOf(operation)));
  }

  #numberOf(operation: string | undefined): number {
    return operation === undefined ? NONE : (this.#operations.get(operation) ?? NONE);
  }

  /** Where a key stands, or else the empty record where it may. */
  #recordOf(key: number): number {
    const { records, shift, order } = this;
    let record = homeOf(key, shift);
    for (;;) {
      const held = records[record * WIDTH + KEY];
      if (held === 0 || held === key) return record;
      record = (record + 1) & (order.length - 1);
    }
  }

  /** The empty record for one more of a key; the last before is told that another follows. */
  #newRecordOf(key: number): number {
    const { records, shift, order } = this;
    let record = homeOf(key, shift);
    for (;;) {
      const at = record * WIDTH;
      const held = records[at + KEY];
      if (held === 0) return record;
      if (held === key) records[at + RANK] = (records[at + RANK] ?? 0) | 1;
      record = (record + 1) & (order.length - 1);
    }
  }

  /**
   * Of the alternatives of a diagnosis that ask for no operation a case answers all or none: only the best is kept. Whether
   * that is this one rather than the one in the record, which is told where nothing can tell the two apart.
   */
  #replaces(index: number, record: number, rank: number): boolean {
    const at = record * WIDTH;
    const [now, before] = [this.#alternatives[index], this.#alternatives[this.order[record] ?? 0]];
    const ranked = 2 * rank - (this.records[at + RANK] ?? 0);
    const preferred = ranked !== 0 || !now || !before ? ranked : this.#compare(now, before);
    if (preferred === 0) this.records[at + ROW] = TIED;
    return preferred < 0;
  }
}

const NOTHING: Pick<RowAlternative, "operations" | "row"> = { operations: [], row: 0 };

/** What `bounds` of a layout says. */
function boundsOf(
  alternatives: readonly RowAlternative[],
  ranks: Int32Array,
  cuts: readonly DiagnosisCut[],
): Int32Array {
  const bounds = new Int32Array(cuts.length * (MANY + 1)).fill(NEVER);
  for (let index = 0; index < alternatives.length; index++) {
    const { diagnosis, operations } = alternatives[index] ?? { diagnosis: "", operations: [] };
    const point = diagnosis.indexOf(".");
    const decimals = point < 0 ? 0 : diagnosis.length - point - 1;
    const asked = Math.min(operations.length, MANY);
    for (const [at, cut] of cuts.entries()) {
      // A shorter code than the cut stays whole.
      if (cut !== "all" && decimals > cut) continue;
      for (let count = asked; count <= (asked === 0 ? 0 : MANY); count++) {
        const bound = at * (MANY + 1) + count;
        bounds[bound] = Math.min(bounds[bound] ?? NEVER, ranks[index] ?? 0);
      }
    }
  }
  return bounds;
}
