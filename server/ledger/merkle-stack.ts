import { emptyRoot, leafHash, nodeHash } from "./merkle-hash.ts";

/** A whole subtree: how many leaves it has, and the hash of its root in hexadecimal digits. */
export interface WholeSubtree {
  readonly size: number;
  readonly root: string;
}

/** The root of a Merkle tree after RFC 6962 whose leaves pass one by one: holds a hash a level. */
export class MerkleStack {
  /** Roots of the whole subtrees so far, the largest first, with their numbers of leaves. */
  readonly #whole: { readonly size: number; readonly hash: Buffer }[];
  size: number;

  /** `from`: as `subtrees` told it of a tree that goes on here. */
  constructor(from: readonly WholeSubtree[] = []) {
    this.#whole = from.map(({ size, root }) => ({ size, hash: Buffer.from(root, "hex") }));
    this.size = from.reduce((sum, { size }) => sum + size, 0);
  }

  /** `content`: of the leaf. */
  add(content: Uint8Array): void {
    this.addLeaf(leafHash(content));
  }

  /** `leaf`: the leaf's own hash; kept. */
  addLeaf(leaf: Buffer): void {
    let [size, hash] = [1, leaf];
    for (let last = this.#whole.at(-1); last?.size === size; last = this.#whole.at(-1)) {
      hash = nodeHash(last.hash, hash);
      size *= 2;
      this.#whole.pop();
    }
    this.#whole.push({ size, hash });
    this.size++;
  }

  /** Everything so far, from which another goes on. */
  get subtrees(): WholeSubtree[] {
    return this.#whole.map(({ size, hash }) => ({ size, root: hash.toString("hex") }));
  }

  get root(): Buffer {
    const [last, ...before] = this.#whole.toReversed();
    return last ? before.reduce((right, { hash }) => nodeHash(hash, right), last.hash) : emptyRoot();
  }
}
