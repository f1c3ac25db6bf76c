import { ClaimError } from "../domain/claim-error.ts";
import { type Exact, powerOfTen, type Rounding } from "../domain/exact.ts";
import type { Compiled } from "../domain/frame.ts";
import { Scaled } from "../domain/scaled.ts";
import { type Compilation, type CompilationSetting, unchecked } from "./compilation.ts";
import { compileFactText } from "./compile-fact.ts";
import { compileNumberNode } from "./compile-number.ts";
import { compileTruthNode } from "./compile-truth.ts";
import { constantOf } from "./constant.ts";
import type { Expression } from "./expression.ts";
import { createInference } from "./infer-type.ts";
import { printFormula } from "./print-formula.ts";
import type { Precision } from "./stated-formula.ts";
import { valueKind } from "./static-type.ts";

export interface FormulaSetting<N> extends CompilationSetting<N> {
  readonly precision: Precision;
}

/** What a formula gives. */
export type FormulaValue = Exact | boolean | string;

/** Digits before the point that a result may have, as in every decimal of a document. */
const WHOLE_DIGITS = 18;

/**
 * A checked formula as a pure function of a frame: an `Exact` at the stated scale (denominator 10^scale; an exact
 * result has the scale that the check proved; a fraction has any denominator), a boolean or a text.
 * Throws `ClaimError` at run time: `missing-fact`, `wrong-type`, `zero-denominator`, and `out-of-range` for a result
 * with more than 18 digits before the point or more places than declared. Only the branch taken is evaluated.
 */
export function compileFormula<N>(
  expression: Expression,
  setting: FormulaSetting<N>,
): Compiled<FormulaValue> {
  switch (valueKind(expression, setting.facts)) {
    case "number":
      return compileNumber(expression, setting);
    case "boolean":
      return compileTruth(expression, setting);
    default:
      return createCompilation(setting).text(expression);
  }
}

/** `compileFormula` for a formula checked to give a number. */
export function compileNumber<N>(expression: Expression, setting: FormulaSetting<N>): Compiled<Exact> {
  const value = createCompilation(setting).number(expression);
  const settled = settle(value, expression, setting);
  return constantOf(expression) ? once(settled) : settled;
}

/** What does not depend on the frame is calculated the first time. */
function once<T extends object>(compiled: Compiled<T>): Compiled<T> {
  let known: T | undefined;
  return (frame) => {
    known ??= compiled(frame);
    return known;
  };
}

/** `compileFormula` for a formula checked to give a truth value. */
export function compileTruth<N>(expression: Expression, setting: CompilationSetting<N>): Compiled<boolean> {
  return createCompilation(setting).truth(expression);
}

export function createCompilation<N>(setting: CompilationSetting<N>): Compilation<N> {
  const compilation: Compilation<N> = {
    ...setting,
    number: (expression) => compileNumberNode(compilation, expression),
    truth: (expression) => compileTruthNode(compilation, expression),
    text: (expression) => compileText(compilation, expression),
  };
  return compilation;
}

function compileText<N>(compilation: Compilation<N>, expression: Expression): Compiled<string> {
  switch (expression.kind) {
    case "text":
    case "date": {
      const { value } = expression;
      return () => value;
    }
    case "name":
    case "path":
      return compileFactText(compilation, expression);
    case "if": {
      const condition = compilation.truth(expression.condition);
      const consequent = compilation.text(expression.consequent);
      const alternative = compilation.text(expression.alternative);
      return (frame) => (condition(frame) ? consequent(frame) : alternative(frame));
    }
    default:
      throw unchecked(expression, "text");
  }
}

/** Brings a number to the stated scale, or holds an exact one to the scale that the check proved. */
export function settle<N>(
  value: Compiled<N>,
  expression: Expression,
  { arithmetic, facts, pointer, precision }: FormulaSetting<N>,
): Compiled<Exact> {
  if (precision === "fraction") return keepFraction(value, expression, { arithmetic, pointer });
  const rounding: Rounding =
    precision === "exact" ? { scale: provedScale(expression, facts), mode: "down" } : precision;
  const limit = powerOfTen(WHOLE_DIGITS + rounding.scale);
  const blame = (detail: string): never => {
    throw new ClaimError("out-of-range", printFormula(expression), pointer, detail);
  };
  return (frame) => {
    const unrounded = value(frame);
    const result = arithmetic.round(unrounded, rounding);
    if (precision === "exact" && arithmetic.compare(unrounded, arithmetic.ofExact(result)) !== 0) {
      return blame(`more than ${rounding.scale} decimal places`);
    }
    // Safe integers have fewer digits than the limit.
    if (!(result instanceof Scaled) && (result.num >= limit || result.num <= -limit))
      return blame(`more than ${WHOLE_DIGITS} digits before the point`);
    return result;
  };
}

function keepFraction<N>(
  value: Compiled<N>,
  expression: Expression,
  { arithmetic, pointer }: Pick<FormulaSetting<N>, "arithmetic" | "pointer">,
): Compiled<Exact> {
  const limit = powerOfTen(WHOLE_DIGITS);
  return (frame) => {
    const { num, den } = arithmetic.toExact(value(frame));
    if (num < limit * den && num > -limit * den) return { num, den };
    throw new ClaimError(
      "out-of-range",
      printFormula(expression),
      pointer,
      `more than ${WHOLE_DIGITS} digits before the point`,
    );
  };
}

function provedScale(expression: Expression, facts: CompilationSetting<unknown>["facts"]): number {
  const type = createInference(facts, () => undefined).infer(expression);
  if (type?.type !== "number" || type.scale === undefined) throw unchecked(expression, "terminating number");
  return type.scale;
}
