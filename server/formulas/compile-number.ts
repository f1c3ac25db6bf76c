import { ClaimError } from "../domain/claim-error.ts";
import { ONE } from "../domain/exact.ts";
import type { Compiled } from "../domain/frame.ts";
import { scaled } from "../domain/scaled.ts";
import { type Compilation, unchecked } from "./compilation.ts";
import { compileAggregate } from "./compile-aggregate.ts";
import { compileFactNumber } from "./compile-fact.ts";
import { constantOf } from "./constant.ts";
import type { Calculation, Call, Expression } from "./expression.ts";
import { isAggregate, roundingFunctions } from "./feel-functions.ts";
import { printFormula } from "./print-formula.ts";

/** A numeric expression; what is made of literals alone is worked out here, once. */
export function compileNumberNode<N>(compilation: Compilation<N>, expression: Expression): Compiled<N> {
  const { arithmetic } = compilation;
  const constant = constantOf(expression);
  if (constant) {
    const value = arithmetic.ofExact(scaled(constant));
    return () => value;
  }
  switch (expression.kind) {
    case "name":
    case "path":
      return compileFactNumber(compilation, expression);
    case "negate": {
      const operand = compilation.number(expression.operand);
      return (frame) => arithmetic.negate(operand(frame));
    }
    case "arithmetic":
      return compileCalculation(compilation, expression);
    case "power":
      return compilePower(compilation, expression.base, expression.exponent);
    case "call":
      return isAggregate(expression.function)
        ? compileAggregate(compilation, expression)
        : compileCall(compilation, expression);
    case "if": {
      const condition = compilation.truth(expression.condition);
      const consequent = compilation.number(expression.consequent);
      const alternative = compilation.number(expression.alternative);
      return (frame) => (condition(frame) ? consequent(frame) : alternative(frame));
    }
    default:
      throw unchecked(expression, "number");
  }
}

function compileCalculation<N>(compilation: Compilation<N>, expression: Calculation): Compiled<N> {
  const { add, subtract, multiply } = compilation.arithmetic;
  const left = compilation.number(expression.left);
  const right = compilation.number(expression.right);
  const constant = constantOf(expression.right) ? right([]) : undefined;
  switch (expression.operator) {
    case "+":
      return constant === undefined
        ? (frame) => add(left(frame), right(frame))
        : (frame) => add(left(frame), constant);
    case "-":
      return constant === undefined
        ? (frame) => subtract(left(frame), right(frame))
        : (frame) => subtract(left(frame), constant);
    case "*":
      return constant === undefined
        ? (frame) => multiply(left(frame), right(frame))
        : (frame) => multiply(left(frame), constant);
    case "/":
      return compileQuotient(compilation, expression, left, right);
  }
}

function compileQuotient<N>(
  { arithmetic, pointer }: Compilation<N>,
  expression: Calculation,
  left: Compiled<N>,
  right: Compiled<N>,
): Compiled<N> {
  const { divide, sign } = arithmetic;
  const divisorText = printFormula(expression.right);
  return (frame) => {
    const dividend = left(frame);
    const divisor = right(frame);
    if (sign(divisor) === 0) throw new ClaimError("zero-denominator", divisorText, pointer);
    return divide(dividend, divisor);
  };
}

function compilePower<N>(compilation: Compilation<N>, expression: Expression, exponent: number): Compiled<N> {
  const { arithmetic } = compilation;
  const base = compilation.number(expression);
  const one = arithmetic.ofExact(scaled(ONE));
  return (frame) => {
    const factor = base(frame);
    let power = one;
    for (let n = 0; n < exponent; n++) power = arithmetic.multiply(power, factor);
    return power;
  };
}

function compileCall<N>(compilation: Compilation<N>, call: Call): Compiled<N> {
  const { arithmetic } = compilation;
  const [argument, places] = call.arguments;
  if (!argument) throw unchecked(call, "argument");
  const value = compilation.number(argument);
  const mode = roundingFunctions[call.function];
  if (!mode) {
    return (frame) => {
      const signed = value(frame);
      return arithmetic.sign(signed) < 0 ? arithmetic.negate(signed) : signed;
    };
  }
  const rounding = { scale: places?.kind === "number" ? Number(places.text) : 0, mode };
  return (frame) => arithmetic.ofExact(arithmetic.round(value(frame), rounding));
}
