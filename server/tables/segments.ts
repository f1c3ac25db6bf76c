import { compare, type Exact } from "../domain/exact.ts";
import type { End, Interval } from "./interval.ts";

/** First and last segment an interval covers; empty when `first > last`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * The number line cut at every end of some intervals: segment 2i + 1 is the point i, the even ones are the open
 * stretches between, so each interval covers whole segments and questions about intervals become integer ones.
 */
export class Segments {
  readonly points: readonly Exact[];

  constructor(intervals: readonly Interval[]) {
    const ends = intervals
      .flatMap(({ lower, upper }) => [lower, upper])
      .flatMap((end) => (end ? [end.at] : []));
    ends.sort(compare);
    this.points = ends.filter((point, i) => i === 0 || compare(point, ends[i - 1] ?? point) !== 0);
  }

  get count(): number {
    return 2 * this.points.length + 1;
  }

  /** The segments of an interval whose ends are among the points. */
  spanOf({ lower, upper }: Interval): Span {
    return {
      first: lower ? 2 * this.#placeOf(lower.at) + (lower.included ? 1 : 2) : 0,
      last: upper ? 2 * this.#placeOf(upper.at) + (upper.included ? 1 : 0) : this.count - 1,
    };
  }

  /** The interval that a run of segments makes. */
  intervalOf({ first, last }: Span): Interval {
    return { lower: this.#end(first, first - 1), upper: this.#end(last, last + 1) };
  }

  /** The end a run has at `segment`: its own point, or the point `beside` it, which does not belong. */
  #end(segment: number, beside: number): End | undefined {
    const included = segment % 2 === 1;
    const at = this.points[((included ? segment : beside) - 1) / 2];
    return at ? { at, included } : undefined;
  }

  /** Index of the point equal to `value`. */
  #placeOf(value: Exact): number {
    let low = 0;
    let high = this.points.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const point = this.points[middle];
      if (point && compare(point, value) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
