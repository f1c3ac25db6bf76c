import type { Exact } from "./exact.ts";
import { Scaled } from "./scaled.ts";

/**
 * What a fact can hold while rules run.
 * - A `number` stands for the decimal of at most 15 significant digits it was written as: it may be compared and
 *   turned into an `Exact`, never calculated with. Calculated numbers are `Exact`.
 * - Dates are civil dates as text, `YYYY-MM-DD` (Asia/Shanghai), so text order is date order.
 * - `undefined` is "missing", a third truth value in conditions.
 */
export type Value = number | Exact | string | boolean | null | readonly Value[] | ValueRecord | undefined;

export interface ValueRecord {
  readonly [field: string]: Value;
}

export function isExact(value: Value): value is Exact {
  // Most are scaled, and asking one of those for its denominator would make a big integer.
  if (value instanceof Scaled) return true;
  return typeof value === "object" && value !== null && "den" in value && typeof value.den === "bigint";
}

export function isNumeric(value: Value): value is number | Exact {
  return typeof value === "number" || isExact(value);
}

/** A list, as opposed to a record (`Array.isArray` does not narrow readonly arrays out of a union). */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
