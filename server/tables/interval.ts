import type { Bounds } from "../../schemas/types.ts";
import { compare, type Exact, exact, toText } from "../domain/exact.ts";

/** An end of an interval; one that is not there is infinitely far. */
export interface End {
  readonly at: Exact;
  readonly included: boolean;
}

/** A connected set of numbers, ends exact. */
export interface Interval {
  readonly lower?: End | undefined;
  readonly upper?: End | undefined;
}

/** The ends of a range as documents write them: decimals, and which of them belong to it. */
export interface WrittenRange {
  readonly from?: string | number | undefined;
  readonly until?: string | number | undefined;
  /** Required by the schemas wherever an end is stated. */
  readonly bounds?: Bounds | undefined;
}

/** The interval a document's range means. Throws `RangeError` when an end is no decimal (the schema refuses it). */
export function intervalOf({ from, until, bounds = "[)" }: WrittenRange): Interval {
  return {
    lower: from === undefined ? undefined : { at: exact(from), included: bounds[0] === "[" },
    upper: until === undefined ? undefined : { at: exact(until), included: bounds[1] === "]" },
  };
}

/** Whether `value` lies in the interval, decided exactly. */
export function holds({ lower, upper }: Interval, value: Exact): boolean {
  const above = lower ? compare(value, lower.at) : 1;
  const below = upper ? compare(value, upper.at) : -1;
  return (
    (above > 0 || (above === 0 && lower?.included === true)) &&
    (below < 0 || (below === 0 && upper?.included === true))
  );
}

/** `[0.5, 2)`; an infinite end is written as -∞ or +∞. */
export function intervalText({ lower, upper }: Interval): string {
  const left = lower ? `${lower.included ? "[" : "("}${toText(lower.at)}` : "(-∞";
  const right = upper ? `${toText(upper.at)}${upper.included ? "]" : ")"}` : "+∞)";
  return `${left}, ${right}`;
}

/** `0.5 < 比值 ≤ 2`: the interval as a condition on `subject`; only the subject where nothing is required of it. */
export function intervalInWords({ lower, upper }: Interval, subject: string): string {
  if (lower && upper && lower.included && upper.included && compare(lower.at, upper.at) === 0)
    return `${subject} = ${toText(lower.at)}`;
  if (lower && !upper) return `${subject} ${lower.included ? "≥" : ">"} ${toText(lower.at)}`;
  const left = lower ? `${toText(lower.at)} ${lower.included ? "≤" : "<"} ` : "";
  const right = upper ? ` ${upper.included ? "≤" : "<"} ${toText(upper.at)}` : "";
  return `${left}${subject}${right}`;
}
