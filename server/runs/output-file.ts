import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from "node:fs";

/** An output that grows at its end, and may be cut back to where a checkpoint left it. */
export class OutputFile {
  readonly #file: number;
  bytes: number;

  /** Opens or makes the file, and cuts off what stands after `bytes`. */
  constructor(path: string, bytes: number) {
    this.#file = openSync(path, bytes === 0 ? "w" : "r+");
    this.bytes = bytes;
    ftruncateSync(this.#file, bytes);
  }

  append(text: string): void {
    const bytes = Buffer.from(text, "utf8");
    for (let at = 0; at < bytes.length; )
      at += writeSync(this.#file, bytes, at, bytes.length - at, this.bytes + at);
    this.bytes += bytes.length;
  }

  /** Once it returns, all of it is on disk. */
  sync(): void {
    fsyncSync(this.#file);
  }

  close(): void {
    this.sync();
    closeSync(this.#file);
  }
}
