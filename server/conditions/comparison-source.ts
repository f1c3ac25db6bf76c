import type { Value } from "../domain/value.ts";
import { literalSource } from "../source-code/literal.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { denied, FALSE, type TruthSource } from "../source-code/truth-source.ts";
import { type Comparison, isFactReference, isLiteralList } from "./condition.ts";
import { type DecoratedOperator, isOrderOperator, type OperatorName } from "./operator-name.ts";

/** What a comparison is written with: the source of the values it reads, and of the compiled test itself. */
export interface ComparisonPlaces {
  readonly left: string;
  /** Of the fact compared with; absent for a literal. */
  readonly right: string | undefined;
  /** Whether the compiled test answers so, asked for values of other types than the comparison expects. */
  readonly asked: (answer: boolean) => string;
}

/** What the compiled test costs. */
const ASKED = 12;

/** An operator as source, denied by its decorators or not; `undefined` for one that is left to its closure. */
export function operatorSource(
  { operator, decorators }: DecoratedOperator,
  value: Comparison["value"],
  places: ComparisonPlaces,
  unit: SourceUnit,
): TruthSource | undefined {
  if (decorators.some((decorator) => decorator !== "not")) return undefined;
  if (decorators.length > 0) {
    const inner = { operator, decorators: decorators.slice(1) };
    return deniedSource(places, (asked) => operatorSource(inner, value, asked, unit));
  }
  return isFactReference(value)
    ? againstFact(operator, places)
    : isLiteralList(value)
      ? againstList(operator, value, places.left, unit)
      : againstLiteral(operator, value, places);
}

/** The denial of what `write` writes, to which the compiled test answers the contrary. */
function deniedSource(
  places: ComparisonPlaces,
  write: (places: ComparisonPlaces) => TruthSource | undefined,
): TruthSource | undefined {
  const written = write({ ...places, asked: (answer) => places.asked(!answer) });
  return written && denied(written);
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

function againstLiteral(
  operator: OperatorName,
  value: Value,
  places: ComparisonPlaces,
): TruthSource | undefined {
  const positive = NEGATIONS[operator];
  if (positive) return deniedSource(places, (asked) => againstLiteral(positive, value, asked));
  const { left } = places;
  if (operator === "present" && typeof value === "boolean") {
    const written = { holds: `${left} != null`, fails: `${left} == null`, cost: 1 };
    return value ? written : denied(written);
  }
  if (operator === "equal" && typeof value === "boolean")
    return { holds: `${left} === ${value}`, fails: `${left} === ${!value}`, cost: 1 };
  if (operator === "equal" && typeof value === "string") return equalText([value], left);
  if (operator === "startsWith" && typeof value === "string" && value !== "") return beginning(value, left);
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  if (operator === "equal") return ofNumbers(left, ["===", "!=="], literalSource(value), places.asked);
  return isOrderOperator(operator)
    ? ofNumbers(left, ORDER_SIGNS[operator], literalSource(value), places.asked)
    : undefined;
}

/** Numbers as doubles compare as their decimals do; what is calculated is asked of the closure. */
function ofNumbers(
  left: string,
  [holds, fails]: readonly [string, string],
  right: string,
  asked: ComparisonPlaces["asked"],
): TruthSource {
  return {
    holds: `(typeof ${left} === "number" ? ${left} ${holds} ${right} : ${asked(true)})`,
    fails: `(typeof ${left} === "number" ? ${left} ${fails} ${right} : ${asked(false)})`,
    cost: 2,
  };
}

function equalText(texts: readonly string[], left: string): TruthSource {
  const same = texts.map((text) => `${left} === ${literalSource(text)}`).join(" || ");
  const other = texts.map((text) => ` && ${left} !== ${literalSource(text)}`).join("");
  return { holds: `(${same})`, fails: `(typeof ${left} === "string"${other})`, cost: 1 + texts.length };
}

function beginning(prefix: string, left: string): TruthSource {
  const first = `${left}.charCodeAt(0)`;
  const unit = prefix.charCodeAt(0);
  const isOne = prefix.length === 1;
  const rest = `${left}.startsWith(${literalSource(prefix)})`;
  return {
    holds: `(typeof ${left} === "string" && ${first} === ${unit}${isOne ? "" : ` && ${rest}`})`,
    fails: `(typeof ${left} === "string" && ${isOne ? `${first} !== ${unit}` : `(${first} !== ${unit} || !${rest})`})`,
    cost: isOne ? 3 : 4,
  };
}

/** So few are compared one by one. */
const FEW = 8;

function againstList(
  operator: OperatorName,
  values: readonly Value[],
  left: string,
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
  const members = unit.constant(new Set(texts));
  return {
    holds: `${members}.has(${left})`,
    fails: `(typeof ${left} === "string" && !${members}.has(${left}))`,
    cost: 6,
  };
}

function againstFact(operator: OperatorName, places: ComparisonPlaces): TruthSource | undefined {
  const { left, right, asked } = places;
  if (right === undefined) return undefined;
  const signs =
    operator === "equal"
      ? (["===", "!=="] as const)
      : operator === "notEqual"
        ? (["!==", "==="] as const)
        : isOrderOperator(operator)
          ? ORDER_SIGNS[operator]
          : undefined;
  if (!signs) return undefined;
  const both = `typeof ${left} === "number" && typeof ${right} === "number"`;
  return {
    holds: `(${both} ? ${left} ${signs[0]} ${right} : ${asked(true)})`,
    fails: `(${both} ? ${left} ${signs[1]} ${right} : ${asked(false)})`,
    cost: ASKED / 4,
  };
}
