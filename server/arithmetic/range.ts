import { compare, type Exact } from "../domain/exact.ts";

/** Which ends belong to a range: `[` or `]` does, `(` or `)` does not. */
export type Bounds = "[]" | "[)" | "(]" | "()";

/** A range of numbers; an end that is not stated is open to infinity. */
export interface NumberRange {
  readonly from?: Exact | undefined;
  readonly until?: Exact | undefined;
  readonly bounds: Bounds;
}

/** Whether `value` lies in the range, decided exactly. */
export function inRange(value: Exact, { from, until, bounds }: NumberRange): boolean {
  if (from) {
    const above = compare(value, from);
    if (above < 0 || (above === 0 && bounds[0] === "(")) return false;
  }
  if (until) {
    const below = compare(value, until);
    if (below > 0 || (below === 0 && bounds[1] === ")")) return false;
  }
  return true;
}

export function smaller(a: Exact, b: Exact): Exact {
  return compare(b, a) < 0 ? b : a;
}

export function larger(a: Exact, b: Exact): Exact {
  return compare(b, a) > 0 ? b : a;
}

/** `value` held between floor and cap, where they are stated; the floor must not exceed the cap (`RangeError`). */
export function clamp(value: Exact, floor: Exact | undefined, cap: Exact | undefined): Exact {
  if (floor && cap && compare(floor, cap) > 0) throw new RangeError("clamp: floor above cap");
  const raised = floor ? larger(value, floor) : value;
  return cap ? smaller(raised, cap) : raised;
}
