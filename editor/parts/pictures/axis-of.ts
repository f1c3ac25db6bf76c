import { drawnNumber } from "./drawn-number.ts";
import type { Steps } from "./picture.ts";

/** Of the whole axis: a range that is narrower cannot be seen, let alone read. */
const NARROWEST = 0.06;
/** Room for a range without an end, as a part of all that has ends. */
const ENDLESS = 0.18;

interface Axis extends Pick<Steps, "marks" | "domain" | "isToScale"> {
  /** Where a bound stands. */
  at(bound: string | undefined): number | undefined;
}

/**
 * The axis of the bounds of ranges: to scale where every range keeps a width that can be seen and `mayScale`, else every
 * two neighbouring bounds equally far apart. Beyond the outermost bounds there is room for ranges without an end.
 */
export function axisOf(
  ranges: readonly { readonly from: string | undefined; readonly until: string | undefined }[],
  mayScale: boolean,
): Axis {
  const texts = ranges.flatMap(({ from, until }) => [from, until]).filter((text) => text !== undefined);
  const byNumber = new Map(texts.map((text) => [drawnNumber(text), text]));
  const bounds = [...byNumber].toSorted(([a], [b]) => a - b);
  const [low = 0, high = 0] = [bounds[0]?.[0], bounds.at(-1)?.[0]];
  const gaps = bounds.slice(1).map(([bound], index) => bound - (bounds[index]?.[0] ?? 0));
  const isToScale = mayScale && gaps.every((gap) => gap >= NARROWEST * (high - low));
  const marks = bounds.map(([bound, text], index) => ({ at: isToScale ? bound : index, text }));
  const [first = 0, last = 0] = [marks[0]?.at, marks.at(-1)?.at];
  const room = !isToScale || first === last ? 1 : ENDLESS * (last - first);
  const isEndless = (end: "from" | "until"): boolean => ranges.some((range) => range[end] === undefined);
  return {
    marks,
    isToScale,
    domain: [isEndless("from") ? first - room : first, isEndless("until") ? last + room : last],
    at: (bound) =>
      bound === undefined ? undefined : marks[bounds.findIndex(([each]) => each === drawnNumber(bound))]?.at,
  };
}
