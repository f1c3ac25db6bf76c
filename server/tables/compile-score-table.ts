import type { ScoreRow, ScoreTable } from "../../schemas/types.ts";
import { choiceCriteria, type Ranked } from "./choice-criteria.ts";
import { foldCode } from "./code-matching.ts";
import type { DiagnosisRows } from "./diagnosis-rows.ts";
import { isOperationProblem, type OperationAlternatives, parseOperations } from "./operation-expression.ts";
import { compilePreference } from "./preference.ts";
import type { RowAlternative } from "./row-alternative.ts";
import { ScoreTableIndex } from "./score-table-index.ts";

/**
 * Builds the index of a table that has passed `lintScoreTable`; throws `RangeError` for what lint refuses (an unreadable
 * operation expression, an unknown type or class), so that no row is ever silently left out.
 */
export function compileScoreTable(table: ScoreTable): ScoreTableIndex {
  let index = INDEXES.get(table);
  if (!index) {
    index = compiled(table);
    INDEXES.set(table, index);
  }
  return index;
}

/** A table is indexed once, for its check and for all plans that use it: documents are never changed. */
const INDEXES = new WeakMap<ScoreTable, ScoreTableIndex>();

function compiled(table: ScoreTable): ScoreTableIndex {
  const alternatives: RowAlternative[] = [];
  const byCode = new Map<string, number>();
  const preferenceOf = compilePreference(choiceCriteria(table));
  for (const [index, row] of table.rows.entries()) {
    addAlternatives(table, row, index, preferenceOf, alternatives);
    byCode.set(foldCode(row.code, table.ignoreCase), index);
  }
  const uses = new Map<string, number>();
  for (const { operations } of alternatives)
    for (const operation of operations) uses.set(operation, (uses.get(operation) ?? 0) + 1);
  const byDiagnosis = new Map<string, DiagnosisRows>();
  for (const alternative of alternatives) {
    const rows = byDiagnosis.get(alternative.diagnosis) ?? noRows();
    file(alternative, rows, uses);
    byDiagnosis.set(alternative.diagnosis, rows);
  }
  const lengths = [...new Set([...uses.keys()].map((operation) => operation.length))].sort((a, b) => a - b);
  return new ScoreTableIndex(table, alternatives, byDiagnosis, byCode, lengths);
}

function noRows(): DiagnosisRows {
  return { plain: undefined, classed: undefined, byOperation: undefined };
}

function addAlternatives(
  table: ScoreTable,
  row: ScoreRow,
  index: number,
  preferenceOf: (alternative: Ranked) => number,
  into: RowAlternative[],
): void {
  const typeRank = table.types.indexOf(row.type);
  const classes = table.classes ?? [];
  const operationClass =
    row.class === undefined ? -1 : classes.findIndex((known) => known.class === row.class);
  const parsed = row.operations === undefined ? NO_OPERATIONS : parseOperations(row.operations);
  if (isOperationProblem(parsed) || typeRank < 0 || (row.class !== undefined && operationClass < 0))
    throw new RangeError(`row ${row.code} has not passed the check of its table`);
  if (row.diagnosis === undefined) return; // found by its code alone
  const diagnosis = foldCode(row.diagnosis, table.ignoreCase);
  for (const codes of parsed) {
    const operations = codes.map((code) => foldCode(code, table.ignoreCase));
    const operated = codes.length > 0 || classes[operationClass]?.prefixes !== undefined;
    const alternative = {
      row: index,
      diagnosis,
      operations,
      operationClass,
      operated,
      typeRank,
      preference: 0,
    };
    alternative.preference = preferenceOf(alternative);
    into.push(alternative);
  }
}

const NO_OPERATIONS: OperationAlternatives = [[]];

function file(alternative: RowAlternative, rows: DiagnosisRows, uses: ReadonlyMap<string, number>): void {
  const anchor = rarest(alternative.operations, uses);
  if (alternative.operationClass >= 0) append(rows, "classed", alternative);
  else if (anchor === undefined) append(rows, "plain", alternative);
  else {
    rows.byOperation ??= new Map();
    const bucket = rows.byOperation.get(anchor);
    if (bucket) bucket.push(alternative);
    else rows.byOperation.set(anchor, [alternative]);
  }
}

function append(rows: DiagnosisRows, sort: "classed" | "plain", alternative: RowAlternative): void {
  const known = rows[sort];
  if (known) known.push(alternative);
  else rows[sort] = [alternative];
}

function rarest(operations: readonly string[], uses: ReadonlyMap<string, number>): string | undefined {
  if (operations.length < 2) return operations[0];
  let found: string | undefined;
  for (const operation of operations)
    if (found === undefined || (uses.get(operation) ?? 0) < (uses.get(found) ?? 0)) found = operation;
  return found;
}
