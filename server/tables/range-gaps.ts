import { intervalText } from "./interval.ts";
import type { RangeCover } from "./range-cover.ts";
import type { Span } from "./segments.ts";

/** Values that no row holds, and the rows that end and begin there, where there are any. */
export interface Gap {
  /** The gap as an interval, e.g. `[0.5, 1)`. */
  readonly range: string;
  /** A value in it, decimal text. */
  readonly witness: string;
  readonly below?: number | undefined;
  readonly above?: number | undefined;
}

/** The gaps of a list of ranges from low to high; none when every range is empty, which is its own finding. */
export function findGaps(cover: RangeCover): Gap[] {
  const rows = [...cover.intervals.keys()].filter((row) => !cover.isEmpty(row));
  if (rows.length === 0) return [];
  const holder = (segment: number): number | undefined => rows.find((row) => cover.covers(row, segment));
  const gaps: Gap[] = [];
  for (let segment = 0; segment < cover.segments.count; segment++) {
    if (holder(segment) !== undefined) continue;
    const run: Span = { first: segment, last: endOfRun(cover, segment, holder) };
    segment = run.last;
    const witness = cover.valueIn(run);
    if (witness === undefined) continue;
    const range = intervalText(cover.segments.intervalOf(cover.insideDomain(run)));
    gaps.push({ range, witness, below: holder(run.first - 1), above: holder(run.last + 1) });
  }
  return gaps;
}

function endOfRun(cover: RangeCover, first: number, holder: (segment: number) => number | undefined): number {
  let last = first;
  while (last + 1 < cover.segments.count && holder(last + 1) === undefined) last++;
  return last;
}
