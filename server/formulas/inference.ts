import type { Diagnostic } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { checkDiagnostics } from "./check-diagnostics.ts";
import type { Expression, Interval } from "./expression.ts";
import { printFormula } from "./print-formula.ts";
import type { NumberType, StaticType } from "./static-type.ts";
import { type Dimension, joined, nameOfDimension } from "./unit-algebra.ts";

/** What inferring types needs. `undefined` stands for a type that cannot be told because a finding was reported. */
export interface Inference {
  readonly facts: FactDictionary;
  infer(expression: Expression): StaticType | undefined;
  report(code: keyof typeof checkDiagnostics, at: Expression, params?: Diagnostic["params"]): undefined;
}

/** The number that `expression` gives, or a finding that it gives none. */
export function inferNumber(inference: Inference, expression: Expression): NumberType | undefined {
  const type = inference.infer(expression);
  if (!type || type.type === "number") return type;
  return inference.report("formula.wrong-type", expression, { type: type.type, expected: "number" });
}

export function inferBoolean(inference: Inference, expression: Expression): void {
  const type = inference.infer(expression);
  if (type && type.type !== "boolean") {
    inference.report("formula.wrong-type", expression, { type: type.type, expected: "boolean" });
  }
}

/** The common unit of numbers that are added or compared at `at`, with a finding where there is none. */
export function joinDimensions(
  inference: Inference,
  at: Expression,
  a: Dimension,
  b: Dimension,
): Dimension | undefined {
  const both = joined(a, b);
  if (!both) {
    const units = { left: nameOfDimension(a), right: nameOfDimension(b) };
    return inference.report("formula.unit-mismatch", at, units);
  }
  if (both.bare) inference.report("formula.bare-amount", at, { unit: nameOfDimension(both.dimension) });
  return both.dimension;
}

/** The type of a value that is one or the other: same kind, and for numbers the same unit and the longer scale. */
export function joinTypes(
  inference: Inference,
  at: Expression,
  a: StaticType | undefined,
  b: StaticType | undefined,
): StaticType | undefined {
  if (!a || !b) return undefined;
  if (a.type !== b.type) return inference.report("formula.mixed-types", at, { left: a.type, right: b.type });
  if (a.type !== "number" || b.type !== "number") return a;
  const dimension = joinDimensions(inference, at, a.dimension, b.dimension);
  return dimension && { type: "number", dimension, ...longerScale(a, b) };
}

export function longerScale(a: NumberType, b: NumberType): Pick<NumberType, "scale" | "endless"> {
  if (a.scale === undefined) return { scale: undefined, endless: a.endless };
  if (b.scale === undefined) return { scale: undefined, endless: b.endless };
  return { scale: Math.max(a.scale, b.scale) };
}

/** The source of a sub-expression for a message. */
export function quoted(expression: Expression | Interval): string {
  const text =
    expression.kind === "interval"
      ? `${printFormula(expression.from)}..${printFormula(expression.until)}`
      : printFormula(expression);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
