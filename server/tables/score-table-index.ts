import type { ScoreTable } from "../../schemas/types.ts";
import { BestRow } from "./best-row.ts";
import { type Criterion, choiceCriteria } from "./choice-criteria.ts";
import {
  answersAll,
  cutDiagnosis,
  type DiagnosisCut,
  diagnosisKeys,
  foldCode,
  isBare,
  type OperationMatch,
} from "./code-matching.ts";
import { CompactRows, MOST_OPERATIONS } from "./compact-rows.ts";
import { type DiagnosisRows, type FiledRows, fileRows } from "./diagnosis-rows.ts";
import { type CaseToGroup, type ChoiceStep, chooseRow, type Grouping, UNDECIDED } from "./grouping.ts";
import { OperationClasses } from "./operation-classes.ts";
import type { Replacement } from "./patch-layout.ts";
import { criteriaLeft } from "./preference.ts";
import type { RowAlternative } from "./row-alternative.ts";

/** Takes the alternatives that a case answers, one by one. */
interface Taker {
  offer(alternative: RowAlternative): void;
}

/**
 * A score table ready for look-ups, whose cost depends on the cuts declared and the operations of the case, not on the
 * number of rows.
 */
export class ScoreTableIndex {
  readonly table: ScoreTable;
  readonly classes: OperationClasses;
  /** Every alternative of every row, in the order of the table. */
  readonly alternatives: readonly RowAlternative[];
  readonly criteria: readonly Criterion[];
  readonly #criteriaLeft: readonly Criterion[];
  readonly #needsCost: boolean;
  readonly #compact: CompactRows | undefined;
  readonly #cuts: readonly DiagnosisCut[];
  #rowsFiled: FiledRows | undefined;
  #codes: ReadonlyMap<string, number> | undefined;

  /** `compact`: the rows as laid out, where that has been done. */
  constructor(table: ScoreTable, alternatives: readonly RowAlternative[], compact?: CompactRows) {
    this.table = table;
    this.alternatives = alternatives;
    this.classes = new OperationClasses(table.classes ?? [], table.ignoreCase);
    this.criteria = choiceCriteria(table);
    this.#criteriaLeft = criteriaLeft(this.criteria);
    this.#needsCost = table.choose.includes("closest-cost");
    this.#cuts = table.diagnosis.decimals;
    this.#compact = compact ?? CompactRows.of(table, alternatives, this.#criteriaLeft);
  }

  /**
   * The index of a table that differs from this one, in which nothing was found, in rows: with alternatives in the place of
   * others, it shares with this what it can. `undefined` where it must be built anew.
   */
  with(table: ScoreTable, replacements: readonly Replacement[]): ScoreTableIndex | undefined {
    const alternatives = [...this.alternatives];
    for (const { index, now } of replacements) alternatives[index] = now;
    if (!this.#compact) return new ScoreTableIndex(table, alternatives);
    const left = criteriaLeft(choiceCriteria(table));
    const compact = this.#compact.with(table, alternatives, left, replacements);
    return compact && new ScoreTableIndex(table, alternatives, compact);
  }

  /** Made when it is first asked for: a table that is laid out compactly seldom needs it. */
  get #filed(): FiledRows {
    this.#rowsFiled ??= fileRows(this.alternatives);
    return this.#rowsFiled;
  }

