import type { Expression, FunctionName, Interval } from "../../server/formulas/expression.ts";

/** A second, slow reading of formulas, written apart from the compiler: fractions in lowest terms, walked over the tree. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export type Facts = Readonly<Record<string, Fraction | boolean | string>>;

export class ZeroDivisor extends Error {}

export function fraction(n: bigint, d = 1n): Fraction {
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / (a || 1n), d: (sign * d) / (a || 1n) };
}

export function fractionOf(text: string): Fraction {
  const [whole = "", places = ""] = text.split(".");
  return fraction(BigInt(whole + places), 10n ** BigInt(places.length));
}

const less = (a: Fraction, b: Fraction) => a.n * b.d < b.n * a.d;
const same = (a: Fraction, b: Fraction) => a.n === b.n && a.d === b.d;

function floorOf({ n, d }: Fraction): bigint {
  return n >= 0n ? n / d : -((-n + d - 1n) / d);
}

/** Rounds by the distance to the whole numbers on both sides. */
export function roundTo(value: Fraction, places: number, mode: string): Fraction {
  const unit = 10n ** BigInt(places);
  const scaled = fraction(value.n * unit, value.d);
  const below = floorOf(scaled);
  const rest = fraction(scaled.n - below * scaled.d, scaled.d);
  const half = fraction(1n, 2n);
  const negative = scaled.n < 0n;
  const towardsZero = negative && rest.n !== 0n ? below + 1n : below;
  const away = rest.n === 0n ? below : negative ? below : below + 1n;
  const nearest = less(rest, half) ? below : below + 1n;
  const rounded: Record<string, bigint> = {
    floor: below,
    ceiling: rest.n === 0n ? below : below + 1n,
    down: towardsZero,
    up: away,
    "half-up": same(rest, half) ? away : nearest,
    "half-down": same(rest, half) ? towardsZero : nearest,
    "half-even": same(rest, half) ? (below % 2n === 0n ? below : below + 1n) : nearest,
  };
  return fraction(rounded[mode] ?? 0n, unit);
}

const MODE_OF: Partial<Record<FunctionName, string>> = {
  floor: "floor",
  ceiling: "ceiling",
  "round half up": "half-up",
  "round half even": "half-even",
  "round half down": "half-down",
  "round up": "up",
  "round down": "down",
};

function arithmetic(operator: string, a: Fraction, b: Fraction): Fraction {
  if (operator === "+") return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
  if (operator === "-") return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
  if (operator === "*") return fraction(a.n * b.n, a.d * b.d);
  if (b.n === 0n) throw new ZeroDivisor();
  return fraction(a.n * b.d, a.d * b.n);
}

export function numberBy(expression: Expression, facts: Facts): Fraction {
  switch (expression.kind) {
    case "number":
      return fractionOf(expression.text);
    case "negate":
      return arithmetic("-", fraction(0n), numberBy(expression.operand, facts));
    case "arithmetic":
      return arithmetic(
        expression.operator,
        numberBy(expression.left, facts),
        numberBy(expression.right, facts),
      );
    case "power": {
      const base = numberBy(expression.base, facts);
      return fraction(base.n ** BigInt(expression.exponent), base.d ** BigInt(expression.exponent));
    }
    case "if":
      return numberBy(
        truthBy(expression.condition, facts) ? expression.consequent : expression.alternative,
        facts,
      );
    case "call":
      return callBy(expression, facts);
    default: {
      const value = valueBy(expression, facts);
      if (typeof value !== "object") throw new Error("no number");
      return value;
    }
  }
}

function callBy(call: Extract<Expression, { kind: "call" }>, facts: Facts): Fraction {
  const values = call.arguments.flatMap((each) => (each.kind === "list" ? each.items : [each]));
  const numbers = values.map((each) => numberBy(each, facts));
  const [first = fraction(0n), second = fraction(0n)] = numbers;
  if (call.function === "sum") return numbers.reduce((a, b) => arithmetic("+", a, b));
  if (call.function === "min") return numbers.reduce((a, b) => (less(b, a) ? b : a));
  if (call.function === "max") return numbers.reduce((a, b) => (less(a, b) ? b : a));
  if (call.function === "abs") return first.n < 0n ? fraction(-first.n, first.d) : first;
  return roundTo(first, Number(second.n), MODE_OF[call.function] ?? "");
}

function valueBy(expression: Expression, facts: Facts): Fraction | boolean | string {
  if (expression.kind === "text" || expression.kind === "date" || expression.kind === "boolean")
    return expression.value;
  if (expression.kind === "name") return facts[expression.name] ?? false;
  if (expression.kind === "path" && expression.of.kind === "name") {
    return facts[`${expression.of.name}.${expression.field}`] ?? false;
  }
  return numberBy(expression, facts);
}

function order(left: Expression, right: Expression, facts: Facts): number {
  const [a, b] = [valueBy(left, facts), valueBy(right, facts)];
  if (typeof a === "object" && typeof b === "object") return less(a, b) ? -1 : same(a, b) ? 0 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

export function truthBy(expression: Expression, facts: Facts): boolean {
  switch (expression.kind) {
    case "not":
      return !truthBy(expression.operand, facts);
    case "logic": {
      const left = truthBy(expression.left, facts);
      if (left === (expression.operator === "or")) return left;
      return truthBy(expression.right, facts);
    }
    case "comparison": {
      const sign = order(expression.left, expression.right, facts);
      const holds = {
        "=": sign === 0,
        "!=": sign !== 0,
        "<": sign < 0,
        "<=": sign <= 0,
        ">": sign > 0,
        ">=": sign >= 0,
      };
      return holds[expression.operator];
    }
    case "in":
      return expression.among.some((item) => heldBy(expression.value, item, facts));
    case "if":
      return truthBy(
        truthBy(expression.condition, facts) ? expression.consequent : expression.alternative,
        facts,
      );
    default:
      return valueBy(expression, facts) === true;
  }
}

function heldBy(value: Expression, item: Interval | Expression, facts: Facts): boolean {
  if (item.kind !== "interval") return order(value, item, facts) === 0;
  const below = order(value, item.from, facts);
  if (below < 0 || (below === 0 && item.bounds.startsWith("("))) return false;
  const above = order(value, item.until, facts);
  return above < 0 || (above === 0 && item.bounds.endsWith("]"));
}
