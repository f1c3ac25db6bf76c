import type { CaseToGroup, Grouping } from "./grouping.ts";
import type { RowAlternative } from "./row-alternative.ts";
import type { ScoreTableIndex } from "./score-table-index.ts";
import { barestCases, casesWithOneMore } from "./telling-cases.ts";

/** A row that no case is grouped into, and the row that takes its barest case. */
export interface NeverChosen {
  readonly row: number;
  readonly winner: number;
  readonly witness: CaseToGroup;
}

/** Rows that another row beats for every case that answers them, in the order of the table. */
export function findNeverChosen(index: ScoreTableIndex): NeverChosen[] {
  const byRow = new Map<number, RowAlternative[]>();
  for (const alternative of index.alternatives) {
    const known = byRow.get(alternative.row);
    if (known) known.push(alternative);
    else byRow.set(alternative.row, [alternative]);
  }
  return [...byRow].flatMap(([row, alternatives]) => beaten(index, row, alternatives) ?? []);
}

function beaten(
  index: ScoreTableIndex,
  row: number,
  alternatives: readonly RowAlternative[],
): NeverChosen | undefined {
  let first: NeverChosen | undefined;
  for (const alternative of alternatives) {
    const bare = barestCases(index, alternative);
    if (!bare) return undefined;
    for (const witness of bare) {
      const left = rowsLeft(index.find(witness));
      const winner = left[0];
      if (winner === undefined || left.includes(row)) return undefined;
      first ??= { row, winner, witness };
      // What took the barest case may not take one with another operation.
      for (const more of casesWithOneMore(index, witness))
        if (rowsLeft(index.find(more)).includes(row)) return undefined;
    }
  }
  return first;
}

/** The rows that took a case or share the best place. */
function rowsLeft(grouping: Grouping): readonly number[] {
  if (grouping.outcome === "row") return [grouping.row];
  return grouping.outcome === "unmatched" ? [] : grouping.rows;
}
