import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { GrowingBytes } from "../spool/growing-bytes.ts";

/** Bytes that wait to be written. */
const AT_ONCE = 262_144;

/** An output that grows at its end, and may be cut back to where a checkpoint left it. */
export class OutputFile {
  readonly #file: number;
  readonly #waiting = new GrowingBytes(AT_ONCE);
  #bytes: number;

  /** Opens or makes the file, and cuts off what stands after `bytes`. */
  constructor(path: string, bytes: number) {
    this.#file = openSync(path, bytes === 0 ? "w" : "r+");
    this.#bytes = bytes;
    ftruncateSync(this.#file, bytes);
  }

  append(text: string): void {
    if (!this.#waiting.fits(text)) this.#writeWaiting();
    this.#waiting.addText(text);
  }

  appendBytes(bytes: Uint8Array): void {
    this.#writeWaiting();
    this.#write(bytes);
  }

  /** Once it returns, all of it is on disk; gives its length in bytes. */
  sync(): number {
    this.#writeWaiting();
    fsyncSync(this.#file);
    return this.#bytes;
  }

  close(): void {
    this.sync();
    closeSync(this.#file);
  }

  #writeWaiting(): void {
    this.#write(this.#waiting.filled);
    this.#waiting.clear();
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; )
      at += writeSync(this.#file, bytes, at, bytes.length - at, this.#bytes + at);
    this.#bytes += bytes.length;
  }
}
