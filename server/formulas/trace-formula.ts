import type { FactDictionary } from "../domain/fact.ts";
import type { Compiled, SlotTable } from "../domain/frame.ts";
import type { Exact } from "../domain/exact.ts";
import type { Language } from "../domain/diagnostic.ts";
import type { Expression, Span } from "./expression.ts";
import type { Precision } from "./stated-formula.ts";

/** One sub-expression with the numbers in it. */
export interface TracedPart {
  /** As `1000.00 × 0.98 = 980`; of a fact, its name and value: `score = 1000.00`. */
  readonly text: string;
  readonly value: Exact | boolean | string;
  readonly span: Span;
  /** The facts, for a leaf. */
  readonly fact?: string;
  /** Sub-expressions that were evaluated, in evaluation order; a branch not taken is absent. */
  readonly parts: readonly TracedPart[];
}

/** A formula's evaluation, for explanations. */
export interface FormulaTrace extends TracedPart {
  /** The formula in words (facts by their alias). */
  readonly formula: string;
}

export interface TraceSetting {
  readonly slots: SlotTable;
  readonly facts: FactDictionary;
  readonly precision: Precision;
  readonly language?: Language | undefined;
  readonly pointer?: string | undefined;
}

/** As `compileFormula` over exact rationals, with every value on the way. Its value equals the plain one's. */
export function traceFormula(_expression: Expression, _setting: TraceSetting): Compiled<FormulaTrace> {
  throw new Error("not built yet");
}
