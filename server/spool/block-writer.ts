import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { BLOCK_LENGTH, type Block } from "./block-file.ts";
import { writeAll } from "./write-all.ts";

/** Writes lines into a file of gzip members; the whole file is a gzip file too. Holds one block. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  readonly #file: number;
  readonly #length: number;
  #lines: string[] = [];
  #held = 0;
  #at = 0;

  /** Makes the file, which must not be there. `length`: units of a block. */
  constructor(path: string, length = BLOCK_LENGTH) {
    this.#file = openSync(path, "wx");
    this.#length = length;
  }

  /** Whether the block under way is full; lines that belong together may still be added to it. */
  get isFull(): boolean {
    return this.#held >= this.#length;
  }

  add(line: string): void {
    this.#lines.push(line);
    this.#held += line.length + 1;
  }

  /** Ends the block under way, if it has any lines. */
  endBlock(): void {
    if (this.#lines.length === 0) return;
    const packed = gzipSync(`${this.#lines.join("\n")}\n`, { level: 1 });
    writeAll(this.#file, packed);
    const hash = createHash("sha256").update(packed).digest("hex");
    this.blocks.push({ at: this.#at, bytes: packed.length, lines: this.#lines.length, hash });
    this.#at += packed.length;
    this.#lines = [];
    this.#held = 0;
  }

  /** Ends the file: once it returns, all of it is on disk. */
  close(): void {
    this.endBlock();
    fsyncSync(this.#file);
    closeSync(this.#file);
  }
}
