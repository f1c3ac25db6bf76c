import { add, compare, type Exact, exact, powerOfTen } from "../domain/exact.ts";
import { type End, holds, type Interval, intervalText } from "../tables/interval.ts";
import { simplestValue } from "../tables/simplest-value.ts";

/** Numbers as disjoint intervals from low to high, each with a number of at most `scale` places in it. */
export interface NumberSet {
  readonly intervals: readonly Interval[];
  /** Decimal places at most; absent for any number. */
  readonly scale?: number | undefined;
}

/** The numbers of the set inside an interval, and those outside. */
export function cut(
  set: NumberSet,
  by: Interval,
): { readonly inside: NumberSet; readonly outside: NumberSet } {
  const outer: Interval[] = [];
  if (by.lower) outer.push({ upper: turned(by.lower) });
  if (by.upper) outer.push({ lower: turned(by.upper) });
  return { inside: within(set, [by]), outside: within(set, outer) };
}

/** The part of the set in any of some disjoint intervals, which stand from low to high. */
function within({ intervals, scale }: NumberSet, parts: readonly Interval[]): NumberSet {
  const shared = intervals.flatMap((interval) => parts.map((part) => intersection(interval, part)));
  return { intervals: shared.filter((each) => simplestValue(each, scale) !== undefined), scale };
}

function turned({ at, included }: End): End {
  return { at, included: !included };
}

function intersection(a: Interval, b: Interval): Interval {
  return { lower: inner(a.lower, b.lower, 1), upper: inner(a.upper, b.upper, -1) };
}

/** Of two ends, the one that leaves less: the higher of lower ends (`side` 1), the lower of upper ends (-1). */
function inner(a: End | undefined, b: End | undefined, side: 1 | -1): End | undefined {
  if (!a || !b) return a ?? b;
  const order = compare(a.at, b.at) * side;
  if (order === 0) return a.included ? b : a;
  return order > 0 ? a : b;
}

export function unitedNumbers(a: NumberSet, b: NumberSet): NumberSet {
  const all = [...a.intervals, ...b.intervals].sort((x, y) => lowerOrder(x.lower, y.lower));
  const merged: Interval[] = [];
  for (const next of all) {
    const last = merged.at(-1);
    if (last && meets(last.upper, next.lower))
      merged[merged.length - 1] = { lower: last.lower, upper: outerUpper(last.upper, next.upper) };
    else merged.push(next);
  }
  return { intervals: merged, scale: a.scale };
}

function lowerOrder(a: End | undefined, b: End | undefined): number {
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  return compare(a.at, b.at) || Number(b.included) - Number(a.included);
}

/** Whether nothing lies between an interval's upper end and the next one's lower end. */
function meets(upper: End | undefined, lower: End | undefined): boolean {
  if (!upper || !lower) return true;
  const order = compare(upper.at, lower.at);
  return order > 0 || (order === 0 && (upper.included || lower.included));
}

function outerUpper(a: End | undefined, b: End | undefined): End | undefined {
  if (!a || !b) return undefined;
  const order = compare(a.at, b.at);
  if (order === 0) return a.included ? a : b;
  return order > 0 ? a : b;
}

export function holdsNumber({ intervals }: NumberSet, value: Exact): boolean {
  return intervals.some((interval) => holds(interval, value));
}

export function numbersKey({ intervals }: NumberSet): string {
  return intervals.map(intervalText).join("|");
}

const ROUND = ["1", "2", "10", "100", "1000", "12345.67", "100000"].map(exact);

/** Numbers of the set that are worth a trial: the plainest, those at its ends and beside them, and some farther in. */
export function sampleNumbers({ intervals, scale = 6 }: NumberSet): Exact[] {
  const unit: Exact = { num: 1n, den: powerOfTen(Math.min(scale, 6)) };
  const found: Exact[] = [];
  for (const interval of intervals) {
    const near = [interval.lower?.at, interval.upper?.at].flatMap((at) => (at ? [at] : []));
    const steps = [unit, ...ROUND].flatMap((step) => [step, { num: -step.num, den: step.den }]);
    const plain = simplestValue(interval, scale);
    const tried = [
      ...(plain ? [plain] : []),
      ...near,
      ...near.flatMap((at) => steps.map((by) => add(at, by))),
    ];
    const middle = between(interval, scale);
    found.push(
      ...[...tried, ...middle, ...ROUND].filter((value) => holds(interval, value) && fits(value, scale)),
    );
  }
  return found.filter((value, i) => found.findIndex((other) => compare(other, value) === 0) === i);
}

function between({ lower, upper }: Interval, scale: number): Exact[] {
  if (!lower || !upper) return [];
  const sum = add(lower.at, upper.at);
  const half = { num: sum.num, den: sum.den * 2n };
  return fits(half, scale) ? [half] : [];
}

/** Whether a number has at most `scale` decimal places. */
export function fits({ num, den }: Exact, scale: number | undefined): boolean {
  return scale === undefined || (num * powerOfTen(scale)) % den === 0n;
}
