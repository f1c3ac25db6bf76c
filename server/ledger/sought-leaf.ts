import { leafHash, nodeHash } from "./merkle-hash.ts";

/** A whole subtree, and whether the leaf that is sought stands in it. */
interface Subtree {
  readonly size: number;
  readonly hash: Buffer;
  readonly holds: boolean;
}

/** Where a leaf stands in a tree, and the hashes beside its way up, from the bottom. */
export interface FoundLeaf {
  readonly leaf: Buffer;
  readonly index: number;
  readonly path: readonly Buffer[];
}

/**
 * The inclusion proof (RFC 9162 §2.1.3.1) of one leaf of a tree whose leaves pass one by one: holds a hash a level, so
 * that a tree of millions needs no more memory than one of ten.
 */
export class SoughtLeaf {
  readonly #whole: Subtree[] = [];
  readonly #path: Buffer[] = [];
  #leaf: Buffer | undefined;
  #index = 0;
  size = 0;

  /** `content`: of the leaf. Of several that are sought the first is. */
  add(content: Uint8Array, isSought: boolean): void {
    const leaf = leafHash(content);
    const holds = isSought && this.#leaf === undefined;
    if (holds) {
      this.#leaf = leaf;
      this.#index = this.size;
    }
    let added: Subtree = { size: 1, hash: leaf, holds };
    for (let last = this.#whole.at(-1); last?.size === added.size; last = this.#whole.at(-1)) {
      added = joined(last, added, this.#path);
      this.#whole.pop();
    }
    this.#whole.push(added);
    this.size++;
  }

  /** The root, and the leaf where it has passed; nothing is added after that. */
  finish(): { readonly root: Buffer | undefined; readonly found: FoundLeaf | undefined } {
    const root = this.#whole.reduceRight<Subtree | undefined>(
      (right, left) => (right ? joined(left, right, this.#path) : left),
      undefined,
    );
    const leaf = this.#leaf;
    return {
      root: root?.hash,
      found: leaf && { leaf, index: this.#index, path: this.#path },
    };
  }
}

function joined(left: Subtree, right: Subtree, path: Buffer[]): Subtree {
  if (left.holds) path.push(right.hash);
  if (right.holds) path.push(left.hash);
  return {
    size: left.size + right.size,
    hash: nodeHash(left.hash, right.hash),
    holds: left.holds || right.holds,
  };
}
