import type { Diagnostic } from "../domain/diagnostic.ts";
import type { FactDictionary, FactType } from "../domain/fact.ts";
import { pointerTo } from "../domain/pointer.ts";
import { checkFormula } from "./check-formula.ts";
import type { Expression } from "./expression.ts";
import { parseFormula } from "./parse-formula.ts";
import { type Precision, precisionOf, type StatedFormula } from "./stated-formula.ts";

/** A formula ready to be compiled. */
export interface ReadFormula {
  readonly expression: Expression;
  readonly precision: Precision;
  /** Type of the result, with unit and scale for a number; absent where a finding says why. */
  readonly type: FactType | undefined;
}

/**
 * A document's formula, parsed and checked; `pointer` is that of the formula object. `undefined` when its text is no
 * formula. All findings go to `findings`.
 */
export function readFormula(
  formula: StatedFormula,
  contract: { readonly facts: FactDictionary; readonly expected?: FactType | undefined },
  pointer: string,
  findings: Diagnostic[],
): ReadFormula | undefined {
  const text = pointerTo(pointer, "text");
  const parsed = parseFormula(formula.text, text);
  findings.push(...parsed.findings);
  if (!parsed.expression) return undefined;
  const precision = precisionOf(formula);
  const type = checkFormula(parsed.expression, { ...contract, precision }, text, findings);
  return { expression: parsed.expression, precision, type };
}
