import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from "node:fs";

/** UTF-16 units that wait to be written. */
const AT_ONCE = 262_144;

/** An output that grows at its end, and may be cut back to where a checkpoint left it. */
export class OutputFile {
  readonly #file: number;
  #waiting = "";
  #bytes: number;

  /** Opens or makes the file, and cuts off what stands after `bytes`. */
  constructor(path: string, bytes: number) {
    this.#file = openSync(path, bytes === 0 ? "w" : "r+");
    this.#bytes = bytes;
    ftruncateSync(this.#file, bytes);
  }

  append(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length >= AT_ONCE) this.#write();
  }

  /** Once it returns, all of it is on disk; gives its length in bytes. */
  sync(): number {
    this.#write();
    fsyncSync(this.#file);
    return this.#bytes;
  }

  close(): void {
    this.sync();
    closeSync(this.#file);
  }

  #write(): void {
    const bytes = Buffer.from(this.#waiting, "utf8");
    this.#waiting = "";
    for (let at = 0; at < bytes.length; )
      at += writeSync(this.#file, bytes, at, bytes.length - at, this.#bytes + at);
    this.#bytes += bytes.length;
  }
}
