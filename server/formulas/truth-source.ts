import { literalSource } from "../source-code/literal.ts";
import { denied, FALSE, TRUE, type TruthSource } from "../source-code/truth-source.ts";
import type { FormulaEmission } from "./emission.ts";
import type { Comparison, ComparisonOperator, Expression, Membership } from "./expression.ts";
import { unitsAt } from "./number-source.ts";
import { valueKind } from "./static-type.ts";

/** Longer ones are left to their closures. */
const LONGEST = 2_000;

/**
 * A checked truth value as source. Of `and` and `or` the right side counts only where the left one is known: an error
 * on the way to the answer is an error, as in the closures.
 */
export function truthSource(expression: Expression, emission: FormulaEmission): TruthSource | undefined {
  const written = writtenTruth(expression, emission);
  return written && written.holds.length + written.fails.length <= LONGEST ? written : undefined;
}

function writtenTruth(expression: Expression, emission: FormulaEmission): TruthSource | undefined {
  switch (expression.kind) {
    case "boolean":
      return expression.value ? TRUE : FALSE;
    case "name": {
      const fact = emission.facts.find(expression.name);
      if (!fact) return undefined;
      const place = `f[${emission.slots.slotOf(fact.id)}]`;
      return { holds: `${place} === true`, fails: `${place} === false`, cost: 1 };
    }
    case "not": {
      const operand = emission.truth(expression.operand);
      return operand && denied(operand);
    }
    case "logic": {
      const [left, right] = [emission.truth(expression.left), emission.truth(expression.right)];
      if (!left || !right) return undefined;
      return expression.operator === "and" ? both(left, right) : denied(both(denied(left), denied(right)));
    }
    case "comparison":
      return ofComparison(expression, emission);
    case "in":
      return ofMembership(expression, emission);
    default:
      return undefined;
  }
}

function both(left: TruthSource, right: TruthSource): TruthSource {
  return {
    holds: `(${left.holds} && ${right.holds})`,
    fails: `(${left.fails} || (${left.holds} && ${right.fails}))`,
    cost: left.cost + right.cost,
  };
}

const SIGNS: Readonly<Record<ComparisonOperator, readonly [string, string]>> = {
  "=": ["===", "!=="],
  "!=": ["!==", "==="],
  "<": ["<", ">="],
  "<=": ["<=", ">"],
  ">": [">", "<="],
  ">=": [">=", "<"],
};

function ofComparison(
  { operator, left, right }: Comparison,
  emission: FormulaEmission,
): TruthSource | undefined {
  if (operator === "!=") {
    const equal = ofComparison({ kind: "comparison", operator: "=", left, right, span: left.span }, emission);
    return equal && denied(equal);
  }
  const kind = valueKind(left, emission.facts);
  if (kind === "number") return ofNumbers(operator, left, right, emission);
  return kind === "text" || kind === "date" ? ofTexts(operator, left, right, emission) : undefined;
}

function ofNumbers(
  operator: Exclude<ComparisonOperator, "!=">,
  left: Expression,
  right: Expression,
  emission: FormulaEmission,
): TruthSource | undefined {
  const [a, b] = [emission.number(left), emission.number(right)];
  if (!a || !b) return undefined;
  const scale = Math.max(a.scale, b.scale);
  const [first, second] = [unitsAt(a, scale, emission.unit), unitsAt(b, scale, emission.unit)];
  if (operator === "=") {
    const other = `(${first} < ${second} || ${first} > ${second})`;
    return { holds: `${first} === ${second}`, fails: other, cost: 4 };
  }
  const [holds, fails] = SIGNS[operator];
  return { holds: `${first} ${holds} ${second}`, fails: `${first} ${fails} ${second}`, cost: 4 };
}

/** Texts and dates, which have the order of their letters. */
function ofTexts(
  operator: Exclude<ComparisonOperator, "!=">,
  left: Expression,
  right: Expression,
  emission: FormulaEmission,
): TruthSource | undefined {
  const [a, b] = [textPlace(left, emission), textPlace(right, emission)];
  if (!a || !b) return undefined;
  const [holds, fails] = SIGNS[operator];
  const known = `typeof ${a} === "string" && typeof ${b} === "string"`;
  return { holds: `(${known} && ${a} ${holds} ${b})`, fails: `(${known} && ${a} ${fails} ${b})`, cost: 2 };
}

function textPlace(expression: Expression, { facts, slots }: FormulaEmission): string | undefined {
  if (expression.kind === "text" || expression.kind === "date") return literalSource(expression.value);
  const fact = expression.kind === "name" ? facts.find(expression.name) : undefined;
  return fact && `f[${slots.slotOf(fact.id)}]`;
}

/** The alternatives in their order, each of which counts only where all before it are known to fail. */
function ofMembership({ value, among }: Membership, emission: FormulaEmission): TruthSource | undefined {
  const { span } = value;
  const compared = (operator: ComparisonOperator, right: Expression) =>
    ofComparison({ kind: "comparison", operator, left: value, right, span }, emission);
  if (among.length === 0) return undefined;
  let any: TruthSource = FALSE;
  for (const item of among) {
    if (item.kind === "interval") {
      const above = compared(item.bounds[0] === "[" ? ">=" : ">", item.from);
      const below = compared(item.bounds[1] === "]" ? "<=" : "<", item.until);
      if (!above || !below) return undefined;
      any = either(any, both(above, below));
    } else {
      if (valueKind(item, emission.facts) === "list") return undefined;
      const equal = compared("=", item);
      if (!equal) return undefined;
      any = either(any, equal);
    }
  }
  return any;
}

function either(left: TruthSource, right: TruthSource): TruthSource {
  return denied(both(denied(left), denied(right)));
}
