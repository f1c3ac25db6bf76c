import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "../../schemas/types.ts";
import { textHash } from "../documents/hash.ts";
import type { Json } from "../domain/json.ts";
import type { Block } from "../spool/block-file.ts";
import { BlockReader, DamagedBlock } from "../spool/block-reader.ts";
import { CLAIMS_FILE, type ClaimSetIndex, INDEX_FILE, type ReversalRow } from "./claim-set.ts";

/** A claim of a set that stands, and its recorded form. */
export interface StandingClaim {
  readonly claim: Claim;
  readonly text: string;
}

/** Reads one row of a set. */
export type RowReading = (text: string) => Json;

/** Reads a set's claims, block by block, each by itself; whatever was changed since it was registered is refused. */
export class ClaimSetReader {
  readonly index: ClaimSetIndex;
  readonly #blocks: BlockReader;
  readonly #read: RowReading;

  /**
   * `indexHash`: as the log has it; `read`: gives what `JSON.parse` gives of a row. Throws `DamagedBlock` where the index is
   * another.
   */
  constructor(folder: string, indexHash: string, read: RowReading = JSON.parse) {
    const path = join(folder, INDEX_FILE);
    const text = readFileSync(path, "utf8");
    if (textHash(text) !== indexHash) throw new DamagedBlock(path, 0);
    // As `ClaimSetGathering` has written it, by its hash.
    this.index = JSON.parse(text) as ClaimSetIndex;
    this.#blocks = new BlockReader(join(folder, CLAIMS_FILE));
    this.#read = read;
  }

  /** The claims of a block that stand, in order of their ids; all lines of an id are in one block. */
  *claims(block: Block): Generator<Claim> {
    for (const { claim } of this.standing(block)) yield claim;
  }

  /** The same with the text of each. */
  *standing(block: Block): Generator<StandingClaim> {
    let current: StandingClaim | undefined;
    for (const text of this.#blocks.lines(block)) {
      // Lines of a set are claims that were read, and reversals.
      const row = this.#read(text) as unknown as Claim | ReversalRow;
      if (current && current.claim.id !== row.id) yield current;
      current = "reversed" in row ? undefined : { claim: row, text };
    }
    if (current) yield current;
  }

  /** The claim of an id, where it stands, found by halving: the blocks of a set are in order of ids. */
  find(id: string): Claim | undefined {
    const { blocks } = this.index;
    let [low, high] = [0, blocks.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#firstId(middle) <= id) low = middle;
      else high = middle;
    }
    const block = blocks[low];
    if (block) for (const claim of this.claims(block)) if (claim.id === id) return claim;
    return undefined;
  }

  #firstId(at: number): string {
    const block = this.index.blocks[at];
    const [line = ""] = block ? this.#blocks.lines(block) : [];
    const row: { readonly id: string } = JSON.parse(line); // every block has lines, and each has an id
    return row.id;
  }

  close(): void {
    this.#blocks.close();
  }
}
