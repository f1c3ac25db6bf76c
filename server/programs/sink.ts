import type { Slice } from "../arithmetic/slices.ts";
import type { ConditionTrace } from "../conditions/trace-condition.ts";
import type { Value } from "../domain/value.ts";
import type { FormulaTrace } from "../formulas/trace-formula.ts";
import type { ScoreTrace } from "../tables/trace-score-table.ts";

/** `hits`: what applied and what came of it; `full`: also what did not apply, and every condition and formula part. */
export type Detail = "hits" | "full";

interface At {
  /** JSON pointer into the rule set document. */
  readonly pointer: string;
  /** Clause of the header's citations, when the part names one of its own. */
  readonly clause?: string | undefined;
}

/** What a statement tells of one run. */
export type StepEvent = At &
  (
    | {
        readonly event: "computed";
        readonly writes: string;
        readonly value: Value;
        readonly formula: string;
        readonly trace?: FormulaTrace;
      }
    | {
        readonly event: "case" | "condition";
        readonly name: string;
        readonly applies: boolean;
        readonly condition?: ConditionTrace;
      }
    | { readonly event: "otherwise" }
    | {
        readonly event: "collected";
        readonly writes: string;
        readonly value: Value;
        readonly combine: string;
        readonly names: readonly string[];
      }
    | {
        readonly event: "tier";
        readonly name: string;
        readonly fact: string;
        readonly value: Value;
        readonly range: string;
      }
    | {
        readonly event: "row";
        readonly group: string;
        readonly name?: string | undefined;
        readonly score: Value;
        readonly by: string;
        readonly trace?: ScoreTrace | undefined;
      }
    | {
        readonly event: "sliced";
        readonly writes: string;
        readonly value: Value;
        readonly slices: readonly Slice[];
      }
    | {
        readonly event: "allocated";
        readonly writes: string;
        readonly value: Value;
        readonly total: Value;
        readonly weight: Value;
      }
  );

/** Takes what statements tell. A run without a sink tells nothing and costs nothing for it. */
export interface Sink {
  readonly detail: Detail;
  tell(event: StepEvent): void;
}
