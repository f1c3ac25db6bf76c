import type { ScoreTable } from "../../schemas/types.ts";
import type { AskedOperations } from "./operation-expression.ts";
import type { Replacement } from "./patch-layout.ts";
import type { RowAlternative } from "./row-alternative.ts";
import { RowReader } from "./row-reader.ts";
import type { ScoreTableIndex } from "./score-table-index.ts";

/**
 * The alternatives of changed rows of `table`, in the place of those that the rows had in the index of the table before;
 * `asked` is what each of them asks for. `undefined` where a row has not as many as it had, or several that are not the same.
 */
export function replacementsOf(
  { alternatives }: ScoreTableIndex,
  table: ScoreTable,
  changed: readonly number[],
  asked: readonly AskedOperations[],
): readonly Replacement[] | undefined {
  const reader = new RowReader(table);
  const replacements: Replacement[] = [];
  for (const [at, row] of changed.entries()) {
    const from = firstOf(alternatives, row);
    const now = reader.alternativesOf(row, asked[at] ?? []);
    const different: Replacement[] = [];
    for (const [place, alternative] of now.entries()) {
      const before = alternatives[from + place];
      if (before?.row !== row) return undefined;
      if (!isSame(alternative, before)) different.push({ index: from + place, before, now: alternative });
    }
    if (alternatives[from + now.length]?.row === row) return undefined;
    if (different.length > 0 && now.length > 1) return undefined;
    replacements.push(...different);
  }
  return replacements;
}

/** The place of the first alternative of a row, or where it would stand: they are in the order of the rows. */
function firstOf(alternatives: readonly RowAlternative[], row: number): number {
  let [from, until] = [0, alternatives.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((alternatives[middle]?.row ?? 0) < row) from = middle + 1;
    else until = middle;
  }
  return from;
}

function isSame(a: RowAlternative, b: RowAlternative): boolean {
  return (
    a.diagnosis === b.diagnosis &&
    a.operationClass === b.operationClass &&
    a.typeRank === b.typeRank &&
    a.operations.length === b.operations.length &&
    a.operations.every((operation, at) => operation === b.operations[at])
  );
}
