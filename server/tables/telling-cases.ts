import { averageForChoice } from "./choice-criteria.ts";
import type { CaseToGroup } from "./grouping.ts";
import type { RowAlternative } from "./row-alternative.ts";
import type { ScoreTableIndex } from "./score-table-index.ts";

/**
 * The barest cases that answer an alternative: its diagnosis as it stands and no operation but those it asks for, at
 * the row's own average cost. A case with more operations or a longer diagnosis is answered by more rows, not fewer, so
 * these are the row's best chance to be chosen; `caseWithOneMore` is for the two kinds of row that break that rule.
 */
export function* barestCases(index: ScoreTableIndex, alternative: RowAlternative): Generator<CaseToGroup> {
  const { diagnosis, operations, operationClass, row } = alternative;
  const cost = averageForChoice(index.table, row);
  if (index.table.classes?.[operationClass]?.prefixes)
    for (const operation of operationsOfClass(index, operationClass, diagnosis))
      yield { diagnosis, operations: [operation], cost };
  else yield { diagnosis, operations, cost };
}

/** Whether a row turns away cases for an operation too many. */
export function turnsOperationsAway(
  { table }: ScoreTableIndex,
  { operations, operationClass }: RowAlternative,
): boolean {
  const asked = table.classes?.[operationClass];
  if (asked) return !asked.prefixes;
  return operations.length === 0 && table.operations.plainRows === "without-operations";
}

/** The barest case with one operation of each class beside it, for an alternative that does not mind. */
export function* casesWithOneMore(
  index: ScoreTableIndex,
  alternative: RowAlternative,
): Generator<CaseToGroup> {
  if (turnsOperationsAway(index, alternative) || alternative.operationClass >= 0) return;
  const { diagnosis, operations, row } = alternative;
  const cost = averageForChoice(index.table, row);
  for (const operationClass of (index.table.classes ?? []).keys())
    for (const operation of operationsOfClass(index, operationClass, diagnosis))
      yield { diagnosis, operations: [...operations, operation], cost };
}

/**
 * Operations that stand for all of a class, as far as the rows of a diagnosis can tell them apart: codes of the class
 * that no row asks for, then the codes that rows ask for.
 */
function* operationsOfClass(
  index: ScoreTableIndex,
  operationClass: number,
  diagnosis: string,
): Generator<string> {
  const asked = new Set<string>();
  for (const key of index.keysOf(diagnosis))
    for (const { operations } of index.alternativesOf(key))
      for (const operation of operations) asked.add(operation);
  const belongs = (code: string): boolean => index.classes.classOf(code) === operationClass;
  for (const prefix of index.classes.prefixesOf(operationClass)) {
    const fresh = ENDINGS.map((ending) => prefix + ending).find((code) => belongs(code) && !asked.has(code));
    if (fresh === undefined) continue;
    yield fresh;
    // Whole codes that no row asks for are all alike; matched by prefix, they may begin with one that a row asks for.
    if (index.table.operations.match === "exact") break;
  }
  for (const code of asked) if (belongs(code)) yield code;
}

/** Ways a code goes on after a prefix, so that one of them is a code no row asks for. */
const ENDINGS = ["", ...Array.from({ length: 40 }, (_, n) => `X${String(n).padStart(2, "0")}`)];
