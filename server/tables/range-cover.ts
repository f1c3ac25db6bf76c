import type { Hit } from "../../schemas/types.ts";
import { toText } from "../domain/exact.ts";
import { type Interval, intervalOf, intervalText, type WrittenRange } from "./interval.ts";
import { Segments, type Span } from "./segments.ts";
import { simplestValue } from "./simplest-value.ts";
import type { ValueDomain } from "./value-domain.ts";

/** A list of ranges to be checked. `pointer` is where the list stands; a row's name is used to speak of it. */
export interface RangesToLint {
  readonly rows: readonly (WrittenRange & { readonly name?: string | undefined })[];
  readonly hit: Hit;
  /** Whether a value that lies in no row is provided for. */
  readonly otherwise: boolean;
  readonly domain?: ValueDomain | undefined;
  readonly pointer: string;
}

/** Where a row meets an earlier one, with a value that lies in both. */
export interface Meeting {
  readonly row: number;
  readonly interval: Interval;
  readonly witness: string;
}

/** Which row covers which part of the values that can occur. */
export class RangeCover {
  readonly intervals: readonly Interval[];
  readonly segments: Segments;
  readonly #ranges: RangesToLint;
  readonly #spans: readonly Span[];
  readonly #domain: Span;
  /** A value of the domain in each segment; `undefined` where there is none. */
  readonly #values: readonly (string | undefined)[];

  constructor(ranges: RangesToLint) {
    this.#ranges = ranges;
    this.intervals = ranges.rows.map(intervalOf);
    const domain = ranges.domain?.interval ?? {};
    this.segments = new Segments([...this.intervals, domain]);
    this.#spans = this.intervals.map((interval) => this.segments.spanOf(interval));
    this.#domain = this.segments.spanOf(domain);
    this.#values = Array.from({ length: this.segments.count }, (_, segment) => this.#valueOf(segment));
  }

  get domainText(): string {
    return intervalText(this.#ranges.domain?.interval ?? {});
  }

  /** The row's name, or its place in the list. */
  nameOf(row: number): string {
    return this.#ranges.rows[row]?.name ?? `#${row + 1}`;
  }

  spanOf(row: number): Span {
    return this.#spans[row] ?? { first: 0, last: -1 };
  }

  isEmpty(row: number): boolean {
    const { first, last } = this.spanOf(row);
    return first > last;
  }

  covers(row: number, segment: number): boolean {
    const { first, last } = this.spanOf(row);
    return first <= segment && segment <= last;
  }

  /** The part of a run of segments that lies in the domain. */
  insideDomain({ first, last }: Span): Span {
    return { first: Math.max(first, this.#domain.first), last: Math.min(last, this.#domain.last) };
  }

  /** A value of the domain in a run of segments. */
  valueIn({ first, last }: Span): string | undefined {
    for (let segment = first; segment <= last; segment++) {
      const value = this.valueAt(segment);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  valueAt(segment: number): string | undefined {
    return this.#values[segment];
  }

  /** An earlier row with the same ends. */
  earlierSame(row: number): number | undefined {
    const { first, last } = this.spanOf(row);
    const same = this.#spans.findIndex((span) => span.first === first && span.last === last);
    return same < row ? same : undefined;
  }

  /** The first earlier row that shares a value with this one. */
  earlierOverlap(row: number): Meeting | undefined {
    const span = this.spanOf(row);
    for (let earlier = 0; earlier < row; earlier++) {
      const other = this.spanOf(earlier);
      const shared = { first: Math.max(span.first, other.first), last: Math.min(span.last, other.last) };
      const witness = this.valueIn(shared);
      if (witness !== undefined) return { row: earlier, interval: this.segments.intervalOf(shared), witness };
    }
    return undefined;
  }

  /** An earlier row that takes a value of this one, when earlier rows take them all. */
  shadowOf(row: number): Meeting | undefined {
    let shadow: Meeting | undefined;
    const { first, last } = this.spanOf(row);
    for (let segment = first; segment <= last; segment++) {
      const witness = this.valueAt(segment);
      if (witness === undefined) continue;
      const taker = this.#spans.findIndex((_, earlier) => this.covers(earlier, segment));
      if (taker === row) return undefined;
      shadow ??= { row: taker, interval: this.intervals[row] ?? {}, witness };
    }
    return shadow;
  }

  #valueOf(segment: number): string | undefined {
    if (segment < this.#domain.first || segment > this.#domain.last) return undefined;
    const value = simplestValue(
      this.segments.intervalOf({ first: segment, last: segment }),
      this.#ranges.domain?.scale,
    );
    return value && toText(value);
  }
}
