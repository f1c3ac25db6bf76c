/** Bytes that UTF-8 takes at most for one UTF-16 unit. */
const OF_A_UNIT = 3;

/**
 * Bytes gathered in one stretch of memory, which grows where it must and is used again once they are cleared: texts held as
 * strings would be moved, kept and cleared up by the engine, which takes its memory by what it has once held.
 */
export class GrowingBytes {
  #bytes: Buffer;
  #filled = 0;

  /** `room`: bytes that it begins with. */
  constructor(room: number) {
    this.#bytes = Buffer.allocUnsafeSlow(room);
  }

  get length(): number {
    return this.#filled;
  }

  /** What was added; the same memory until `clear`. */
  get filled(): Buffer {
    return this.#bytes.subarray(0, this.#filled);
  }

  /** Whether a text is added without growing. */
  fits(text: string): boolean {
    return this.#filled + text.length * OF_A_UNIT <= this.#bytes.length;
  }

  /** Adds a text as UTF-8. */
  addText(text: string): void {
    if (!this.fits(text)) this.#grow(text.length * OF_A_UNIT);
    this.#filled += this.#bytes.write(text, this.#filled, "utf8");
  }

  add(bytes: Uint8Array): void {
    if (this.#filled + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  clear(): void {
    this.#filled = 0;
  }

  #grow(by: number): void {
    const grown = Buffer.allocUnsafeSlow(Math.max(this.#filled + by, 2 * this.#bytes.length));
    grown.set(this.filled);
    this.#bytes = grown;
  }
}
