import { compare, type Exact, exact } from "../domain/exact.ts";
import { isExact, type Value } from "../domain/value.ts";
import type { Truth } from "./truth.ts";

/** Absent, or null, which says the same. */
export function isMissing(value: Value): value is undefined | null {
  return value === undefined || value === null;
}

/**
 * Whether two scalars of one type are equal, numbers as decimals. Unknown when one is missing or the types differ:
 * `"12"` is no number here, and a rule must not be paid by a slip of type.
 */
export function equality(left: Value, right: Value): Truth {
  if (typeof left === "number" && typeof right === "number") return left === right;
  if (typeof left === "string" || typeof left === "boolean")
    return typeof left === typeof right ? left === right : undefined;
  const order = orderOf(left, right);
  return order === undefined ? undefined : order === 0;
}

/**
 * Below zero, zero or above as `left` comes before, with or after `right`: two numbers as decimals, or two civil
 * dates. Nothing else has an order.
 */
export function orderOf(left: Value, right: Value): number | undefined {
  if (typeof left === "number" && typeof right === "number") return left < right ? -1 : left > right ? 1 : 0;
  if (typeof left === "string") {
    if (typeof right !== "string" || !isDateText(left) || !isDateText(right)) return undefined;
    return left < right ? -1 : left > right ? 1 : 0;
  }
  const first = toExact(left);
  const second = first && toExact(right);
  return first && second ? compare(first, second) : undefined;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text has the form of a civil date; whether the day exists is checked where facts and literals enter. */
export function isDateText(text: string): boolean {
  return text.length === 10 && DATE.test(text);
}

/** The decimal that a number or `Exact` stands for; `undefined` for anything else. */
export function toExact(value: Value): Exact | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? exact(value) : undefined;
  return isExact(value) ? value : undefined;
}
