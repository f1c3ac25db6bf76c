import type { Domain } from "../../schemas/types.ts";
import type { Unit } from "../domain/fact.ts";
import { type Interval, intervalOf } from "./interval.ts";

/** The values a fact can take: what lies outside is neither a gap nor an overlap. */
export interface ValueDomain {
  readonly interval: Interval;
  /** Decimal places at most; absent for any number. */
  readonly scale?: number | undefined;
}

/** The domain that a unit implies: nobody stays a negative number of days. Money and points may be negative. */
export function domainOfUnit(unit: Unit, scale?: number): ValueDomain {
  const fromZero = unit === "ratio" || unit === "days" || unit === "count";
  return { interval: fromZero ? intervalOf({ from: 0, bounds: "[)" }) : {}, scale };
}

/** The domain a table states. */
export function statedDomain({ min, max, bounds = "[]", scale }: Domain): ValueDomain {
  return { interval: intervalOf({ from: min, until: max, bounds }), scale };
}
