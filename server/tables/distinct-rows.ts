import type { ScoreRow, ScoreTable } from "../../schemas/types.ts";
import { Fingerprint, Fingerprints } from "./fingerprint.ts";
import {
  type AskedOperations,
  isOperationProblem,
  type OperationAlternatives,
} from "./operation-expression.ts";
import { distinctTexts } from "./repeated-rows.ts";

/** A row, and what it asks for. */
export interface AskingRow {
  readonly row: ScoreRow;
  readonly asked: AskedOperations | undefined;
  /** What stood in its place before. */
  readonly before?: ScoreRow | undefined;
}

/** Rows none of which repeats the code, or the diagnosis and operations, of another. */
export class DistinctRows {
  readonly #ignoreCase: boolean;
  readonly #codes: Fingerprints;
  readonly #keys: Fingerprints;
  readonly #fingerprint: Fingerprint;
  readonly #operations: OperationSum;

  private constructor(ignoreCase: boolean, codes: Fingerprints, keys: Fingerprints) {
    this.#ignoreCase = ignoreCase;
    this.#codes = codes;
    this.#keys = keys;
    this.#fingerprint = new Fingerprint(ignoreCase);
    this.#operations = new OperationSum(ignoreCase);
  }

  /** The rows of a table, each with what it asks for; `undefined` where one may repeat another: then look closer. */
  static of({ rows, ignoreCase }: ScoreTable, asked: readonly AskedOperations[]): DistinctRows | undefined {
    const room = Math.ceil(rows.length * 1.25) + 1;
    const distinct = new DistinctRows(ignoreCase, Fingerprints.for(room), Fingerprints.for(room));
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index];
      if (row && !distinct.#add({ row, asked: asked[index] })) return undefined;
    }
    return distinct;
  }

  /** The same with rows in the place of others; `undefined` where one may repeat another, or one that was there before. */
  with(rows: readonly AskingRow[]): DistinctRows | undefined {
    const [codes, keys] = [this.#codes.copy(rows.length), this.#keys.copy(rows.length)];
    if (!codes || !keys) return undefined;
    const distinct = new DistinctRows(this.#ignoreCase, codes, keys);
    return rows.every((each) => distinct.#add(each)) ? distinct : undefined;
  }

  #add({ row, asked, before }: AskingRow): boolean {
    const fingerprint = this.#fingerprint;
    const { code, diagnosis, operations, class: name = "" } = row;
    if (code !== before?.code) {
      fingerprint.begin();
      fingerprint.code(code);
      if (!this.#codes.add(fingerprint)) return false;
    }
    if (diagnosis === undefined || !asked || isOperationProblem(asked)) return true;
    if (
      before &&
      diagnosis === before.diagnosis &&
      operations === before.operations &&
      row.class === before.class
    )
      return true;
    fingerprint.begin();
    fingerprint.code(diagnosis);
    fingerprint.number(BETWEEN);
    if (name !== "") fingerprint.exactly(name);
    this.#operations.addTo(fingerprint, asked);
    return this.#keys.add(fingerprint);
  }
}

/** Stands between the parts of a key: no character. */
const BETWEEN = 0x10000;

/** What operations add to a fingerprint in whatever order they stand. */
class OperationSum {
  readonly #ignoreCase: boolean;
  readonly #one: Fingerprint;

  constructor(ignoreCase: boolean) {
    this.#ignoreCase = ignoreCase;
    this.#one = new Fingerprint(ignoreCase);
  }

  addTo(fingerprint: Fingerprint, asked: OperationAlternatives): void {
    const texts = asked.length === 1 ? undefined : distinctTexts(asked, this.#ignoreCase);
    if (texts && texts.length > 1) fingerprint.exactly(texts.join("|"));
    else this.#addAll(fingerprint, texts?.[0]?.split("+") ?? asked[0] ?? []);
  }

  #addAll(fingerprint: Fingerprint, codes: readonly string[]): void {
    let [first, second] = [0, 0];
    const one = this.#one;
    for (let at = 0; at < codes.length; at++) {
      one.begin();
      one.code(codes[at] ?? "");
      first = (first + one.first) | 0;
      second = (second + one.second) | 0;
    }
    fingerprint.number(first);
    fingerprint.number(second);
  }
}
