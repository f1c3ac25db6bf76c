import { divide, type Exact, ONE, powerOfTen } from "../domain/exact.ts";
import { TENS } from "../domain/scaled.ts";
import { safeUnits, unitsOf } from "../domain/units.ts";
import { literalSource } from "../source-code/literal.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { constantOf, placesOf } from "./constant.ts";
import type { FormulaEmission, NumberSource } from "./emission.ts";
import type { Calculation, Call, Expression } from "./expression.ts";
import { isAggregate, roundingFunctions } from "./feel-functions.ts";
import { roundedSource } from "./rounded-source.ts";
import { valueKind } from "./static-type.ts";

/** More places than the product of two decimals of documents can need are left to exact rationals. */
const MOST_PLACES = 20;

/** Longer expressions are left to their closures: what a test compares stands twice in them, once for each answer. */
const LONGEST = 2_000;

/** A checked numeric expression as source; `undefined` for one without a static scale, or without a template here. */
export function numberSource(expression: Expression, emission: FormulaEmission): NumberSource | undefined {
  const constant = constantOf(expression);
  const written = constant ? ofConstant(constant) : ofExpression(expression, emission);
  return written && written.units.length <= LONGEST && written.scale <= MOST_PLACES ? written : undefined;
}

function ofExpression(expression: Expression, emission: FormulaEmission): NumberSource | undefined {
  switch (expression.kind) {
    case "name":
      return ofFact(expression.name, emission);
    case "negate": {
      const operand = emission.number(expression.operand);
      return operand && { units: `(0 - ${operand.units})`, scale: operand.scale };
    }
    case "arithmetic":
      return ofCalculation(expression, emission);
    case "call":
      return isAggregate(expression.function)
        ? ofAggregate(expression, emission)
        : ofCall(expression, emission);
    case "if": {
      const condition = emission.truth(expression.condition);
      const both = pair(expression.consequent, expression.alternative, emission);
      if (!condition || !both) return undefined;
      const { left, right, scale } = both;
      return { units: `(${condition.holds} ? ${left} : ${condition.fails} ? ${right} : (0 / 0))`, scale };
    }
    default:
      return undefined;
  }
}

function ofConstant(constant: Exact): NumberSource | undefined {
  const scale = placesOf(constant);
  if (scale === undefined) return undefined;
  const units = Number((constant.num * powerOfTen(scale)) / constant.den);
  return Number.isSafeInteger(units) ? { units: literalSource(units), scale } : undefined;
}

/** A fact that declares all 18 places may hold a fraction; a double holds at most 15. */
function ofFact(name: string, { facts, slots, unit }: FormulaEmission): NumberSource | undefined {
  const fact = facts.find(name);
  if (fact?.type.type !== "number" || fact.type.scale > 15) return undefined;
  const { scale } = fact.type;
  const read = unit.constant(unitsOf);
  return { units: `${read}(f[${slots.slotOf(fact.id)}], ${scale}, ${TENS[scale]})`, scale };
}

function ofCalculation(
  { operator, left, right }: Calculation,
  emission: FormulaEmission,
): NumberSource | undefined {
  const safe = emission.unit.constant(safeUnits);
  if (operator === "+" || operator === "-") {
    const both = pair(left, right, emission);
    return both && { units: `${safe}(${both.left} ${operator} ${both.right})`, scale: both.scale };
  }
  const a = emission.number(left);
  const b = operator === "*" ? emission.number(right) : reciprocal(right);
  return a && b && { units: `${safe}(${a.units} * ${b.units})`, scale: a.scale + b.scale };
}

/** One over a divisor of 2s and 5s; other quotients are written only where they are rounded. */
function reciprocal(divisor: Expression): NumberSource | undefined {
  const constant = constantOf(divisor);
  return constant && constant.num !== 0n ? ofConstant(divide(ONE, constant)) : undefined;
}

/** Two numbers at one scale. */
function pair(
  left: Expression,
  right: Expression,
  emission: FormulaEmission,
): { readonly left: string; readonly right: string; readonly scale: number } | undefined {
  const [a, b] = [emission.number(left), emission.number(right)];
  if (!a || !b) return undefined;
  const scale = Math.max(a.scale, b.scale);
  return { left: unitsAt(a, scale, emission.unit), right: unitsAt(b, scale, emission.unit), scale };
}

/** The units at a scale that is not smaller. */
export function unitsAt({ units, scale }: NumberSource, wanted: number, unit: SourceUnit): string {
  if (wanted === scale) return units;
  return `${unit.constant(safeUnits)}(${units} * ${TENS[wanted - scale]})`;
}

/** Two or more single numbers; lists are left to their closures. */
function ofAggregate(call: Call, emission: FormulaEmission): NumberSource | undefined {
  const values = call.arguments.flatMap((each) => (each.kind === "list" ? each.items : [each]));
  if (values.length === 0 || values.some((each) => valueKind(each, emission.facts) !== "number"))
    return undefined;
  const written = values.map((each) => emission.number(each));
  if (!written.every((each) => each !== undefined)) return undefined;
  const scale = Math.max(...written.map((each) => each.scale));
  const all = written.map((each) => unitsAt(each, scale, emission.unit));
  if (call.function !== "sum") return { units: `Math.${call.function}(${all.join(", ")})`, scale };
  const safe = emission.unit.constant(safeUnits);
  return { units: all.reduce((sum, each) => `${safe}(${sum} + ${each})`), scale };
}

function ofCall(call: Call, emission: FormulaEmission): NumberSource | undefined {
  const [argument, places] = call.arguments;
  if (!argument) return undefined;
  const mode = roundingFunctions[call.function];
  if (!mode) {
    const value = emission.number(argument);
    return value && { units: `Math.abs(${value.units})`, scale: value.scale };
  }
  const scale = places?.kind === "number" ? Number(places.text) : 0;
  return roundedSource(argument, { scale, mode }, emission);
}
