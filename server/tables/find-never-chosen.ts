import { averageForChoice } from "./choice-criteria.ts";
import type { CaseToGroup, Grouping } from "./grouping.ts";
import type { RowAlternative } from "./row-alternative.ts";
import type { ScoreTableIndex } from "./score-table-index.ts";
import { barestCases, casesWithOneMore, turnsOperationsAway } from "./telling-cases.ts";

/** A row that no case is grouped into, and the row that takes its barest case. */
export interface NeverChosen {
  readonly row: number;
  readonly winner: number;
  readonly witness: CaseToGroup;
}

/** Rows that another row beats for every case that answers them, in the order of the table. */
export function findNeverChosen(index: ScoreTableIndex): NeverChosen[] {
  const byRow = new Map<number, RowAlternative[]>();
  const isChosen = new Uint8Array(index.table.rows.length);
  index.markChosen(isChosen);
  if (!isChosen.includes(0)) return [];
  for (const alternative of index.alternatives) {
    const { row } = alternative;
    if (isChosen[row] === 1) continue;
    const known = byRow.get(row);
    if (takesItsBarest(index, alternative)) {
      isChosen[row] = 1;
      if (known) byRow.delete(row);
    } else if (known) known.push(alternative);
    else byRow.set(row, [alternative]);
  }
  return [...byRow].flatMap(([row, alternatives]) => beaten(index, row, alternatives) ?? []);
}

/** Whether a row is chosen for the case of just what it asks for, as nearly every row of a table is. */
export function takesItsBarest(index: ScoreTableIndex, alternative: RowAlternative): boolean {
  const { row, diagnosis, operations, operationClass } = alternative;
  if (operationClass >= 0) return false;
  return index.rowOf({ diagnosis, operations, cost: averageForChoice(index.table, row) }) === row;
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
    let turnedAway = false;
    for (const witness of bare) {
      const winner = winnerOver(row, index.find(witness));
      if (winner === undefined) return undefined;
      first ??= { row, winner, witness };
      turnedAway ||= index.answered(witness).some((rival) => turnsOperationsAway(index, rival));
    }
    // What took the barest case may not take one with another operation.
    if (turnedAway)
      for (const witness of casesWithOneMore(index, alternative))
        if (winnerOver(row, index.find(witness)) === undefined) return undefined;
  }
  return first;
}

/** The row a case went to instead; `undefined` when this row took it or at least shared the best place. */
function winnerOver(row: number, grouping: Grouping): number | undefined {
  if (grouping.outcome === "row") return grouping.row === row ? undefined : grouping.row;
  if (grouping.outcome === "unmatched" || grouping.rows.includes(row)) return undefined;
  return grouping.rows[0];
}
