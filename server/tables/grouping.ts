import type { ChoiceCriterion } from "../../schemas/types.ts";
import { type Exact, exact } from "../domain/exact.ts";
import type { Criterion } from "./choice-criteria.ts";
import type { RowAlternative } from "./row-alternative.ts";

/** What a case is grouped by. `cost` (yuan) is needed only where the table chooses by closest cost. */
export interface CaseToGroup {
  readonly diagnosis: string;
  /** Codes as they come; order and repetition do not matter. */
  readonly operations: readonly string[];
  readonly cost?: number | Exact | undefined;
}

/**
 * Where a case falls. `by` is the criterion that left a single row, or `only-row`. `ambiguous`: the declared criteria
 * leave several rows; `needs-cost`: the cost of the case would decide but was not given.
 */
export type Grouping =
  | { readonly outcome: "row"; readonly row: number; readonly by: ChoiceCriterion | "only-row" }
  | { readonly outcome: "unmatched" }
  | { readonly outcome: "ambiguous" | "needs-cost"; readonly rows: readonly number[] };

/** In the place of a row's index: the case surely answers none, or which it is takes more than a quick look. */
export const NO_ROW = -1;
export const UNDECIDED = -2;

/** What one criterion did: the rows it kept of those that were left. */
export interface ChoiceStep {
  readonly criterion: ChoiceCriterion;
  readonly kept: readonly RowAlternative[];
  readonly dropped: readonly RowAlternative[];
}

const UNMATCHED: Grouping = { outcome: "unmatched" };

/** Narrows what a case answers, criterion by criterion, until one row is left; `steps` records how, when given. */
export function chooseRow(
  answered: readonly RowAlternative[],
  criteria: readonly Criterion[],
  cost: CaseToGroup["cost"],
  steps?: ChoiceStep[],
): Grouping {
  const first = answered[0];
  if (!first) return UNMATCHED;
  if (isOneRow(answered)) return { outcome: "row", row: first.row, by: "only-row" };
  const paid = typeof cost === "number" ? exact(cost) : cost;
  let left = answered;
  for (const criterion of criteria) {
    const kept = bestOf(left, criterion, paid);
    if (!kept) return { outcome: "needs-cost", rows: rowsOf(left) };
    if (steps)
      steps.push({ criterion: criterion.name, kept, dropped: left.filter((a) => !kept.includes(a)) });
    left = kept;
    if (isOneRow(left)) return { outcome: "row", row: left[0]?.row ?? first.row, by: criterion.name };
  }
  return { outcome: "ambiguous", rows: rowsOf(left) };
}

/** The alternatives a criterion prefers; `undefined` when it cannot say without the cost of the case. */
function bestOf(
  left: readonly RowAlternative[],
  criterion: Criterion,
  cost: Exact | undefined,
): readonly RowAlternative[] | undefined {
  let kept: RowAlternative[] = [];
  for (const alternative of left) {
    const best = kept[0];
    const order = best ? criterion.compare(alternative, best, cost) : -1;
    if (order === undefined) return undefined;
    if (order < 0) kept = [alternative];
    else if (order === 0) kept.push(alternative);
  }
  return kept;
}

function isOneRow(alternatives: readonly RowAlternative[]): boolean {
  const first = alternatives[0];
  return alternatives.every((alternative) => alternative.row === first?.row);
}

function rowsOf(alternatives: readonly RowAlternative[]): number[] {
  return [...new Set(alternatives.map((alternative) => alternative.row))].sort((a, b) => a - b);
}
