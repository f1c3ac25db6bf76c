import {
  add,
  divide,
  type Exact,
  isZero,
  multiply,
  negate,
  ONE,
  parseExact,
  subtract,
  toText,
} from "../domain/exact.ts";
import type { Calculation, Expression } from "./expression.ts";

/** The value of an expression made of literal numbers alone, exactly; `undefined` for any other. */
export function constantOf(expression: Expression): Exact | undefined {
  switch (expression.kind) {
    case "number":
      return parseExact(expression.text);
    case "negate": {
      const operand = constantOf(expression.operand);
      return operand && negate(operand);
    }
    case "power": {
      const base = constantOf(expression.base);
      return base && Array.from({ length: expression.exponent }, () => base).reduce(multiply, ONE);
    }
    case "arithmetic":
      return calculated(expression);
    default:
      return undefined;
  }
}

function calculated({ operator, left, right }: Calculation): Exact | undefined {
  const [a, b] = [constantOf(left), constantOf(right)];
  if (!a || !b) return undefined;
  switch (operator) {
    case "+":
      return add(a, b);
    case "-":
      return subtract(a, b);
    case "*":
      return multiply(a, b);
    case "/":
      return isZero(b) ? undefined : divide(a, b);
  }
}

/** Decimal places that `value` needs, or `undefined` when it does not terminate. */
export function placesOf(value: Exact): number | undefined {
  const text = toText(value);
  if (text.includes("/")) return undefined;
  const point = text.indexOf(".");
  const places = point < 0 ? "" : text.slice(point + 1).replace(/0+$/, "");
  return places.length;
}
