import type { FactDictionary } from "../domain/fact.ts";
import type { SlotTable } from "../domain/frame.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import type { TruthSource } from "../source-code/truth-source.ts";
import type { Expression } from "./expression.ts";

/**
 * A number as source: an expression for its units of 10^-scale, a whole number; NaN where that is not certain to be exact
 * (see domain/units), and then the closure has the answer or the claim error.
 */
export interface NumberSource {
  readonly units: string;
  readonly scale: number;
}

/** What formulas are written as source with. */
export interface EmissionSetting {
  readonly slots: SlotTable;
  readonly facts: FactDictionary;
  readonly unit: SourceUnit;
}

/** A setting and the writers, which call one another through it. Each gives `undefined` where it has no template. */
export interface FormulaEmission extends EmissionSetting {
  number(expression: Expression): NumberSource | undefined;
  truth(expression: Expression): TruthSource | undefined;
}
