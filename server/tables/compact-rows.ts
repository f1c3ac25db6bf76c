import type { ScoreTable } from "../../schemas/types.ts";
import type { Criterion } from "./choice-criteria.ts";
import { cutDiagnosis, type DiagnosisCut, foldCode, isBare } from "./code-matching.ts";
import { PLACES, placeOf } from "./diagnosis-place.ts";
import type { RowAlternative } from "./row-alternative.ts";

/** More operations than a case has. */
export const MOST_OPERATIONS = 64;

/** A diagnosis with more alternatives has them filed by the first operation they ask for. */
const FEW = 8;

/** In the place of an alternative's first operation, where it asks for none. */
const NONE = -1;

/** Whether a table's rows can be laid out so: whole operation codes, no classes, and no choice by the case's cost. */
export function isCompact({ operations, choose, rows }: ScoreTable): boolean {
  return (
    operations.match === "exact" &&
    !choose.includes("closest-cost") &&
    rows.every((row) => row.class === undefined)
  );
}

/** In the place of the best: nothing so far, and nothing that these criteria can tell. */
const [NOBODY, UNSURE] = [-1, -2];

/** What stands of an alternative, side by side: its preference among all, first operation, row, and further operations. */
const [PREFERENCE, FIRST, ROW, MORE, WIDTH] = [0, 1, 2, 3, 4];

/**
 * The alternatives of a table as whole numbers in one block of memory, those of one diagnosis together and the preferred
 * ones first: a case is held against the few of its diagnosis, which a look-up finds without following references.
 */
export class CompactRows {
  readonly #ignoreCase: boolean;
  readonly #isPlainForAll: boolean;
  readonly #cuts: readonly DiagnosisCut[];
  readonly #criteria: readonly Criterion[];
  readonly #operations = new Map<string, number>();
  readonly #alternatives: readonly RowAlternative[];
  readonly #cells: Int32Array;
  /** First cell of each place and, next to it, of what follows. */
  readonly #starts: Int32Array;
  /** The same of keys without a place. */
  readonly #others = new Map<string, readonly [from: number, until: number]>();
  /** Places with more than a few alternatives, in which those of one first operation lie together. */
  readonly #isFiled = new Uint8Array(PLACES);
  /** Where those begin, by place and operation. */
  readonly #files = new Map<number, number>();
  /** The operations beyond the first of those few that ask for several. */
  readonly #more: (readonly number[])[] = [[]];
  /** The case that is looked up: its operations, and what has been found so far. */
  readonly #asked = new Int32Array(MOST_OPERATIONS);
  #count = 0;
  #isPlain = false;
  #isTied = false;

  constructor(table: ScoreTable, alternatives: readonly RowAlternative[], criteria: readonly Criterion[]) {
    this.#ignoreCase = table.ignoreCase;
    this.#isPlainForAll = table.operations.plainRows === "any-case";
    this.#cuts = table.diagnosis.decimals;
    this.#criteria = criteria;
    const groups = new Map<string, RowAlternative[]>();
    for (const alternative of alternatives) {
      const group = groups.get(alternative.diagnosis);
      if (group) group.push(alternative);
      else groups.set(alternative.diagnosis, [alternative]);
    }
    const placed = [...groups].map(([key, group]) => ({ key, group, place: placeOfKey(key) }));
    placed.sort((a, b) => a.place - b.place);
    this.#starts = new Int32Array(PLACES + 1);
    const ordered: RowAlternative[] = [];
    let next = 0;
    for (const { key, group, place } of placed) {
      const from = ordered.length * WIDTH;
      for (; next <= place; next++) this.#starts[next] = from;
      if (group.length > 1) group.sort((a, b) => a.preference - b.preference);
      if (group.length > FEW && place >= 0) {
        this.#isFiled[place] = 1;
        group.sort((a, b) => this.#firstOf(a) - this.#firstOf(b));
      }
      for (const alternative of group) ordered.push(alternative);
      if (place < 0) this.#others.set(key, [from, ordered.length * WIDTH]);
    }
    this.#starts.fill(ordered.length * WIDTH, next);
    this.#alternatives = ordered;
    this.#cells = this.#written(ordered);
    for (let place = 0; place < PLACES; place++) if (this.#isFiled[place] === 1) this.#file(place);
  }

  #firstOf({ operations: [first] }: RowAlternative): number {
    return first === undefined ? NONE : this.#numberOf(first);
  }

  #fileKey(place: number, first: number): number {
    return place * (this.#operations.size + 1) + first + 1;
  }

  #file(place: number): void {
    for (let at = this.#starts[place] ?? 0; at < (this.#starts[place + 1] ?? 0); at += WIDTH) {
      const key = this.#fileKey(place, this.#cells[at + FIRST] ?? NONE);
      if (!this.#files.has(key)) this.#files.set(key, at);
    }
  }

  #written(ordered: readonly RowAlternative[]): Int32Array {
    const preferences = [...new Set(ordered.map(({ preference }) => preference))].sort((a, b) => a - b);
    const ranks = new Map(preferences.map((preference, rank) => [preference, rank]));
    const cells = new Int32Array(ordered.length * WIDTH);
    for (const [index, { preference, operations, row }] of ordered.entries()) {
      const at = index * WIDTH;
      cells[at + PREFERENCE] = ranks.get(preference) ?? 0;
      cells[at + FIRST] = operations[0] === undefined ? NONE : this.#numberOf(operations[0]);
      cells[at + ROW] = row;
      if (operations.length > 1) {
        const more = operations.slice(1);
        cells[at + MORE] = this.#more.length;
        this.#more.push(more.map((operation) => this.#numberOf(operation)));
      }
    }
    return cells;
  }

