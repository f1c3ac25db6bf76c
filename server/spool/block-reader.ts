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

const NEWLINE = 0x0a;
/** A gzip member ends with the length of what it holds, in four bytes (RFC 1952 §2.3.1). */
const LENGTH_BYTES = 4;
/** What zlib unpacks into at once, at least. */
const LEAST_CHUNK = 64;

/** Unpacked in one piece. */
function unpacked(packed: Buffer): Buffer {
  const length = packed.readUInt32LE(packed.length - LENGTH_BYTES);
  return gunzipSync(packed, { chunkSize: Math.max(LEAST_CHUNK, length + 1) });
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
  *lines({ at, bytes, hash }: Block): Generator<string> {
    const packed = Buffer.allocUnsafe(bytes);
    const count = readSync(this.#file, packed, 0, bytes, at);
    const found = createHash("sha256").update(packed).digest("hex");
    if (count !== bytes || found !== hash) throw new DamagedBlock(this.#path, at);
    const text = unpacked(packed);
    // Line by line: what is cut off a text of the whole block would keep all of it in memory.
    for (let start = 0; start < text.length; ) {
      const end = text.indexOf(NEWLINE, start);
      yield text.toString("utf8", start, end);
      start = end + 1;
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}
