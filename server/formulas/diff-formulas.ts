import { parseFormula } from "./parse-formula.ts";
import { printFormula } from "./print-formula.ts";
import type { StatedFormula } from "./stated-formula.ts";

/** How two formulas differ: not at all but for spaces and needless parentheses, or in their text or rounding. */
export type FormulaDifference =
  | { readonly change: "none" }
  | {
      readonly change: "changed";
      readonly before: StatedFormula;
      readonly after: StatedFormula;
      /** Whether the expression itself changed, or only how its result is rounded. */
      readonly expression: boolean;
      readonly rounding: boolean;
    };

/** Compares two stated formulas. A text that is no formula is compared as it stands. */
export function diffFormulas(before: StatedFormula, after: StatedFormula): FormulaDifference {
  const expression = canonicalText(before.text) !== canonicalText(after.text);
  const rounding =
    before.scale !== after.scale || before.mode !== after.mode || before.fraction !== after.fraction;
  return expression || rounding
    ? { change: "changed", before, after, expression, rounding }
    : { change: "none" };
}

/** The printed form, which two texts share exactly when they are the same expression. */
function canonicalText(text: string): string {
  const { expression } = parseFormula(text);
  return expression ? printFormula(expression) : text;
}
