import type { EmissionSetting, FormulaEmission, NumberSource } from "./emission.ts";
import type { Expression } from "./expression.ts";
import { createInference } from "./infer-type.ts";
import { numberSource, unitsAt } from "./number-source.ts";
import { roundedSource } from "./rounded-source.ts";
import type { Precision } from "./stated-formula.ts";
import { truthSource } from "./truth-source.ts";

/** The writers of formulas over one frame and program. */
export function createEmission(setting: EmissionSetting): FormulaEmission {
  const emission: FormulaEmission = {
    ...setting,
    number: (expression) => numberSource(expression, emission),
    truth: (expression) => truthSource(expression, emission),
  };
  return emission;
}

/** The units of a formula's result at the scale that its closure gives it; `undefined` for one without a template. */
export function resultSource(
  expression: Expression,
  precision: Precision,
  emission: FormulaEmission,
): NumberSource | undefined {
  if (precision === "fraction") return undefined;
  if (precision !== "exact") return roundedSource(expression, precision, emission);
  const type = createInference(emission.facts, () => undefined).infer(expression);
  const value = emission.number(expression);
  if (type?.type !== "number" || type.scale === undefined || !value || value.scale > type.scale)
    return undefined;
  return { units: unitsAt(value, type.scale, emission.unit), scale: type.scale };
}
