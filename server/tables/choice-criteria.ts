import type { ChoiceCriterion, ScoreTable } from "../../schemas/types.ts";
import { compare, type Exact, exact, multiply, subtract, toText } from "../domain/exact.ts";
import { foldCode } from "./code-matching.ts";
import type { RowAlternative } from "./row-alternative.ts";

/** A criterion of the declared order, ready to compare two rows that a case answers. */
export interface Criterion {
  readonly name: ChoiceCriterion;
  /**
   * Negative when `a` is preferred, zero when the criterion cannot tell, `undefined` when the cost of the case (yuan)
   * would decide but is not known.
   */
  compare(a: RowAlternative, b: RowAlternative, cost: Exact | undefined): number | undefined;
  /** Equal for two alternatives that the criterion cannot tell apart at some cost of the case. */
  signature(a: RowAlternative): string;
  /** The criterion as a number of the alternative alone, where it is one; the least is preferred. */
  readonly rank?: ((a: Ranked) => number) | undefined;
}

/** An alternative, but for what is worked out of its ranks. */
export type Ranked = Omit<RowAlternative, "preference">;

/** The declared criteria in their order. */
export function choiceCriteria(table: ScoreTable): readonly Criterion[] {
  return table.choose.map((name): Criterion => {
    const rank = PREFERENCES[name];
    if (rank) return { name, rank, compare: (a, b) => rank(a) - rank(b), signature: (a) => String(rank(a)) };
    if (name === "closest-cost") return closestCost(table);
    return name === "lowest-code" ? lowestCode(table) : byScore(name, table);
  });
}

/** Criteria that are a number of the alternative alone; the least is preferred. */
const PREFERENCES: Partial<Record<ChoiceCriterion, (a: Ranked) => number>> = {
  "operated-first": (a) => (a.operated ? 0 : 1),
  "type-order": (a) => a.typeRank,
  "class-order": (a) => a.operationClass,
  "most-operations": (a) => -a.operations.length,
  "longest-diagnosis": (a) => -a.diagnosis.length,
};

/** Average cost of a group in yuan: its own, or its score times the table's cost per point. */
export function averageCostOf(table: ScoreTable, row: number): Exact | undefined {
  const { averageCost, score = 0 } = table.rows[row] ?? {};
  if (averageCost !== undefined) return exact(averageCost);
  return table.costPerPoint === undefined ? undefined : multiply(exact(score), exact(table.costPerPoint));
}

/** The same, where the table chooses by closest cost; otherwise no cost plays a part. */
export function averageForChoice(table: ScoreTable, row: number): Exact | undefined {
  return table.choose.includes("closest-cost") ? averageCostOf(table, row) : undefined;
}

/** A group without an average is farther than any other. */
function closestCost(table: ScoreTable): Criterion {
  return {
    name: "closest-cost",
    compare(a, b, cost) {
      const left = averageCostOf(table, a.row);
      const right = averageCostOf(table, b.row);
      if (!left || !right) return left ? -1 : right ? 1 : 0;
      if (cost) return compare(distance(left, cost), distance(right, cost));
      return compare(left, right) === 0 ? 0 : undefined;
    },
    signature: () => "",
  };
}

function distance(a: Exact, b: Exact): Exact {
  const between = subtract(a, b);
  return between.num < 0n ? { num: -between.num, den: between.den } : between;
}

function byScore(name: ChoiceCriterion, table: ScoreTable): Criterion {
  const score = (a: RowAlternative): Exact => exact(table.rows[a.row]?.score ?? 0);
  const sign = name === "highest-score" ? -1 : 1;
  return {
    name,
    compare: (a, b) => sign * compare(score(a), score(b)),
    signature: (a) => toText(score(a)),
  };
}

function lowestCode(table: ScoreTable): Criterion {
  const code = (a: RowAlternative): string => foldCode(table.rows[a.row]?.code ?? "", table.ignoreCase);
  const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
  return { name: "lowest-code", compare: (a, b) => order(code(a), code(b)), signature: code };
}
