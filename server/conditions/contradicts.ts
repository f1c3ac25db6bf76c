import { orderOf } from "./comparison.ts";
import type { Literal } from "./condition.ts";
import type { OperatorName } from "./operator-name.ts";
import { OPERATIONS } from "./operators.ts";
import { negation } from "./truth.ts";

/** One thing that is asked of a value. */
export interface LiteralTest {
  readonly operator: OperatorName;
  readonly value: Literal | readonly Literal[];
  readonly denied: boolean;
}

/**
 * Whether no value passes all tests, as far as that can be told cheaply: by trying every value that can pass one of
 * them or that the place can hold, or else by comparing bounds. `false` does not promise that there is such a value.
 */
export function contradicts(tests: readonly LiteralTest[], values: readonly Literal[] | undefined): boolean {
  if (tests.some(asksForMissing) && !tests.every(asksForMissing)) return true;
  const candidates = values ?? tests.map(valuesPassing).find((passing) => passing !== undefined);
  if (candidates) return !candidates.some((candidate) => tests.every((test) => passes(candidate, test)));
  return tests.some((lower) => tests.some((upper) => excludes(lower, upper)));
}

function asksForMissing({ operator, value, denied }: LiteralTest): boolean {
  return operator === "present" && value === denied;
}

function valuesPassing({ operator, value, denied }: LiteralTest): readonly Literal[] | undefined {
  if (operator === (denied ? "notEqual" : "equal"))
    return Array.isArray(value) ? undefined : [value as Literal]; // one of the two
  if (operator === (denied ? "notIn" : "in")) return Array.isArray(value) ? value : undefined;
  return undefined;
}

function passes(candidate: Literal, { operator, value, denied }: LiteralTest): boolean {
  const truth = OPERATIONS[operator].test(candidate, value);
  return (denied ? negation(truth) : truth) !== false;
}

interface Bound {
  readonly end: "lower" | "upper";
  readonly at: Literal;
  readonly inclusive: boolean;
}

function excludes(a: LiteralTest, b: LiteralTest): boolean {
  const lower = boundOf(a);
  const upper = boundOf(b);
  if (lower?.end !== "lower" || upper?.end !== "upper") return false;
  const order = orderOf(lower.at, upper.at);
  return order !== undefined && (order > 0 || (order === 0 && !(lower.inclusive && upper.inclusive)));
}

function boundOf({ operator, value, denied }: LiteralTest): Bound | undefined {
  if (Array.isArray(value)) return undefined;
  const at = value as Literal; // `Array.isArray` does not narrow readonly lists away
  switch (operator) {
    case "greaterThan":
      return denied ? { end: "upper", at, inclusive: true } : { end: "lower", at, inclusive: false };
    case "greaterThanInclusive":
      return denied ? { end: "upper", at, inclusive: false } : { end: "lower", at, inclusive: true };
    case "lessThan":
      return denied ? { end: "lower", at, inclusive: true } : { end: "upper", at, inclusive: false };
    case "lessThanInclusive":
      return denied ? { end: "lower", at, inclusive: false } : { end: "upper", at, inclusive: true };
    default:
      return undefined;
  }
}
