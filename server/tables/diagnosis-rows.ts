import type { RowAlternative } from "./row-alternative.ts";

/** The rows of one diagnosis key; most keys have rows of one sort only. */
export interface DiagnosisRows {
  /** Rows that ask for no operation. */
  plain: RowAlternative[] | undefined;
  /** Rows that ask for a class of operation. */
  classed: RowAlternative[] | undefined;
  /** By one of the operations asked for, the rarest in the table, so that few are visited in vain. */
  byOperation: Map<string, RowAlternative[]> | undefined;
}

/** The rows of a table by diagnosis, and the different lengths of the operations that they ask for, ascending. */
export interface FiledRows {
  readonly byDiagnosis: ReadonlyMap<string, DiagnosisRows>;
  readonly operationLengths: readonly number[];
}

export function fileRows(alternatives: readonly RowAlternative[]): FiledRows {
  const uses = new Map<string, number>();
  for (const { operations } of alternatives)
    for (const operation of operations) uses.set(operation, (uses.get(operation) ?? 0) + 1);
  const byDiagnosis = new Map<string, DiagnosisRows>();
  for (const alternative of alternatives) {
    const rows = byDiagnosis.get(alternative.diagnosis) ?? noRows();
    file(alternative, rows, uses);
    byDiagnosis.set(alternative.diagnosis, rows);
  }
  const lengths = new Set([...uses.keys()].map((operation) => operation.length));
  return { byDiagnosis, operationLengths: [...lengths].sort((a, b) => a - b) };
}

function noRows(): DiagnosisRows {
  return { plain: undefined, classed: undefined, byOperation: undefined };
}

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
