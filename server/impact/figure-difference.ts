import {
  divide,
  type Exact,
  exact,
  isZero,
  multiply,
  round,
  toFixedText,
  toText,
  ZERO,
} from "../domain/exact.ts";
import type { JsonObject } from "../domain/json.ts";
import { rational } from "../domain/rational.ts";

/** Two figures and what lies between them, as decimal text; `percent` of the first to two places, half up. */
export function figureDifference(before: Exact, after: Exact): JsonObject {
  const difference = rational.subtract(after, before);
  return {
    before: shown(before),
    after: shown(after),
    difference: shown(difference),
    percent: percentOf(difference, before),
  };
}

/** Absent figures, and what is no number, count as nothing. */
export function exactOr0(amount: string | boolean | null | undefined): Exact {
  return typeof amount === "string" && /^-?\d+(\.\d+)?$/.test(amount) ? exact(amount) : ZERO;
}

/** Decimal text; of a fraction that never ends twelve places, half up. */
export function shown(value: Exact): string {
  const text = toText(value);
  return text.includes("/") ? toText(round(value, { scale: 12, mode: "half-up" })) : text;
}

function percentOf(difference: Exact, whole: Exact): string | null {
  if (isZero(whole)) return null;
  const size = whole.num < 0n ? { num: -whole.num, den: whole.den } : { num: whole.num, den: whole.den };
  const percent = divide(multiply(difference, exact(100)), size);
  return toFixedText(round(percent, { scale: 2, mode: "half-up" }), 2);
}
