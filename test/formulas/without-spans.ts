import type { Expression } from "../../server/formulas/expression.ts";
import { parseFormula } from "../../server/formulas/parse-formula.ts";

/** An expression as plain data without places, to compare structures. */
export function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "span")
      .map(([key, each]) => [key, withoutSpans(each)]),
  );
}

/** The expression of a text that must be a formula. */
export function expressionOf(text: string): Expression {
  const { expression, findings } = parseFormula(text);
  if (!expression) throw new Error(`${text}: ${findings.map(({ code }) => code).join(", ")}`);
  return expression;
}
