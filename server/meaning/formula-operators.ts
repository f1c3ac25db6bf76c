import type { OperatorName } from "../conditions/operator-name.ts";
import type { ComparisonOperator } from "../formulas/expression.ts";

/** Whether a formula's comparison accepts how two values stand. */
export const ORDER_HOLDS: Readonly<Record<ComparisonOperator, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** The operator of conditions that asks the same. */
export const CONDITION_OPERATORS: Readonly<Record<ComparisonOperator, OperatorName>> = {
  "=": "equal",
  "!=": "notEqual",
  "<": "lessThan",
  "<=": "lessThanInclusive",
  ">": "greaterThan",
  ">=": "greaterThanInclusive",
};

/** The comparison with its sides exchanged. */
export const TURNED_ROUND: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};
