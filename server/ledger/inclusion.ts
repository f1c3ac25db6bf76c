import { HASH_BYTES, nodeHash } from "./merkle-hash.ts";

/** That the leaf at `index` of a tree of `size` leaves is under its root. */
export interface Inclusion {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  /** Hashes beside the way up, from the bottom. */
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** RFC 9162 §2.1.3.2. Answers false to whatever is no proof; sizes are far below 2^53. */
export function isIncluded({ leaf, index, size, path, root }: Inclusion): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  if ([leaf, root, ...path].some(({ length }) => length !== HASH_BYTES)) return false;
  let at = index;
  let last = size - 1;
  let reached: Uint8Array = leaf;
  for (const beside of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      reached = nodeHash(beside, reached);
      // The last node of a level without a neighbour goes up as it is.
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else reached = nodeHash(reached, beside);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && Buffer.compare(reached, root) === 0;
}

function half(count: number): number {
  return Math.floor(count / 2);
}
