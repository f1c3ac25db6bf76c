import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Expression } from "./expression.ts";

/** Either the formula's expression, or why its text is no formula of the subset. */
export type ParsedFormula =
  | { readonly expression: Expression; readonly findings: readonly [] }
  | { readonly expression: undefined; readonly findings: readonly Diagnostic[] };

/**
 * Reads FEEL text of the subset that schemas/FORMULAS.md states. Findings carry a span inside `text` and the pointer
 * given (that of the string in its document). Never throws.
 */
export function parseFormula(_text: string, _pointer = ""): ParsedFormula {
  throw new Error("not built yet");
}
