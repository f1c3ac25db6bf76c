import { type AlternativeColumns, columnsOf } from "./alternative-columns.ts";
import type { DiagnosisCut } from "./code-matching.ts";
import { PLACES } from "./diagnosis-place.ts";
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
  const columns = columnsOf(alternatives);
  const { operations, others } = columns;
  if ((PLACES + others.size) * (operations.size + 1) >= MOST_KEYS) return undefined;
  const writer = new LayoutWriter(alternatives, columns, compare);
  for (let index = 0; index < alternatives.length; index++) writer.add(index);
  const { records, shift, more, order } = writer;
  const bounds = boundsOf(alternatives, columns.ranks, cuts);
  const { preferences } = columns;
  return { records, shift, operations, others, more, order, bounds, preferences, removed: 0 };
}

const MOST_KEYS = 2 ** 31 - 1;

class LayoutWriter {
  readonly records: Int32Array;
  readonly shift: number;
  readonly more: number[][] = [[]];
  readonly order: Uint32Array;
  readonly #alternatives: readonly RowAlternative[];
  readonly #columns: AlternativeColumns;
  readonly #compare: Compare;

  constructor(alternatives: readonly RowAlternative[], columns: AlternativeColumns, compare: Compare) {
    const doublings = Math.max(1, Math.ceil(Math.log2(alternatives.length * 1.5)));
    this.shift = 32 - doublings;
    this.records = new Int32Array(WIDTH * 2 ** doublings);
    this.order = new Uint32Array(2 ** doublings);
    this.#alternatives = alternatives;
    this.#columns = columns;
    this.#compare = compare;
  }

  add(index: number): void {
    const { groups, firsts, seconds, ranks, operations } = this.#columns;
    const first = firsts[index] ?? NONE;
    const rank = ranks[index] ?? 0;
    const key = (groups[index] ?? 0) * (operations.size + 1) + first + 1;
    const record = first === NONE ? this.#recordOf(key) : this.#newRecordOf(key);
    const at = record * WIDTH;
    const { records, order } = this;
    if (records[at + KEY] === key && !this.#replaces(index, record, rank)) return;
    const { row, operations: asked } = this.#alternatives[index] ?? NOTHING;
    order[record] = index;
    records[at + KEY] = key;
    records[at + RANK] = 2 * rank;
    records[at + ROW] = row;
    records[at + MORE] = seconds[index] ?? NONE;
    if (asked.length < 3) return;
    records[at + MORE] = -this.more.length;
    this.more.push(asked.slice(1).map((operation) => operations.get(operation) ?? NONE));
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

  /** The empty record for one more of a key; those before are told that another follows. */
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
  // The best rank by characters after the point and number of operations so far, which few alternatives better.
  const best: (number | undefined)[] = [];
  for (let index = 0; index < alternatives.length; index++) {
    const alternative = alternatives[index];
    if (!alternative) continue;
    const asked = Math.min(alternative.operations.length, MANY);
    const at = decimalsOf(alternative.diagnosis) * (MANY + 1) + asked;
    const rank = ranks[index] ?? 0;
    if ((best[at] ?? NEVER) <= rank) continue;
    best[at] = rank;
    lowerBounds(bounds, cuts, alternative, rank);
  }
  return bounds;
}

function decimalsOf(diagnosis: string): number {
  const point = diagnosis.indexOf(".");
  return point < 0 ? 0 : diagnosis.length - point - 1;
}

/** Takes an alternative into the bounds of a layout. */
export function lowerBounds(
  bounds: Int32Array,
  cuts: readonly DiagnosisCut[],
  { diagnosis, operations }: Pick<RowAlternative, "diagnosis" | "operations">,
  rank: number,
): void {
  const asked = Math.min(operations.length, MANY);
  for (const [place, cut] of cuts.entries()) {
    // A shorter code than the cut stays whole.
    if (cut !== "all" && decimalsOf(diagnosis) > cut) continue;
    for (let count = asked; count <= (asked === 0 ? 0 : MANY); count++) {
      const bound = place * (MANY + 1) + count;
      bounds[bound] = Math.min(bounds[bound] ?? NEVER, rank);
    }
  }
}
