import type { ScoreTable } from "../../schemas/types.ts";
import { foldCode } from "./code-matching.ts";
import { isOperationProblem, parseOperations } from "./operation-expression.ts";
import type { RowAlternative } from "./row-alternative.ts";
import { type DiagnosisRows, ScoreTableIndex } from "./score-table-index.ts";

/**
 * Builds the index of a table that has passed `lintScoreTable`; throws `RangeError` for what lint refuses (an unreadable
 * operation expression, an unknown type or class), so that no row is ever silently left out.
 */
export function compileScoreTable(table: ScoreTable): ScoreTableIndex {
  const alternatives = table.rows.flatMap((_, row) => alternativesOf(table, row));
  const uses = new Map<string, number>();
  for (const { operations } of alternatives)
    for (const operation of operations) uses.set(operation, (uses.get(operation) ?? 0) + 1);
  const byDiagnosis = new Map<string, DiagnosisRows>();
  for (const alternative of alternatives) file(alternative, byDiagnosis, uses);
  const byCode = new Map(table.rows.map(({ code }, row) => [foldCode(code, table.ignoreCase), row]));
  const lengths = [...new Set([...uses.keys()].map((operation) => operation.length))].sort((a, b) => a - b);
  return new ScoreTableIndex(table, byDiagnosis, byCode, lengths);
}

function alternativesOf(table: ScoreTable, index: number): RowAlternative[] {
  const row = table.rows[index];
  if (!row) return [];
  const typeRank = table.types.indexOf(row.type);
  const operationClass =
    row.class === undefined ? -1 : (table.classes ?? []).findIndex((known) => known.class === row.class);
  const parsed = row.operations === undefined ? [[]] : parseOperations(row.operations);
  if (isOperationProblem(parsed) || typeRank < 0 || (row.class !== undefined && operationClass < 0))
    throw new RangeError(`row ${row.code} has not passed the check of its table`);
  const diagnosis = foldCode(row.diagnosis, table.ignoreCase);
  return parsed.map((codes) => ({
    row: index,
    diagnosis,
    operations: codes.map((code) => foldCode(code, table.ignoreCase)),
    operationClass,
    typeRank,
  }));
}

function file(
  alternative: RowAlternative,
  byDiagnosis: Map<string, DiagnosisRows>,
  uses: ReadonlyMap<string, number>,
): void {
  let rows = byDiagnosis.get(alternative.diagnosis);
  if (!rows) {
    rows = { plain: [], classed: [], byOperation: new Map() };
    byDiagnosis.set(alternative.diagnosis, rows);
  }
  const anchor = rarest(alternative.operations, uses);
  if (alternative.operationClass >= 0) rows.classed.push(alternative);
  else if (anchor === undefined) rows.plain.push(alternative);
  else {
    const bucket = rows.byOperation.get(anchor);
    if (bucket) bucket.push(alternative);
    else rows.byOperation.set(anchor, [alternative]);
  }
}

function rarest(operations: readonly string[], uses: ReadonlyMap<string, number>): string | undefined {
  let found: string | undefined;
  for (const operation of operations)
    if (found === undefined || (uses.get(operation) ?? 0) < (uses.get(found) ?? 0)) found = operation;
  return found;
}
