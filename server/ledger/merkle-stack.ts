import { emptyRoot, leafHash, nodeHash } from "./merkle-hash.ts";

/** The root of a Merkle tree after RFC 6962 whose leaves pass one by one: holds a hash a level. */
export class MerkleStack {
  /** Roots of the whole subtrees so far, the largest first, with their numbers of leaves. */
  readonly #whole: { readonly size: number; readonly hash: Buffer }[] = [];
  size = 0;

  /** `content`: of the leaf. */
  add(content: Uint8Array): void {
    let [size, hash] = [1, leafHash(content)];
    for (let last = this.#whole.at(-1); last?.size === size; last = this.#whole.at(-1)) {
      hash = nodeHash(last.hash, hash);
      size *= 2;
      this.#whole.pop();
    }
    this.#whole.push({ size, hash });
    this.size++;
  }

  get root(): Buffer {
    const [last, ...before] = this.#whole.toReversed();
    return last ? before.reduce((right, { hash }) => nodeHash(hash, right), last.hash) : emptyRoot();
  }
}
