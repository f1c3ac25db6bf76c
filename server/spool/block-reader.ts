import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Block } from "./block-file.ts";

/** A block is not what it was when it was written. */
export class DamagedBlock extends Error {
  readonly path: string;

  constructor(path: string, at: number) {
    super(`${path}: the block at byte ${at} has been changed`);
    this.name = "DamagedBlock";
    this.path = path;
  }
}

/** Reads blocks of a file in any order. */
export class BlockReader {
  readonly #path: string;
  readonly #file: number;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "r");
  }

  /** The lines of a block. Throws `DamagedBlock` where its bytes are not those of its hash. */
  lines({ at, bytes, hash }: Block): readonly string[] {
    const packed = Buffer.allocUnsafe(bytes);
    const count = readSync(this.#file, packed, 0, bytes, at);
    const found = createHash("sha256").update(packed).digest("hex");
    if (count !== bytes || found !== hash) throw new DamagedBlock(this.#path, at);
    return gunzipSync(packed).toString("utf8").slice(0, -1).split("\n");
  }

  close(): void {
    closeSync(this.#file);
  }
}
