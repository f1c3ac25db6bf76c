import { type Exact, exact } from "../domain/exact.ts";
import type { Criterion } from "./choice-criteria.ts";
import type { CaseToGroup } from "./grouping.ts";
import type { RowAlternative } from "./row-alternative.ts";

/**
 * The row that `chooseRow` gives, found by holding each alternative against the best so far. Where two cannot be told
 * apart, or only the cost of the case would tell, it leaves the answer to `chooseRow`.
 */
export class BestRow {
  /** Those that the alternatives' preference does not say already. */
  readonly #criteria: readonly Criterion[];
  readonly #cost: Exact | undefined;
  #best: RowAlternative | undefined;
  #undecided = false;
  #tied = false;

  constructor(criteria: readonly Criterion[], cost: CaseToGroup["cost"]) {
    this.#criteria = criteria;
    this.#cost = typeof cost === "number" ? exact(cost) : cost;
  }

  /** Index of the row; `undefined` when there is none or it is not decided here. */
  get row(): number | undefined {
    return this.#undecided || this.#tied ? undefined : this.#best?.row;
  }

  offer(alternative: RowAlternative): void {
    const best = this.#best;
    const order = best ? this.#compare(alternative, best) : -1;
    if (order === undefined) this.#undecided = true;
    else if (order < 0) {
      this.#best = alternative;
      this.#tied = false;
    } else if (order === 0 && best?.row !== alternative.row) this.#tied = true;
  }

  #compare(a: RowAlternative, b: RowAlternative): number | undefined {
    if (a.preference !== b.preference) return a.preference - b.preference;
    for (const criterion of this.#criteria) {
      const order = criterion.compare(a, b, this.#cost);
      if (order !== 0) return order;
    }
    return 0;
  }
}
