import { type Comparison, type Condition, type FactReference, formOf, isFactReference } from "./condition.ts";

/**
 * A text that two conditions share exactly when they ask the same: the order of parts and labels do not count, and of
 * a list only which values it holds counts, where the operator looks no further.
 */
export function conditionKey(condition: Condition): string {
  if ("fact" in condition) return comparisonKey(condition);
  if ("condition" in condition) return `condition ${JSON.stringify(condition.condition)}`;
  if ("not" in condition) return `not(${conditionKey(condition.not)})`;
  const parts = "any" in condition ? condition.any : condition.all;
  return `${formOf(condition)}(${parts.map(conditionKey).sort().join(";")})`;
}

/** Whether two conditions ask the same; see `conditionKey`. */
export function equalConditions(a: Condition, b: Condition): boolean {
  return conditionKey(a) === conditionKey(b);
}

/** The fact and path that a comparison asks about, apart from what it asks. */
export function placeKey({ fact, path }: FactReference): string {
  return JSON.stringify([fact, path ?? "$"]);
}

function comparisonKey(comparison: Comparison): string {
  const { operator, value } = comparison;
  const right = isFactReference(value) ? placeKey(value) : JSON.stringify(asSet(operator, value));
  return `${placeKey(comparison)} ${operator} ${isFactReference(value) ? "fact " : ""}${right}`;
}

const SET_OPERATORS = /(?:^|:)(?:in|notIn|startsWithAny)$/;

function asSet(operator: string, value: Exclude<Comparison["value"], FactReference>): unknown {
  if (!Array.isArray(value) || !SET_OPERATORS.test(operator) || operator.includes("swap:")) return value;
  return [...new Set(value.map((item) => JSON.stringify(item)))].sort();
}
