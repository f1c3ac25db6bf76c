import { emptyRoot, nodeHash } from "./merkle-hash.ts";

/** A Merkle tree after RFC 6962 over leaf hashes; takes twice their memory. */
export class MerkleTree {
  /** From the leaves up; an odd node at the end of a level is the next level's last. */
  readonly #levels: readonly (readonly Buffer[])[];

  constructor(leaves: readonly Buffer[]) {
    const levels = [leaves];
    for (let level = leaves; level.length > 1; levels.push(level)) level = levelAbove(level);
    this.#levels = levels;
  }

  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  get root(): Buffer {
    return this.#levels.at(-1)?.[0] ?? emptyRoot();
  }

  /** The inclusion proof of a leaf: the hashes beside its way up, from the bottom. Throws `RangeError` where there is none. */
  path(index: number): readonly Buffer[] {
    if (!Number.isInteger(index) || index < 0 || index >= this.size) throw new RangeError(`no leaf ${index}`);
    const path: Buffer[] = [];
    let at = index;
    for (const level of this.#levels) {
      const beside = level[at % 2 === 0 ? at + 1 : at - 1];
      if (beside) path.push(beside);
      at = Math.floor(at / 2);
    }
    return path;
  }
}

function levelAbove(level: readonly Buffer[]): readonly Buffer[] {
  const above: Buffer[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at], level[at + 1]];
    if (left) above.push(right ? nodeHash(left, right) : left);
  }
  return above;
}
