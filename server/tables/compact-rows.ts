import type { ScoreTable } from "../../schemas/types.ts";
import type { Criterion } from "./choice-criteria.ts";
import { cutDiagnosis, type DiagnosisCut, foldCode, isBare } from "./code-matching.ts";
import { PLACES, placeOf, placeOfKey } from "./diagnosis-place.ts";
import {
  FILE,
  FIRST,
  HEAD,
  layOutRows,
  MASK,
  MORE,
  NONE,
  PLAIN,
  PREFERENCE,
  ROW,
  type RowLayout,
  slotIn,
  WIDTH,
} from "./lay-out-rows.ts";
import type { RowAlternative } from "./row-alternative.ts";

/** More operations than a case has. */
export const MOST_OPERATIONS = 64;

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

/**
 * The alternatives of a table as whole numbers in one block of memory, those of one diagnosis together and the preferred
 * ones first: a case is held against the few of its diagnosis, which a look-up finds without following references.
 */
export class CompactRows {
  readonly #ignoreCase: boolean;
  readonly #isPlainForAll: boolean;
  readonly #cuts: readonly DiagnosisCut[];
  readonly #criteria: readonly Criterion[];
  readonly #alternatives: readonly RowAlternative[];
  readonly #layout: RowLayout;
  /** Of the layout, at hand. */
  readonly #operations: ReadonlyMap<string, number>;
  readonly #cells: Int32Array;
  readonly #heads: Int32Array;
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
    this.#alternatives = alternatives;
    this.#layout = layOutRows(alternatives);
    this.#operations = this.#layout.operations;
    this.#cells = this.#layout.cells;
    this.#heads = this.#layout.heads;
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
      const group = place >= 0 ? place : this.#otherGroup(folded, cut);
      if (group === undefined) continue;
      const head = group * HEAD;
      best =
        this.#heads[head + FILE] === 0
          ? this.#best(this.#heads[head] ?? 0, this.#heads[head + HEAD] ?? 0, best)
          : this.#bestFiled(head, best);
    }
    return best < 0 || this.#isTied ? undefined : this.#cells[best + ROW];
  }

  /** The group of what is looked up whole, or at another cut than most: its key may have a place all the same. */
  #otherGroup(diagnosis: string, cut: DiagnosisCut): number | undefined {
    const key = cutDiagnosis(diagnosis, cut);
    const place = placeOfKey(key);
    if (place >= 0) return place;
    const { others } = this.#layout;
    const number = others.size === 0 ? undefined : others.get(key);
    return number === undefined ? undefined : PLACES + number;
  }

  /** The best of those filed under one of the case's operations, and of those that ask for none where they may be better. */
  #bestFiled(head: number, before: number): number {
    const heads = this.#heads;
    const { files } = this.#layout;
    const until = heads[head + HEAD] ?? 0;
    let best = before;
    for (let index = 0; index < this.#count; index++) {
      const first = this.#asked[index] ?? NONE;
      const slot = slotIn(files, heads[head + FILE] ?? 0, heads[head + MASK] ?? 0, first);
      if (files[slot] === 0) continue;
      const at = files[slot + 1] ?? 0;
      best = this.#best(at, this.#endOf(at, until, first), best);
    }
    const isDecided = best >= 0 && (this.#cells[best + PREFERENCE] ?? 0) < (heads[head + PLAIN] ?? 0);
    const from = heads[head] ?? 0;
    return isDecided ? best : this.#best(from, this.#endOf(from, until, NONE), best);
  }

  /** Where those end that ask for this operation first. */
  #endOf(from: number, until: number, first: number): number {
    let end = from;
    while (end < until && this.#cells[end + FIRST] === first) end += WIDTH;
    return end;
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

  #isAnswered(at: number): boolean {
    const first = this.#cells[at + FIRST] ?? NONE;
    if (first === NONE) return this.#isPlain;
    if (!this.#has(first)) return false;
    const further = this.#cells[at + MORE] ?? 0;
    if (further >= 0) return further === 0 || this.#has(further - 1);
    for (const operation of this.#layout.more[-further] ?? []) if (!this.#has(operation)) return false;
    return true;
  }

  #has(operation: number): boolean {
    const asked = this.#asked;
    for (let index = 0; index < this.#count; index++) if (asked[index] === operation) return true;
    return false;
  }

  /** Of two that are equally preferred so far. */
  #compare(at: number, best: number): number | undefined {
    const { order } = this.#layout;
    const [a, b] = [at, best].map((cell) => this.#alternatives[order[cell / WIDTH] ?? 0]);
    if (!a || !b) return 0;
    for (const criterion of this.#criteria) {
      const order = criterion.compare(a, b, undefined);
      if (order !== 0) return order;
    }
    return 0;
  }
}
