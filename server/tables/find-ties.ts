import { add, type Exact } from "../domain/exact.ts";
import { averageForChoice } from "./choice-criteria.ts";
import type { CaseToGroup } from "./grouping.ts";
import type { RowAlternative } from "./row-alternative.ts";
import type { ScoreTableIndex } from "./score-table-index.ts";
import { barestCases, casesWithOneMore, turnsOperationsAway } from "./telling-cases.ts";

/** Two rows that a case fits equally well by every declared criterion. */
export interface Tie {
  readonly row: number;
  readonly rival: number;
  readonly witness: CaseToGroup;
}

/** Rivals of one row, and cases of the two, that are tried before a third row is taken to decide them all. */
const MOST_RIVALS = 50;
const MOST_CASES = 100;

/**
 * The first tie of each row with an earlier one, in the order of the table. Only rows with the same signature under
 * every criterion can tie, so the table is not compared pair by pair; at one cost, half-way between two averages,
 * `closest-cost` cannot tell any two rows apart.
 */
export function findTies(index: ScoreTableIndex): Tie[] {
  // Codes are unique, so this criterion leaves no tie.
  if (index.table.choose.includes("lowest-code")) return [];
  const alike = new Map<string, RowAlternative[]>();
  const signature = (alternative: RowAlternative, diagnosis: string): string =>
    [diagnosis, ...index.criteria.map((criterion) => criterion.signature(alternative))].join("\n");
  const { alternatives } = index;
  for (const alternative of alternatives) {
    const key = signature(alternative, alternative.diagnosis);
    const known = alike.get(key);
    if (known) known.push(alternative);
    else alike.set(key, [alternative]);
  }
  const ties = new Map<number, Tie>();
  for (const alternative of alternatives)
    for (const diagnosis of index.keysOf(alternative.diagnosis)) {
      const rivals = alike.get(signature(alternative, diagnosis)) ?? [];
      for (const rival of rivals.filter(({ row }) => row !== alternative.row).slice(0, MOST_RIVALS)) {
        const [earlier, later] = rival.row < alternative.row ? [rival, alternative] : [alternative, rival];
        const witness = ties.has(later.row) ? undefined : tiedCase(index, earlier, later);
        if (witness) ties.set(later.row, { row: later.row, rival: earlier.row, witness });
      }
    }
  return [...ties.values()].sort((a, b) => a.row - b.row);
}

/** A case that the criteria cannot decide between the two; `undefined` when a third row, or the cost, always does. */
function tiedCase(index: ScoreTableIndex, a: RowAlternative, b: RowAlternative): CaseToGroup | undefined {
  const diagnosis = a.diagnosis.length > b.diagnosis.length ? a.diagnosis : b.diagnosis;
  const cost = halfway(averageForChoice(index.table, a.row), averageForChoice(index.table, b.row));
  const undecided = (witness: CaseToGroup): boolean => {
    const grouping = index.find(witness);
    return grouping.outcome === "ambiguous" && grouping.rows.includes(a.row) && grouping.rows.includes(b.row);
  };
  for (const operations of operationsOfBoth(index, a, b, diagnosis)) {
    const bare = { diagnosis, operations, cost };
    if (undecided(bare)) return bare;
    // What decides the barest case may turn away one with another operation.
    if (!index.answered(bare).some((rival) => turnsOperationsAway(index, rival))) continue;
    const witness = casesWithOneMore(index, a, [bare]).find(undecided);
    if (witness) return witness;
  }
  return undefined;
}

/** The fewest operations with which a case of the diagnosis answers both. */
function operationsOfBoth(
  index: ScoreTableIndex,
  a: RowAlternative,
  b: RowAlternative,
  diagnosis: string,
): string[][] {
  const lists: string[][] = [];
  const rights = barestCases(index, b, diagnosis) ?? [];
  for (const left of barestCases(index, a, diagnosis) ?? [])
    for (const right of rights) {
      if (lists.length === MOST_CASES) return lists;
      lists.push([...new Set([...left.operations, ...right.operations])]);
    }
  return lists;
}

function halfway(a: Exact | undefined, b: Exact | undefined): Exact | undefined {
  if (!a || !b) return a ?? b;
  const both = add(a, b);
  return { num: both.num, den: both.den * 2n };
}
