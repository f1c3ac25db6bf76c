import type { ScoreTable } from "../../schemas/types.ts";
import { BestRow } from "./best-row.ts";
import { type Criterion, choiceCriteria } from "./choice-criteria.ts";
import {
  answersAll,
  cutDiagnosis,
  type DiagnosisCut,
  diagnosisKeys,
  foldCode,
  type OperationMatch,
} from "./code-matching.ts";
import { type CaseToGroup, type ChoiceStep, chooseRow, type Grouping } from "./grouping.ts";
import { OperationClasses } from "./operation-classes.ts";
import type { RowAlternative } from "./row-alternative.ts";

type Visit = (alternative: RowAlternative) => void;

/** The rows of one diagnosis key; most keys have rows of one sort only. */
export interface DiagnosisRows {
  /** Rows that ask for no operation. */
  plain?: RowAlternative[];
  /** Rows that ask for a class of operation. */
  classed?: RowAlternative[];
  /** By one of the operations asked for, the rarest in the table, so that few are visited in vain. */
  byOperation?: Map<string, RowAlternative[]>;
}

/**
 * A score table ready for look-ups, whose cost depends on the cuts declared and the operations of the case, not on the
 * number of rows.
 */
export class ScoreTableIndex {
  readonly table: ScoreTable;
  readonly classes: OperationClasses;
  readonly criteria: readonly Criterion[];
  readonly #needsCost: boolean;
  readonly #cuts: readonly DiagnosisCut[];
  readonly #byDiagnosis: ReadonlyMap<string, DiagnosisRows>;
  readonly #byCode: ReadonlyMap<string, number>;
  /** Lengths at which a case's operation may begin with a row's; unused when whole codes are matched. */
  readonly #operationLengths: readonly number[];

  constructor(
    table: ScoreTable,
    byDiagnosis: ReadonlyMap<string, DiagnosisRows>,
    byCode: ReadonlyMap<string, number>,
    operationLengths: readonly number[],
  ) {
    this.table = table;
    this.classes = new OperationClasses(table.classes ?? [], table.ignoreCase);
    this.criteria = choiceCriteria(table);
    this.#needsCost = table.choose.includes("closest-cost");
    this.#cuts = table.diagnosis.decimals;
    this.#byDiagnosis = byDiagnosis;
    this.#byCode = byCode;
    this.#operationLengths = operationLengths;
  }

  /** The row of a case; `steps` records how it was chosen, when given. */
  find(subject: CaseToGroup, steps?: ChoiceStep[]): Grouping {
    return chooseRow(this.answered(subject), this.criteria, subject.cost, steps);
  }

  /** The row that `find` gives, sooner; `undefined` where it gives none, or only `find` can tell. */
  rowOf(subject: CaseToGroup): number | undefined {
    const best = new BestRow(this.criteria, this.#needsCost ? subject.cost : undefined);
    this.#visitAnswered(subject, (alternative) => best.offer(alternative));
    return best.row;
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
    const { plain = [], classed = [], byOperation } = this.#byDiagnosis.get(key) ?? {};
    return [...plain, ...classed, ...[...(byOperation?.values() ?? [])].flat()];
  }

  /** Every alternative of every row, in the order of the table. */
  get alternatives(): RowAlternative[] {
    const all = [...this.#byDiagnosis.keys()].flatMap((key) => this.alternativesOf(key));
    return all.sort((a, b) => a.row - b.row);
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
    this.#visitAnswered(subject, (alternative) => {
      if (!found.includes(alternative)) found.push(alternative);
    });
    return found;
  }

  /** Visits what the case answers; some more than once, as when two of its operations begin with the same code. */
  #visitAnswered(subject: CaseToGroup, visit: Visit): void {
    const diagnosis = foldCode(subject.diagnosis, this.table.ignoreCase);
    const operations = this.operationsOf(subject);
    const plain = operations.length === 0 || this.table.operations.plainRows === "any-case";
    let before: string | undefined;
    for (const cut of this.#cuts) {
      const key = cutDiagnosis(diagnosis, cut);
      const rows = key === before ? undefined : this.#byDiagnosis.get(key);
      before = key;
      if (!rows) continue;
      if (plain && rows.plain) for (const alternative of rows.plain) visit(alternative);
      if (rows.classed) {
        const bits = this.classes.bitsOf(operations);
        for (const alternative of rows.classed)
          if (bits & (1 << alternative.operationClass)) visit(alternative);
      }
      if (rows.byOperation) this.#visitByOperation(rows.byOperation, operations, visit);
    }
  }

  #visitByOperation(
    byOperation: ReadonlyMap<string, readonly RowAlternative[]>,
    operations: readonly string[],
    visit: Visit,
  ): void {
    const { match } = this.table.operations;
    for (const operation of operations) {
      if (match === "exact") visitBucket(byOperation.get(operation), operations, match, visit);
      else
        for (const length of this.#operationLengths) {
          if (length > operation.length) break;
          visitBucket(byOperation.get(operation.slice(0, length)), operations, match, visit);
        }
    }
  }
}

/** Visits the rows filed under one of a case's operations whose other operations it has too. */
function visitBucket(
  bucket: readonly RowAlternative[] | undefined,
  operations: readonly string[],
  match: OperationMatch,
  visit: Visit,
): void {
  if (!bucket) return;
  for (const alternative of bucket) {
    const asked = alternative.operations;
    if (asked.length === 1 || answersAll(operations, asked, match)) visit(alternative);
  }
}
