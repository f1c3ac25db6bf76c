import type { Formula } from "../../schemas/types.ts";
import { ClaimError } from "../domain/claim-error.ts";
import type { Exact } from "../domain/exact.ts";
import { Scaled } from "../domain/scaled.ts";
import { constantOf } from "../formulas/constant.ts";
import type { NumberSource } from "../formulas/emission.ts";
import { resultSource } from "../formulas/formula-source.ts";
import { parseFormula } from "../formulas/parse-formula.ts";
import { precisionOf } from "../formulas/stated-formula.ts";
import { valueKind } from "../formulas/static-type.ts";
import { compileNumberAt } from "./compute.ts";
import type { Emission } from "./emission.ts";
import { slotOf } from "./fact-access.ts";
import type { ComputeStatement } from "./statement.ts";
import type { CompileContext, Run } from "./statement-type.ts";

/** A formula's result in its slot; its closure writes what source cannot tell, or throws what the claim deserves. */
export function computeSource(
  statement: ComputeStatement,
  closure: Run,
  { context, unit, formulas }: Emission,
): string {
  const { formula, writes } = statement;
  const run = `${unit.constant(closure)}(f);`;
  const place = `f[${slotOf(writes, context)}]`;
  const { expression } = parseFormula(formula.text);
  if (!expression) return run;
  if (valueKind(expression, context.facts) === "boolean") {
    const truth = formulas.truth(expression);
    return truth
      ? `if (${truth.holds}) ${place} = true; else if (${truth.fails}) ${place} = false; else ${run}`
      : run;
  }
  const constant = constantOf(expression) && constantResult(statement, context);
  if (constant) return `${place} = ${unit.constant(constant)};`;
  const value = resultSource(expression, precisionOf(formula), formulas);
  if (!value) return run;
  const result = `new ${unit.constant(Scaled)}(v, ${value.scale})`;
  return `{const v = ${value.units}; if (v === v) ${place} = ${result}; else ${run}}`;
}

/** What a formula of literals alone always gives; `undefined` where that is a claim error. */
function constantResult({ formula, pointer }: ComputeStatement, context: CompileContext): Exact | undefined {
  try {
    return compileNumberAt(formula, pointer, context)([]);
  } catch (error) {
    if (error instanceof ClaimError) return undefined;
    throw error;
  }
}

/** The units of a formula that gives a number; `undefined` for one without a template. */
export function numberSourceAt(formula: Formula, { formulas }: Emission): NumberSource | undefined {
  const { expression } = parseFormula(formula.text);
  return expression && resultSource(expression, precisionOf(formula), formulas);
}
