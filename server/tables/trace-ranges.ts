import { type Exact, exact, toText } from "../domain/exact.ts";
import { compileRanges } from "./compile-ranges.ts";
import { intervalInWords, intervalOf, type WrittenRange } from "./interval.ts";

/** Which range a value fell into, in words. */
export interface RangeTrace {
  /** Decimal text (or a fraction, when the value does not terminate). */
  readonly value: string;
  /** Index of the row, -1 when the value lies in none. */
  readonly row: number;
  /** `0.5 < 比值 ≤ 2`; absent when the value lies in no row. */
  readonly words?: string | undefined;
}

/** Finds the row as `compileRanges` does, and words it; `subject` is the fact's name in the reader's language. */
export function traceRanges(
  rows: readonly WrittenRange[],
  value: number | Exact,
  subject: string,
): RangeTrace {
  const row = compileRanges(rows).find(value);
  const range = rows[row];
  return {
    value: toText(typeof value === "number" ? exact(value) : value),
    row,
    words: range && intervalInWords(intervalOf(range), subject),
  };
}
