import { ClaimError } from "../domain/claim-error.ts";
import { ZERO } from "../domain/exact.ts";
import type { Compiled } from "../domain/frame.ts";
import { scaled } from "../domain/scaled.ts";
import type { Compilation } from "./compilation.ts";
import { compileFactList, numberReader } from "./compile-fact.ts";
import type { Call, Expression } from "./expression.ts";
import { printFormula } from "./print-formula.ts";
import { valueKind } from "./static-type.ts";

/** min, max and sum over numbers and lists of numbers. The sum of nothing is 0; nothing has no least or greatest. */
export function compileAggregate<N>(compilation: Compilation<N>, call: Call): Compiled<N> {
  const { arithmetic, pointer } = compilation;
  const combine = combination(compilation, call);
  const values = call.arguments.flatMap((each) => (each.kind === "list" ? each.items : [each]));
  const [first, second, ...more] = values;
  const scalar = values.every((each) => valueKind(each, compilation.facts) === "number");
  if (scalar && first && second && more.length === 0) {
    const [left, right] = [compilation.number(first), compilation.number(second)];
    return (frame) => combine(left(frame), right(frame));
  }
  const zero = arithmetic.ofExact(scaled(ZERO));
  const parts = values.map((each) => compileItems(compilation, each));
  const isSum = call.function === "sum";
  const text = printFormula(call);
  return (frame) => {
    let result: N | undefined;
    for (const part of parts) {
      for (const value of part(frame)) result = result === undefined ? value : combine(result, value);
    }
    if (result !== undefined) return result;
    if (isSum) return zero;
    throw new ClaimError("missing-fact", text, pointer, "empty list");
  };
}

function combination<N>({ arithmetic }: Compilation<N>, call: Call): (a: N, b: N) => N {
  const { add, compare } = arithmetic;
  if (call.function === "sum") return add;
  return call.function === "min"
    ? (a, b) => (compare(b, a) < 0 ? b : a)
    : (a, b) => (compare(b, a) > 0 ? b : a);
}

function compileItems<N>(compilation: Compilation<N>, expression: Expression): Compiled<readonly N[]> {
  const named = expression.kind === "name" || expression.kind === "path";
  if (named && valueKind(expression, compilation.facts) === "list") {
    return compileFactList(compilation, expression, numberReader(compilation, expression));
  }
  const value = compilation.number(expression);
  return (frame) => [value(frame)];
}