  /** Likewise: most claims are grouped here, and bring no code. */
  get #byCode(): ReadonlyMap<string, number> {
    const { rows, ignoreCase } = this.table;
    this.#codes ??= new Map(rows.map(({ code }, row) => [foldCode(code, ignoreCase), row]));
    return this.#codes;
  }

  /** The row of a case; `steps` records how it was chosen, when given. */
  find(subject: CaseToGroup, steps?: ChoiceStep[]): Grouping {
    return chooseRow(this.answered(subject), this.criteria, subject.cost, steps);
  }

  /** The row that `find` gives, sooner; `undefined` where it gives none, or only `find` can tell. */
  rowOf(subject: CaseToGroup): number | undefined {
    const row = this.lookUp(subject);
    return row < 0 ? undefined : row;
  }

  /** The same; `NO_ROW` where the case surely answers none, `UNDECIDED` where only `find` can tell. */
  lookUp(subject: CaseToGroup): number {
    if (this.#compact && subject.operations.length <= MOST_OPERATIONS)
      return this.#compact.lookUp(subject.diagnosis, subject.operations);
    const best = new BestRow(this.#criteriaLeft, this.#needsCost ? subject.cost : undefined);
    this.#visitAnswered(subject, best);
    return best.row ?? UNDECIDED;
  }

  /** Marks the rows that are surely chosen for the case of just what one of their alternatives asks for. */
  markChosen(isChosen: Uint8Array): void {
    this.#compact?.markChosen(isChosen);
  }

  /** The row of that group code (upper and lower case as the table says). */
  findByCode(code: string): number | undefined {
    return this.#byCode.get(foldCode(code, this.table.ignoreCase));
  }

  /** What a diagnosis is looked up by. */
  keysOf(diagnosis: string): string[] {
    return diagnosisKeys(foldCode(diagnosis, this.table.ignoreCase), this.#cuts);
  }

  /** Every alternative of the rows of one diagnosis key, whatever operations they ask for. */
  alternativesOf(key: string): RowAlternative[] {
    const rows = this.#filed.byDiagnosis.get(key);
    const asking = [...(rows?.byOperation?.values() ?? [])].flat();
    return [...(rows?.plain ?? []), ...(rows?.classed ?? []), ...asking];
  }

  /** The different operations of a case, folded. */
  operationsOf(subject: CaseToGroup): string[] {
    const operations: string[] = [];
    for (const raw of subject.operations) {
      const operation = foldCode(raw, this.table.ignoreCase);
      if (operation !== "" && !operations.includes(operation)) operations.push(operation);
    }
    return operations;
  }

  /** Every alternative of every row that the case answers. */
  answered(subject: CaseToGroup): RowAlternative[] {
    const found: RowAlternative[] = [];
    this.#visitAnswered(subject, {
      offer: (alternative) => {
        if (!found.includes(alternative)) found.push(alternative);
      },
    });
    return found;
  }

  /** Visits what the case answers; some more than once, as when two of its operations begin with the same code. */
  #visitAnswered(subject: CaseToGroup, taker: Taker): void {
    const diagnosis = foldCode(subject.diagnosis, this.table.ignoreCase);
    const operations = this.#folded(subject);
    const plain = operations.length === 0 || this.table.operations.plainRows === "any-case";
    const { byDiagnosis } = this.#filed;
    let before: DiagnosisRows | undefined;
    for (const cut of this.#cuts) {
      const rows = byDiagnosis.get(cutDiagnosis(diagnosis, cut));
      if (!rows || rows === before) continue;
      before = rows;
      if (plain && rows.plain) for (const alternative of rows.plain) taker.offer(alternative);
      if (rows.classed) {
        const bits = this.classes.bitsOf(operations);
        for (const alternative of rows.classed)
          if (bits & (1 << alternative.operationClass)) taker.offer(alternative);
      }
      if (rows.byOperation) this.#visitByOperation(rows.byOperation, operations, taker);
    }
  }

  /** The operations of a case, those that repeat included, which changes nothing. */
  #folded(subject: CaseToGroup): readonly string[] {
    const { operations } = subject;
    if (this.table.ignoreCase) return this.operationsOf(subject);
    for (const operation of operations) if (!isBare(operation)) return this.operationsOf(subject);
    return operations;
  }

  #visitByOperation(
    byOperation: ReadonlyMap<string, readonly RowAlternative[]>,
    operations: readonly string[],
    taker: Taker,
  ): void {
    const { match } = this.table.operations;
    for (const operation of operations) {
      if (match === "exact") visitBucket(byOperation.get(operation), operations, match, taker);
      else
        for (const length of this.#filed.operationLengths) {
          if (length > operation.length) break;
          visitBucket(byOperation.get(operation.slice(0, length)), operations, match, taker);
        }
    }
  }
}

/** Visits the rows filed under one of a case's operations whose other operations it has too. */
function visitBucket(
  bucket: readonly RowAlternative[] | undefined,
  operations: readonly string[],
  match: OperationMatch,
  taker: Taker,
): void {
  if (!bucket) return;
  for (const alternative of bucket) {
    const asked = alternative.operations;
    if (asked.length === 1 || answersAll(operations, asked, match)) taker.offer(alternative);
  }
}
