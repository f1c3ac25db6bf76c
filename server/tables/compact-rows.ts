import type { ScoreTable } from "../../schemas/types.ts";
import type { Criterion } from "./choice-criteria.ts";
import { cutDiagnosis, type DiagnosisCut, foldCode } from "./code-matching.ts";
import { cutPlace, PLACES, placeOf, placeOfKey } from "./diagnosis-place.ts";
import { NO_ROW, UNDECIDED } from "./grouping.ts";
import { layOutRows } from "./lay-out-rows.ts";
import { patchLayout, type Replacement } from "./patch-layout.ts";
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

/** More operations than a case has. */
export const MOST_OPERATIONS = 64;

/** Nobody yet: any alternative has a better rank. */
const NOBODY = NEVER - 1;

/**
 * The alternatives of a table as whole numbers in one block of memory, filed under diagnosis and operation: a look-up reads
 * one place for each operation of its case, and others only where what stands there may be better.
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
  readonly #records: Int32Array;
  readonly #bounds: Int32Array;
  readonly #shift: number;
  readonly #mask: number;
  readonly #stride: number;
  /** The operations of the case that is looked up, as far as rows ask for them. */
  readonly #asked = new Int32Array(MOST_OPERATIONS);
  #count = 0;
  #isPlain = false;
  /** What has been found so far: the best rank, its row, and the records of that rank. */
  #rank = NOBODY;
  #row = TIED;
  readonly #equals: number[] = [0];
  #equal = 0;

  private constructor(
    table: ScoreTable,
    alternatives: readonly RowAlternative[],
    criteria: readonly Criterion[],
    layout: RowLayout,
  ) {
    this.#ignoreCase = table.ignoreCase;
    this.#isPlainForAll = table.operations.plainRows === "any-case";
    this.#cuts = table.diagnosis.decimals;
    this.#criteria = criteria;
    this.#alternatives = alternatives;
    this.#layout = layout;
    this.#operations = layout.operations;
    this.#records = layout.records;
    this.#bounds = layout.bounds;
    this.#shift = layout.shift;
    this.#mask = layout.order.length - 1;
    this.#stride = layout.operations.size + 1;
  }

  /**
   * The rows of a table so laid out; `undefined` where they cannot be: only whole operation codes, no classes, no choice by
   * the case's cost, and no more diagnoses and operations than keys can tell. `criteria` are those that the alternatives'
   * preference does not say already.
   */
  static of(
    table: ScoreTable,
    alternatives: readonly RowAlternative[],
    criteria: readonly Criterion[],
  ): CompactRows | undefined {
    const { operations, choose, rows, diagnosis } = table;
    if (operations.match !== "exact" || choose.includes("closest-cost")) return undefined;
    if (rows.some((row) => row.class !== undefined)) return undefined;
    const layout = layOutRows(alternatives, diagnosis.decimals, (a, b) => prefer(a, b, criteria));
    return layout && new CompactRows(table, alternatives, criteria, layout);
  }

  /**
   * The same for a table that differs from this one in rows: `alternatives` are its own, and no two of them answer just the
   * same cases. `undefined` where it must be laid out anew.
   */
  with(
    table: ScoreTable,
    alternatives: readonly RowAlternative[],
    criteria: readonly Criterion[],
    replacements: readonly Replacement[],
  ): CompactRows | undefined {
    const layout = patchLayout(this.#layout, replacements, table.diagnosis.decimals);
    return layout && new CompactRows(table, alternatives, criteria, layout);
  }

  /** The row that the declared criteria choose; `NO_ROW` where the case answers none, `UNDECIDED` where they choose none. */
  lookUp(diagnosis: string, operations: readonly string[]): number {
    this.#ask(operations);
    this.#rank = NOBODY;
    const folded = foldCode(diagnosis, this.#ignoreCase);
    const cuts = this.#cuts;
    let before = -1;
    for (let index = 0; index < cuts.length; index++) {
      const cut = cuts[index] ?? "all";
      const place = placeOf(folded, cut);
      const group = place >= 0 ? place : this.#otherGroup(folded, cut);
      if (group === before || group < 0) continue;
      before = group;
      this.#lookIn(group * this.#stride + 1, index * (MANY + 1));
    }
    return this.#found();
  }

  /** Marks the rows that are chosen for the case of just what one of their alternatives asks for; those of few diagnoses are left out. */
  markChosen(isChosen: Uint8Array): void {
    const records = this.#records;
    for (let at = 0; at < records.length; at += WIDTH) {
      const key = records[at + KEY] ?? 0;
      const row = records[at + ROW] ?? TIED;
      if (
        key > 0 &&
        row >= 0 &&
        isChosen[row] === 0 &&
        this.#takesItsBarest(key, records[at + MORE] ?? NONE, row)
      )
        isChosen[row] = 1;
    }
  }

  /** The same of the alternative of a record, whose case is made of the numbers that it consists of. */
  #takesItsBarest(key: number, more: number, row: number): boolean {
    const first = (key - 1) % this.#stride;
    const place = (key - 1 - first) / this.#stride;
    if (place >= PLACES) return false;
    let count = 0;
    if (first !== NONE) this.#asked[count++] = first;
    if (more > 0) this.#asked[count++] = more;
    const others = more < 0 ? (this.#layout.more[-more] ?? []) : [];
    if (others.length >= MOST_OPERATIONS) return false;
    for (const operation of others) this.#asked[count++] = operation;
    this.#count = count;
    this.#isPlain = count === 0 || this.#isPlainForAll;
    this.#rank = NOBODY;
    let before = -1;
    for (let index = 0; index < this.#cuts.length; index++) {
      const group = cutPlace(place, this.#cuts[index] ?? "all");
      if (group === before) continue;
      before = group;
      this.#lookIn(group * this.#stride + 1, index * (MANY + 1));
    }
    return this.#found() === row;
  }

  #found(): number {
    if (this.#rank === NOBODY) return NO_ROW;
    const row = this.#equal === 1 ? this.#row : this.#chosenOfEquals();
    return row === TIED ? UNDECIDED : row;
  }

  #ask(operations: readonly string[]): void {
    const numbers = this.#operations;
    const asked = this.#asked;
    let isOperated = false;
    let count = 0;
    for (const raw of operations) {
      // What a row asks for is folded already.
      const known = numbers.get(raw);
      const folded = known === undefined ? foldCode(raw, this.#ignoreCase) : raw;
      if (folded === "") continue;
      isOperated = true;
      const number = folded === raw ? known : numbers.get(folded);
      if (number !== undefined) asked[count++] = number;
    }
    this.#count = count;
    this.#isPlain = !isOperated || this.#isPlainForAll;
  }

  /**
   * The group of what is looked up whole, or at another cut than most: its key may have a place all the same; -1 where
   * no row has the key.
   */
  #otherGroup(diagnosis: string, cut: DiagnosisCut): number {
    const key = cutDiagnosis(diagnosis, cut);
    const place = placeOfKey(key);
    if (place >= 0) return place;
    const { others } = this.#layout;
    const number = others.size === 0 ? undefined : others.get(key);
    return number === undefined ? -1 : PLACES + number;
  }

  /** Looks for what the case answers under a diagnosis, whose first key and bounds are given, as far as it may be better. */
  #lookIn(key: number, bound: number): void {
    const count = this.#count;
    if (count > 0 && (this.#bounds[bound + (count < MANY ? count : MANY)] ?? NEVER) <= this.#rank)
      for (let index = 0; index < count; index++) this.#offerAll(key + (this.#asked[index] ?? NONE));
    if (this.#isPlain && (this.#bounds[bound] ?? NEVER) <= this.#rank) this.#offerAll(key);
  }

  #offerAll(key: number): void {
    const records = this.#records;
    let record = homeOf(key, this.#shift);
    for (;;) {
      const at = record * WIDTH;
      const held = records[at + KEY];
      if (held === 0) return;
      if (held === key) {
        const ranked = records[at + RANK] ?? 0;
        const more = records[at + MORE] ?? 0;
        if (more === 0 || this.#hasFurther(more)) this.#offer(record, ranked >> 1, records[at + ROW] ?? TIED);
        if ((ranked & 1) === 0) return;
      }
      record = (record + 1) & this.#mask;
    }
  }

  /** Takes an alternative that the case answers where none of a better rank was found before. */
  #offer(record: number, rank: number, row: number): void {
    if (rank > this.#rank) return;
    if (rank < this.#rank) this.#equal = 0;
    this.#rank = rank;
    this.#row = row;
    this.#equals[this.#equal++] = record;
  }

  /** Whether the case has the operations beyond the first. */
  #hasFurther(more: number): boolean {
    if (more > 0) return this.#has(more);
    for (const operation of this.#layout.more[-more] ?? []) if (!this.#has(operation)) return false;
    return true;
  }

  #has(operation: number): boolean {
    const asked = this.#asked;
    for (let index = 0; index < this.#count; index++) if (asked[index] === operation) return true;
    return false;
  }

  /** The row that the criteria left choose among those of the best rank, or TIED; few cases have several. */
  #chosenOfEquals(): number {
    let best = this.#equals[0] ?? 0;
    let row = this.#rowIn(best);
    for (let index = 1; index < this.#equal; index++) {
      const record = this.#equals[index] ?? 0;
      const order = record === best ? 0 : this.#compare(record, best);
      if (order < 0) best = record;
      if (order < 0) row = this.#rowIn(record);
      else if (order === 0 && this.#rowIn(record) !== row) row = TIED;
    }
    return row;
  }

  #rowIn(record: number): number {
    return this.#records[record * WIDTH + ROW] ?? TIED;
  }

  #compare(record: number, best: number): number {
    const { order } = this.#layout;
    const [a, b] = [this.#alternatives[order[record] ?? 0], this.#alternatives[order[best] ?? 0]];
    return a && b ? prefer(a, b, this.#criteria) : 0;
  }
}

/** Of two of the same rank. The case's cost, without which a criterion could not tell, plays no part. */
function prefer(a: RowAlternative, b: RowAlternative, criteria: readonly Criterion[]): number {
  for (const criterion of criteria) {
    const order = criterion.compare(a, b, undefined) ?? 0;
    if (order !== 0) return order;
  }
  return 0;
}
