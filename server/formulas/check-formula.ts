import type { Diagnostic } from "../domain/diagnostic.ts";
import type { FactDictionary, FactType } from "../domain/fact.ts";
import type { Expression } from "./expression.ts";
import type { Precision } from "./stated-formula.ts";

export interface FormulaContract {
  readonly facts: FactDictionary;
  /** What the result must be; a number's unit must be the same and its places no more than the scale. */
  readonly expected?: FactType | undefined;
  /** The stated rounding; `exact` is accepted only where the result provably terminates within 18 places. */
  readonly precision: Precision;
}

/**
 * Types, units and places of a formula. Reports every finding into `findings` at `pointer` (that of the formula's
 * text) and gives the type of the result, with a number's unit and scale, or `undefined` where it cannot be told.
 */
export function checkFormula(
  _expression: Expression,
  _contract: FormulaContract,
  _pointer: string,
  _findings: Diagnostic[],
): FactType | undefined {
  throw new Error("not built yet");
}
