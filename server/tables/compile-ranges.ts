import { compare, type Exact, exact, toText } from "../domain/exact.ts";
import { numberOf, Scaled } from "../domain/scaled.ts";
import { intervalOf, type WrittenRange } from "./interval.ts";
import { Segments } from "./segments.ts";

/** Ranges ready for look-ups. */
export interface RangeIndex {
  /** Index of the first row that holds the value, exact at every end; -1 when none does. */
  find(value: number | Exact): number;
  /** The row of numbers below all ends; -1 for none. */
  readonly lowest: number;
  /** Where another row begins, from there up; absent where doubles would not compare exactly. */
  readonly turns: readonly RangeTurn[] | undefined;
}

/** From a number on, itself included or not, the row is this one (-1: none), until the next turn. */
export interface RangeTurn {
  readonly at: number;
  readonly isIncluded: boolean;
  readonly row: number;
}

/**
 * Binary search over the exact ends of the rows, in the order they are listed: where rows overlap (hit `first`) the
 * earlier one is found. A number stands for the decimal it was written as. Throws `RangeError` when an end is no
 * decimal, or for a value that is not finite.
 */
export function compileRanges(rows: readonly WrittenRange[]): RangeIndex {
  const intervals = rows.map(intervalOf);
  const segments = new Segments(intervals);
  const { points } = segments;
  const owner = new Int32Array(segments.count).fill(-1);
  for (const [row, interval] of intervals.entries()) {
    const { first, last } = segments.spanOf(interval);
    for (let segment = first; segment <= last; segment++) if (owner[segment] === -1) owner[segment] = row;
  }
  const doubles = doublesFor(points);
  const ofNumber = (value: number): number => {
    if (!doubles || !Number.isFinite(value)) return segmentOf(points, exact(value), compare);
    return segmentOf(doubles, value, difference);
  };
  const segmentHolding = (value: number | Exact): number => {
    if (typeof value === "number") return ofNumber(value);
    const number = value instanceof Scaled ? numberOf(value) : undefined;
    return number === undefined ? segmentOf(points, value, compare) : ofNumber(number);
  };
  return {
    find: (value) => owner[segmentHolding(value)] ?? -1,
    lowest: owner[0] ?? -1,
    turns: doubles && turnsOf(owner, doubles),
  };
}

function turnsOf(owner: Int32Array, points: readonly number[]): RangeTurn[] {
  const turns: RangeTurn[] = [];
  for (let segment = 1; segment < owner.length; segment++) {
    const row = owner[segment] ?? -1;
    const at = points[(segment - 1) >> 1];
    if (row !== owner[segment - 1] && at !== undefined)
      turns.push({ at, isIncluded: segment % 2 === 1, row });
  }
  return turns;
}

/**
 * The points as doubles, where comparing doubles is exact: reading decimals as doubles keeps their order, and a decimal
 * of at most 15 digits is the only one of that length that reads as its double.
 */
function doublesFor(points: readonly Exact[]): number[] | undefined {
  const texts = points.map(toText);
  const short = texts.every((text) => text.replace(/\D/g, "").replace(/^0+/, "").length <= 15);
  return short ? texts.map(Number) : undefined;
}

function difference(a: number, b: number): number {
  return a - b;
}

/** Number of the segment (see `Segments`) that `value` lies in. */
function segmentOf<T>(points: readonly T[], value: T, order: (a: T, b: T) => number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const point = points[middle];
    if (point === undefined) break;
    const above = order(value, point);
    if (above === 0) return 2 * middle + 1;
    if (above < 0) high = middle;
    else low = middle + 1;
  }
  return 2 * low;
}
