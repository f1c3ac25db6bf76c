/**
 * The longest rising subsequence of distinct numbers: given old positions in the new order, the rows that need not
 * move. The one found last wins among equally long ones. O(n log n).
 */
export function unmoved(positions: readonly number[]): ReadonlySet<number> {
  /** Index of the smallest last element of a rising run of each length. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, position] of positions.entries()) {
    const length = runsEndingBelow(ends, positions, position);
    previous.push(ends[length - 1] ?? -1);
    ends[length] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(positions[at] ?? -1);
  return kept;
}

/** Length of the longest run whose last element is below `position`. */
function runsEndingBelow(ends: readonly number[], positions: readonly number[], position: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[ends[middle] ?? 0] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
