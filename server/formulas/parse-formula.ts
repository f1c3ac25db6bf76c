import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Expression } from "./expression.ts";
import { feelTree } from "./feel-tree.ts";
import { readExpression } from "./read-expression.ts";
import { createReader } from "./reader.ts";
import { reportSyntax } from "./syntax-error.ts";

/** Either the formula's expression, or why its text is no formula of the subset. */
export type ParsedFormula =
  | { readonly expression: Expression; readonly findings: readonly [] }
  | { readonly expression: undefined; readonly findings: readonly Diagnostic[] };

/** UTF-16 units; the schema says the same. Keeps a formula readable, and reading it cheap. */
const LONGEST = 2000;

/**
 * Reads FEEL text of the subset that schemas/FORMULAS.md states. Findings carry a span inside `text` and the pointer
 * given (that of the string in its document). Never throws.
 */
export function parseFormula(text: string, pointer = ""): ParsedFormula {
  const findings: Diagnostic[] = [];
  const reader = createReader(text, pointer, findings, readExpression);
  const top = feelTree(text.slice(0, LONGEST));
  if (text.length > LONGEST) {
    reader.refuse("formula.too-long", top, { found: text.length, most: LONGEST });
    return { expression: undefined, findings };
  }
  reportSyntax(reader, top);
  if (findings.length > 0) return { expression: undefined, findings };
  const expression = reader.read(top.firstChild ?? undefined);
  return expression && findings.length === 0
    ? { expression, findings: [] }
    : { expression: undefined, findings };
}
