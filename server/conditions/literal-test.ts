import { compare } from "../domain/exact.ts";
import { isExact, type Value } from "../domain/value.ts";
import { equality, orderOf, toExact } from "./comparison.ts";
import type { ValueTest } from "./operation.ts";
import type { OrderOperator } from "./operator-name.ts";
import { someHolds, type Truth } from "./truth.ts";

/** Tests for a known right side, one closure a type, so that evaluation asks only for the type it expects. */

export function equalTo(literal: Value): ValueTest {
  if (typeof literal === "string")
    return (value) => (typeof value === "string" ? value === literal : undefined);
  if (typeof literal === "boolean")
    return (value) => (typeof value === "boolean" ? value === literal : undefined);
  if (typeof literal === "number") {
    return (value) => (typeof value === "number" ? value === literal : equality(value, literal));
  }
  return (value) => equality(value, literal);
}

export function differentFrom(literal: Value): ValueTest {
  if (typeof literal === "string")
    return (value) => (typeof value === "string" ? value !== literal : undefined);
  const equal = equalTo(literal);
  return (value) => {
    const truth = equal(value);
    return truth === undefined ? undefined : !truth;
  };
}

/** Whether the order of a value and the right side is one that the operator accepts. */
export const ORDERS: Readonly<Record<OrderOperator, (order: number) => boolean>> = {
  lessThan: (order) => order < 0,
  lessThanInclusive: (order) => order <= 0,
  greaterThan: (order) => order > 0,
  greaterThanInclusive: (order) => order >= 0,
};

export function orderedBy(operator: OrderOperator, literal: Value): ValueTest {
  const accepts = ORDERS[operator];
  const general = (value: Value): Truth => {
    const order = orderOf(value, literal);
    return order === undefined ? undefined : accepts(order);
  };
  if (typeof literal !== "number" || !Number.isFinite(literal)) return general;
  switch (operator) {
    case "lessThan":
      return (value) => (typeof value === "number" ? value < literal : general(value));
    case "lessThanInclusive":
      return (value) => (typeof value === "number" ? value <= literal : general(value));
    case "greaterThan":
      return (value) => (typeof value === "number" ? value > literal : general(value));
    case "greaterThanInclusive":
      return (value) => (typeof value === "number" ? value >= literal : general(value));
  }
}

/** So few are found sooner by looking at each. */
const FEW = 8;

/** Membership in a list of literals: by hash when all are of one type, so that its length costs nothing. */
export function memberOf(literals: readonly Value[]): ValueTest {
  if (literals.length === 0) return () => false;
  const members = new Set(literals);
  if (literals.length <= FEW && literals.every((literal) => typeof literal === "string")) {
    return (value) => (typeof value === "string" ? literals.includes(value) : undefined);
  }
  if (literals.every((literal) => typeof literal === "string")) {
    return (value) => (typeof value === "string" ? members.has(value) : undefined);
  }
  if (literals.every((literal) => typeof literal === "number" && Number.isFinite(literal))) {
    const decimals = literals.flatMap((literal) => toExact(literal) ?? []);
    return (value) => {
      if (typeof value === "number") return members.has(value);
      return isExact(value) ? decimals.some((decimal) => compare(decimal, value) === 0) : undefined;
    };
  }
  return (value) => someHolds(literals, (literal) => equality(value, literal));
}

/** Whether a text starts with one of the prefixes, looked up by length of prefix. */
export function startingWithAny(prefixes: readonly Value[]): ValueTest {
  if (prefixes.length === 0) return () => false;
  const texts = prefixes.filter((prefix) => typeof prefix === "string");
  const otherwise = texts.length === prefixes.length ? false : undefined;
  const lengths = [...new Set(texts.map((text) => text.length))].sort((a, b) => a - b);
  const known = new Set(texts);
  return (value) => {
    if (typeof value !== "string") return undefined;
    return lengths.some((length) => length <= value.length && known.has(value.slice(0, length))) || otherwise;
  };
}
