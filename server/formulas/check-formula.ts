import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { FactDictionary, FactType } from "../domain/fact.ts";
import { checkDiagnostics } from "./check-diagnostics.ts";
import type { Expression } from "./expression.ts";
import { createInference } from "./infer-type.ts";
import { type Inference, quoted } from "./inference.ts";
import type { Precision } from "./stated-formula.ts";
import type { NumberType, StaticType } from "./static-type.ts";
import { dimensionOf, joined, nameOfDimension, unitOf } from "./unit-algebra.ts";

export interface FormulaContract {
  readonly facts: FactDictionary;
  /** What the result must be; a number's unit must be the same and its places no more than the scale. */
  readonly expected?: FactType | undefined;
  /**
   * The stated rounding; `exact` is accepted only where the result provably terminates within 18 places, `fraction`
   * wherever the fact it goes to declares all 18: so a rounded fact never holds what was not rounded.
   */
  readonly precision: Precision;
}

const MOST_PLACES = 18;

/**
 * Types, units and places of a formula. Reports every finding into `findings` at `pointer` (that of the formula's
 * text) and gives the type of the result, with a number's unit and scale, or `undefined` where it cannot be told.
 */
export function checkFormula(
  expression: Expression,
  contract: FormulaContract,
  pointer: string,
  findings: Diagnostic[],
): FactType | undefined {
  const reporter = new Findings(checkDiagnostics, findings);
  const inference = createInference(contract.facts, (code, at, params = {}) => {
    reporter.report(code, pointer, { found: quoted(at), ...params }, at.span);
    return undefined;
  });
  const type = inference.infer(expression);
  if (!type) return undefined;
  if (type.type === "number") return checkNumber(inference, expression, type, contract);
  if (type.type === "list" || type.type === "record") {
    return inference.report("formula.result-type", expression, {
      type: type.type,
      expected: "number, text, boolean",
    });
  }
  if (contract.precision !== "exact" && contract.precision !== "fraction")
    inference.report("formula.needless-rounding", expression, { type: type.type });
  return expectedType(inference, expression, type, contract.expected) ? { type: type.type } : undefined;
}

function expectedType(
  inference: Inference,
  expression: Expression,
  type: StaticType,
  expected: FactType | undefined,
): boolean {
  if (!expected || expected.type === type.type) return true;
  inference.report("formula.result-type", expression, { type: type.type, expected: expected.type });
  return false;
}

function checkNumber(
  inference: Inference,
  expression: Expression,
  type: NumberType,
  { expected, precision }: FormulaContract,
): FactType | undefined {
  const scale = resultScale(inference, expression, type, precision);
  if (!expectedType(inference, expression, type, expected)) return undefined;
  const number = expected?.type === "number" ? expected : undefined;
  const wanted = number && dimensionOf(number.unit);
  const fit = wanted ? joined(type.dimension, wanted) : undefined;
  const unit = wanted ? fit && number?.unit : unitOf(type.dimension);
  if (!unit) {
    const units = {
      unit: nameOfDimension(type.dimension),
      expected: number?.unit ?? "yuan, points, yuan/point, ratio, days, count, 1",
    };
    return inference.report("formula.result-unit", expression, units);
  }
  if (fit?.bare) inference.report("formula.bare-amount", expression, { unit });
  if (scale === undefined) return undefined;
  if (number && scale > number.scale) {
    inference.report("formula.result-scale", expression, { scale, expected: number.scale });
  }
  return { type: "number", unit, scale };
}

function resultScale(
  inference: Inference,
  expression: Expression,
  { scale, endless }: NumberType,
  precision: Precision,
): number | undefined {
  if (precision === "fraction") return MOST_PLACES;
  if (precision !== "exact") return precision.scale;
  if (scale === undefined) return inference.report("formula.not-exact", endless ?? expression);
  return scale > MOST_PLACES ? inference.report("formula.too-many-places", expression, { scale }) : scale;
}
