import type { HistoryDays, HistoryFact, HistoryWindow } from "../../schemas/types.ts";
import { daysBetween } from "../domain/civil-date.ts";
import { add, type Exact, exact, ZERO } from "../domain/exact.ts";
import type { Frame } from "../domain/frame.ts";
import { isExact, isNumeric } from "../domain/value.ts";
import { compileTest } from "../programs/case-test.ts";
import { slotOf } from "../programs/fact-access.ts";
import type { CompileContext } from "../programs/statement-type.ts";
import type { Stay } from "./stay.ts";

/** A stay with the facts that its claim phase left, and the civil date that puts it in a year. */
export interface EvaluatedStay {
  readonly stay: Stay;
  readonly date: string;
  readonly frame: Frame;
}

/** A window ready to use. */
export interface Window {
  readonly name: string;
  readonly look: HistoryWindow["look"];
  /** Slots of the facts that it writes. */
  readonly slots: readonly number[];
  /**
   * Writes what the person's other stays in the window tell into the frame of `own`; `others` are the earlier ones or
   * the later ones, in order. Throws `ClaimError` where a condition cannot be decided of one of them.
   */
  write(own: EvaluatedStay, others: readonly EvaluatedStay[]): void;
}

/** Compiles a window whose facts stand in the slots of the context; `pointer` is where it stands in its rule set. */
export function compileWindow(window: HistoryWindow, pointer: string, context: CompileContext): Window {
  const { name, look, within, where, same = [], count, days, takes = [], sums = [] } = window;
  const counts = where && compileTest(where, { name, pointer }, context);
  const equal = same.map((fact) => slotOf(fact, context));
  const countSlot = slotOf(count, context);
  const daysSlot = days === undefined ? undefined : slotOf(days, context);
  const pairs = (facts: readonly HistoryFact[]) =>
    facts.map(({ fact, writes }) => ({ from: slotOf(fact, context), to: slotOf(writes, context) }));
  const [taken, summed] = [pairs(takes), pairs(sums)];
  const isIn = (own: EvaluatedStay, other: EvaluatedStay) =>
    isNear(within, look, own, other) &&
    equal.every((slot) => isSame(own.frame, other.frame, slot)) &&
    (!counts || counts(other.frame, undefined));
  const slots = [countSlot, ...(daysSlot === undefined ? [] : [daysSlot])];
  return {
    name,
    look,
    slots: [...slots, ...[...taken, ...summed].map(({ to }) => to)],
    write: (own, others) => {
      const found = others.filter((other) => isIn(own, other));
      const nearest = look === "back" ? found.at(-1) : found[0];
      const { frame } = own;
      frame[countSlot] = found.length;
      if (daysSlot !== undefined) frame[daysSlot] = nearest && daysApart(look, own, nearest);
      for (const { from, to } of taken) frame[to] = nearest?.frame[from];
      for (const { from, to } of summed) frame[to] = sumOf(found, from);
    },
  };
}

/** Days from the discharge of the earlier stay to the admission of the later one; negative where they overlap. */
function daysApart(look: Window["look"], own: EvaluatedStay, other: EvaluatedStay): number {
  const [first, second] = look === "back" ? [other, own] : [own, other];
  return daysBetween(first.stay.discharged, second.stay.admitted);
}

function isNear(
  within: HistoryDays | undefined,
  look: Window["look"],
  own: EvaluatedStay,
  other: EvaluatedStay,
): boolean {
  if (!within) return own.date.slice(0, 4) === other.date.slice(0, 4);
  const apart = daysApart(look, own, other);
  const { days, inclusive, from = 0 } = within;
  return apart >= from && (inclusive ? apart <= days : apart < days);
}

/** Texts, dates and truth values as they stand, numbers by value; what is missing is the same as nothing. */
function isSame(a: Frame, b: Frame, slot: number): boolean {
  const [left, right] = [a[slot], b[slot]];
  if (isExact(left) || isExact(right)) {
    return isNumeric(left) && isNumeric(right) && equals(asExact(left), asExact(right));
  }
  return left !== undefined && left === right;
}

function equals(a: Exact, b: Exact): boolean {
  return a.num * b.den === b.num * a.den;
}

/** Missing as soon as one of them lacks it: nothing is left out silently. */
function sumOf(stays: readonly EvaluatedStay[], slot: number): Exact | undefined {
  let sum: Exact = ZERO;
  for (const { frame } of stays) {
    const value = frame[slot];
    if (!isNumeric(value)) return undefined;
    sum = add(sum, asExact(value));
  }
  return sum;
}

function asExact(value: number | Exact): Exact {
  return isExact(value) ? value : exact(value);
}
