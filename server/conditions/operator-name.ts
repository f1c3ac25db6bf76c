export const DECORATORS = ["not", "someFact", "everyFact", "someValue", "everyValue", "swap"] as const;
export type Decorator = (typeof DECORATORS)[number];

export const ORDER_OPERATORS = [
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
] as const;
export type OrderOperator = (typeof ORDER_OPERATORS)[number];

/** json-rules-engine's own operators. */
export const LIBRARY_OPERATORS = [
  "equal",
  "notEqual",
  "in",
  "notIn",
  "contains",
  "doesNotContain",
  ...ORDER_OPERATORS,
] as const;
export type LibraryOperator = (typeof LIBRARY_OPERATORS)[number];

/** Theirs and ours. */
export const OPERATORS = [...LIBRARY_OPERATORS, "present", "startsWith", "startsWithAny"] as const;
export type OperatorName = (typeof OPERATORS)[number];

/** `not:someFact:in` taken apart; decorators from the outermost in. */
export interface DecoratedOperator {
  readonly decorators: readonly Decorator[];
  readonly operator: OperatorName;
}

/** Takes an operator's name apart, or names the part of it that is neither decorator nor operator. */
export function parseOperator(
  name: string,
): DecoratedOperator | { readonly unknown: string; readonly among: readonly string[] } {
  const words = name.split(":");
  const last = words.pop() ?? "";
  const decorators: Decorator[] = [];
  for (const word of words) {
    const decorator = DECORATORS.find((known) => known === word);
    if (!decorator) return { unknown: word, among: DECORATORS };
    decorators.push(decorator);
  }
  const operator = OPERATORS.find((known) => known === last);
  return operator ? { decorators, operator } : { unknown: last, among: OPERATORS };
}

export function isOrderOperator(name: OperatorName): name is OrderOperator {
  return ORDER_OPERATORS.some((known) => known === name);
}
