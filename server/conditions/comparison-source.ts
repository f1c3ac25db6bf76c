import type { Value } from "../domain/value.ts";
import { literalSource } from "../source-code/literal.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { denied, FALSE, type TruthSource } from "../source-code/truth-source.ts";
import { type Comparison, isFactReference, isLiteralList } from "./condition.ts";
import {
  type DecoratedOperator,
  isOrderOperator,
  type OperatorName,
  type OrderOperator,
} from "./operator-name.ts";

/** Where a value is read in source. */
export interface Place {
  readonly value: string;
  /** The value as a double that is exact in comparisons, NaN where it has none. */
  readonly number: string;
  /** Whether the value is a text. */
  readonly isText: string;
}

/** An operator as source, denied by its decorators or not; `undefined` for one that is left to its closure. */
export function operatorSource(
  { operator, decorators }: DecoratedOperator,
  value: Comparison["value"],
  left: Place,
  right: Place | undefined,
  unit: SourceUnit,
): TruthSource | undefined {
  if (decorators.some((decorator) => decorator !== "not")) return undefined;
  const written = isFactReference(value)
    ? right && againstFact(operator, left, right)
    : isLiteralList(value)
      ? againstList(operator, value, left, unit)
      : againstLiteral(operator, value, left);
  return written && decorators.length % 2 === 1 ? denied(written) : written;
}

const ORDER_SIGNS = {
  lessThan: ["<", ">="],
  lessThanInclusive: ["<=", ">"],
  greaterThan: [">", "<="],
  greaterThanInclusive: [">=", "<"],
} as const;

/** The negation of some operators is another. */
const NEGATIONS: Partial<Record<OperatorName, OperatorName>> = {
  notEqual: "equal",
  notIn: "in",
  doesNotContain: "contains",
};

function againstLiteral(operator: OperatorName, value: Value, left: Place): TruthSource | undefined {
  const positive = NEGATIONS[operator];
  if (positive) {
    const written = againstLiteral(positive, value, left);
    return written && denied(written);
  }
  const { value: held, number } = left;
  if (operator === "present" && typeof value === "boolean") {
    const written = { holds: `${held} != null`, fails: `${held} == null`, cost: 1 };
    return value ? written : denied(written);
  }
  if (operator === "equal" && typeof value === "boolean")
    return { holds: `${held} === ${value}`, fails: `${held} === ${!value}`, cost: 1 };
  if (operator === "equal" && typeof value === "string") return equalText([value], left);
  if (operator === "startsWith" && typeof value === "string" && value !== "") return beginning(value, left);
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  if (operator === "equal") return equalNumbers(number, literalSource(value));
  return isOrderOperator(operator) ? orderedNumbers(operator, number, literalSource(value)) : undefined;
}

function equalNumbers(left: string, right: string): TruthSource {
  return { holds: `${left} === ${right}`, fails: `(${left} < ${right} || ${left} > ${right})`, cost: 2 };
}

function orderedNumbers(operator: OrderOperator, left: string, right: string): TruthSource {
  const [holds, fails] = ORDER_SIGNS[operator];
  return { holds: `${left} ${holds} ${right}`, fails: `${left} ${fails} ${right}`, cost: 2 };
}

function equalText(texts: readonly string[], { value, isText }: Place): TruthSource {
  const same = texts.map((text) => `${value} === ${literalSource(text)}`).join(" || ");
  const other = texts.map((text) => ` && ${value} !== ${literalSource(text)}`).join("");
  return { holds: `(${isText} && (${same}))`, fails: `(${isText}${other})`, cost: 1 + texts.length };
}

function beginning(prefix: string, { value, isText }: Place): TruthSource {
  const first = `${value}.charCodeAt(0)`;
  const unit = prefix.charCodeAt(0);
  const isOne = prefix.length === 1;
  const rest = `${value}.startsWith(${literalSource(prefix)})`;
  return {
    holds: `(${isText} && ${first} === ${unit}${isOne ? "" : ` && ${rest}`})`,
    fails: `(${isText} && ${isOne ? `${first} !== ${unit}` : `(${first} !== ${unit} || !${rest})`})`,
    cost: isOne ? 3 : 4,
  };
}

/** So few are compared one by one. */
const FEW = 8;

function againstList(
  operator: OperatorName,
  values: readonly Value[],
  left: Place,
  unit: SourceUnit,
): TruthSource | undefined {
  if (operator === "notIn") {
    const written = againstList("in", values, left, unit);
    return written && denied(written);
  }
  if (operator !== "in") return undefined;
  if (values.length === 0) return FALSE;
  const texts = values.filter((value) => typeof value === "string");
  if (texts.length < values.length) return undefined;
  if (texts.length <= FEW) return equalText(texts, left);
  const isMember = `${unit.constant(new Set(texts))}.has(${left.value})`;
  return { holds: isMember, fails: `(${left.isText} && !${isMember})`, cost: 6 };
}

/** Two numbers, or the equality of two texts; what else there may be is the closure's to tell. */
function againstFact(operator: OperatorName, left: Place, right: Place): TruthSource | undefined {
  if (operator === "notEqual") return denied(equalFacts(left, right));
  if (operator === "equal") return equalFacts(left, right);
  return isOrderOperator(operator) ? orderedNumbers(operator, left.number, right.number) : undefined;
}

function equalFacts(left: Place, right: Place): TruthSource {
  const numbers = equalNumbers(left.number, right.number);
  const areTexts = `${left.isText} && ${right.isText}`;
  return {
    holds: `(${numbers.holds} || (${areTexts} && ${left.value} === ${right.value}))`,
    fails: `(${numbers.fails} || (${areTexts} && ${left.value} !== ${right.value}))`,
    cost: 4,
  };
}
