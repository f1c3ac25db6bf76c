import { divide, ONE } from "../domain/exact.ts";
import { constantOf, placesOf } from "./constant.ts";
import type { Calculation, Call, Expression, Power } from "./expression.ts";
import { isAggregate, roundingFunctions } from "./feel-functions.ts";
import { type Inference, inferNumber, joinDimensions, joinTypes, longerScale, quoted } from "./inference.ts";
import type { NumberType } from "./static-type.ts";
import { LITERAL, over, times } from "./unit-algebra.ts";

export function inferCalculation(inference: Inference, expression: Calculation): NumberType | undefined {
  const left = inferNumber(inference, expression.left);
  const right = inferNumber(inference, expression.right);
  if (!left || !right) return undefined;
  switch (expression.operator) {
    case "+":
    case "-": {
      const dimension = joinDimensions(inference, expression, left.dimension, right.dimension);
      return dimension && { type: "number", dimension, ...longerScale(left, right) };
    }
    case "*":
      return {
        type: "number",
        dimension: times(left.dimension, right.dimension),
        ...addedScale(left, right),
      };
    case "/":
      return inferQuotient(inference, expression, left, right);
  }
}

function addedScale(a: NumberType, b: NumberType): Pick<NumberType, "scale" | "endless"> {
  if (a.scale === undefined || b.scale === undefined) return longerScale(a, b);
  return { scale: a.scale + b.scale };
}

/** A quotient terminates for certain only where the divisor is a literal of 2s and 5s. */
function inferQuotient(
  inference: Inference,
  expression: Calculation,
  left: NumberType,
  right: NumberType,
): NumberType | undefined {
  const divisor = constantOf(expression.right);
  if (divisor?.num === 0n)
    return inference.report("formula.zero-divisor", expression, { found: quoted(expression.right) });
  const places = divisor && placesOf(divide(ONE, divisor));
  const dimension = over(left.dimension, right.dimension);
  if (left.scale === undefined) return { type: "number", dimension, scale: undefined, endless: left.endless };
  if (places === undefined) return { type: "number", dimension, scale: undefined, endless: expression };
  return { type: "number", dimension, scale: left.scale + places };
}

export function inferPower(inference: Inference, { base, exponent }: Power): NumberType | undefined {
  const type = inferNumber(inference, base);
  if (!type) return undefined;
  let power: NumberType = { type: "number", dimension: LITERAL, scale: 0 };
  for (let n = 0; n < exponent; n++) {
    power = { type: "number", dimension: times(power.dimension, type.dimension), ...addedScale(power, type) };
  }
  return power;
}

export function inferCall(inference: Inference, call: Call): NumberType | undefined {
  const [first, places] = call.arguments;
  if (isAggregate(call.function)) return inferAggregate(inference, call);
  const type = first && inferNumber(inference, first);
  if (!type || !roundingFunctions[call.function]) return type;
  const scale = places?.kind === "number" ? Number(places.text) : 0;
  return { type: "number", dimension: type.dimension, scale };
}

/** min, max and sum take numbers and lists of numbers, in any mixture, all of one unit. */
function inferAggregate(inference: Inference, call: Call): NumberType | undefined {
  const types = call.arguments.flatMap((argument) =>
    argument.kind === "list"
      ? argument.items.map((item) => inferNumber(inference, item))
      : [inferNumberOrList(inference, argument)],
  );
  // An empty list literal adds nothing: the sum of it is 0 of any unit.
  const nothing: NumberType = { type: "number", dimension: { ...LITERAL, constant: "zero" }, scale: 0 };
  let common: NumberType | undefined = types.length === 0 ? nothing : types[0];
  for (const type of types.slice(1)) {
    const both = joinTypes(inference, call, common, type);
    common = both?.type === "number" ? both : undefined;
  }
  return common;
}

function inferNumberOrList(inference: Inference, expression: Expression): NumberType | undefined {
  const type = inference.infer(expression);
  const item = type?.type === "list" ? type.items : type;
  if (!item || item.type === "number") return item;
  return inference.report("formula.wrong-type", expression, { type: item.type, expected: "number" });
}
