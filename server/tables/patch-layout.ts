import type { DiagnosisCut } from "./code-matching.ts";
import { PLACES, placeOfKey } from "./diagnosis-place.ts";
import { lowerBounds } from "./lay-out-rows.ts";
import type { RowAlternative } from "./row-alternative.ts";
import { homeOf, KEY, MORE, NONE, RANK, REMOVED, ROW, type RowLayout, WIDTH } from "./row-layout.ts";

/** An alternative in the place of another of the same row. */
export interface Replacement {
  /** Place among all alternatives. */
  readonly index: number;
  readonly before: RowAlternative;
  readonly now: RowAlternative;
}

/** Of the records so many may be marked as removed before all are laid out anew. */
const MOST_REMOVED = 1 / 16;

/**
 * A layout with alternatives in the place of others, no two of which answer just the same cases; it shares with the layout
 * before what it can. `undefined` where that layout has no number for one of their diagnoses, operations or preferences.
 */
export function patchLayout(
  layout: RowLayout,
  replacements: readonly Replacement[],
  cuts: readonly DiagnosisCut[],
): RowLayout | undefined {
  if (replacements.length === 0) return layout;
  const removed = layout.removed + replacements.length;
  if (removed > layout.order.length * MOST_REMOVED) return undefined;
  const patched = {
    ...layout,
    records: layout.records.slice(),
    order: layout.order.slice(),
    bounds: layout.bounds.slice(),
    removed,
  };
  for (const { index, before } of replacements) if (!remove(patched, index, before)) return undefined;
  for (const { index, now } of replacements) {
    const rank = layout.preferences.indexOf(now.preference);
    if (rank < 0 || !insert(patched, index, now, rank)) return undefined;
    lowerBounds(patched.bounds, cuts, now, rank);
  }
  return patched;
}

/** The number under which an alternative is filed; `undefined` where a part of it has none. */
function keyOf(
  { others, operations }: RowLayout,
  { diagnosis, operations: asked }: RowAlternative,
): number | undefined {
  const place = placeOfKey(diagnosis);
  const other = place >= 0 ? 0 : others.get(diagnosis);
  const first = asked[0] === undefined ? NONE : operations.get(asked[0]);
  if (other === undefined || first === undefined) return undefined;
  return (place >= 0 ? place : PLACES + other) * (operations.size + 1) + first + 1;
}

function remove(layout: RowLayout, index: number, before: RowAlternative): boolean {
  const { records, shift, order } = layout;
  const key = keyOf(layout, before);
  if (key === undefined) return false;
  for (let record = homeOf(key, shift); ; record = (record + 1) & (order.length - 1)) {
    const held = records[record * WIDTH + KEY];
    if (held === 0) return false;
    if (held !== key || order[record] !== index) continue;
    records[record * WIDTH + KEY] = REMOVED;
    return true;
  }
}

function insert(layout: RowLayout, index: number, now: RowAlternative, rank: number): boolean {
  const { records, shift, order, operations } = layout;
  const key = keyOf(layout, now);
  const [first, second, third] = now.operations;
  const more = second === undefined ? NONE : operations.get(second);
  if (key === undefined || more === undefined || third !== undefined) return false;
  let record = homeOf(key, shift);
  for (; records[record * WIDTH + KEY] !== 0; record = (record + 1) & (order.length - 1)) {
    const at = record * WIDTH;
    if (records[at + KEY] !== key) continue;
    if (first === undefined) return false;
    records[at + RANK] = (records[at + RANK] ?? 0) | 1;
  }
  const at = record * WIDTH;
  order[record] = index;
  records[at + KEY] = key;
  records[at + RANK] = 2 * rank;
  records[at + ROW] = now.row;
  records[at + MORE] = more;
  return true;
}