  /** The row that the declared criteria choose; `undefined` where they choose none. */
  rowOf(diagnosis: string, operations: readonly string[]): number | undefined {
    const ignoreCase = this.#ignoreCase;
    const asked = this.#asked;
    let isOperated = false;
    let count = 0;
    for (const raw of operations) {
      const operation = !ignoreCase && isBare(raw) ? raw : foldCode(raw, ignoreCase);
      if (operation === "") continue;
      isOperated = true;
      const known = this.#operations.get(operation);
      if (known !== undefined) asked[count++] = known;
    }
    this.#count = count;
    this.#isPlain = !isOperated || this.#isPlainForAll;
    this.#isTied = false;
    const folded = foldCode(diagnosis, ignoreCase);
    let best = NOBODY;
    for (const cut of this.#cuts) {
      const place = placeOf(folded, cut);
      if (place < 0) {
        const span = this.#others.get(cutDiagnosis(folded, cut));
        if (span) best = this.#best(span[0], span[1], best);
      } else if (this.#isFiled[place] === 1) best = this.#bestFiled(place, best);
      else best = this.#best(this.#starts[place] ?? 0, this.#starts[place + 1] ?? 0, best);
    }
    return best < 0 || this.#isTied ? undefined : this.#cells[best + ROW];
  }

  /** The best of those that ask for no operation, and of those filed under one of the case's. */
  #bestFiled(place: number, before: number): number {
    const until = this.#starts[place + 1] ?? 0;
    let best = before;
    for (let index = -1; index < this.#count; index++) {
      const first = index < 0 ? NONE : (this.#asked[index] ?? NONE);
      const from = this.#files.get(this.#fileKey(place, first));
      if (from === undefined) continue;
      let end = from;
      while (end < until && this.#cells[end + FIRST] === first) end += WIDTH;
      best = this.#best(from, end, best);
    }
    return best;
  }

  /** The best of the alternatives in a stretch, the preferred first, and of one found before. */
  #best(from: number, until: number, before: number): number {
    const cells = this.#cells;
    let best = before;
    for (let at = from; at < until && best !== UNSURE; at += WIDTH) {
      const preferred = best < 0 ? -1 : (cells[at + PREFERENCE] ?? 0) - (cells[best + PREFERENCE] ?? 0);
      if (preferred > 0) break;
      if (at === best || !this.#isAnswered(at)) continue;
      const order = preferred === 0 ? this.#compare(at, best) : -1;
      if (order === undefined) best = UNSURE;
      else if (order < 0) {
        best = at;
        this.#isTied = false;
      } else if (order === 0 && cells[at + ROW] !== cells[best + ROW]) this.#isTied = true;
    }
    return best;
  }

  #numberOf(operation: string): number {
    const known = this.#operations.get(operation);
    if (known !== undefined) return known;
    const number = this.#operations.size;
    this.#operations.set(operation, number);
    return number;
  }

  #isAnswered(at: number): boolean {
    const first = this.#cells[at + FIRST] ?? NONE;
    if (first === NONE) return this.#isPlain;
    if (!this.#has(first)) return false;
    const further = this.#cells[at + MORE] ?? 0;
    if (further === 0) return true;
    for (const operation of this.#more[further] ?? []) if (!this.#has(operation)) return false;
    return true;
  }

  #has(operation: number): boolean {
    const asked = this.#asked;
    for (let index = 0; index < this.#count; index++) if (asked[index] === operation) return true;
    return false;
  }

  /** Of two that are equally preferred so far. */
  #compare(at: number, best: number): number | undefined {
    const [a, b] = [this.#alternatives[at / WIDTH], this.#alternatives[best / WIDTH]];
    if (!a || !b) return 0;
    for (const criterion of this.#criteria) {
      const order = criterion.compare(a, b, undefined);
      if (order !== 0) return order;
    }
    return 0;
  }
}

function placeOfKey(key: string): number {
  if (key.length !== 3 && key.length !== 5) return -1;
  return placeOf(key, key.length === 3 ? 0 : 1);
}
