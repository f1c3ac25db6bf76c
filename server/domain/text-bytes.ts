const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const DELETE = 0x7f;

/** Bytes of UTF-8 that a UTF-16 unit takes at most. */
const MOST_BYTES = 3;

/** Bytes up to which a loop is sooner than a call that copies them. */
const FEW = 48;

const encoder = new TextEncoder();

/** A text in the making, as bytes of UTF-8: its pieces are never put together as strings. Grows as it has to. */
export class TextBytes {
  #bytes: Uint8Array;
  #length = 0;

  /** `size`: bytes that there is room for at first. */
  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
  }

  /** Bytes so far. */
  get length(): number {
    return this.#length;
  }

  /** Goes back to an earlier length. */
  cut(length: number): void {
    this.#length = length;
  }

  /** The bytes so far; they may change with whatever is added or cut. */
  get filled(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** A copy of the bytes so far. */
  copy(): Buffer {
    return Buffer.from(this.filled);
  }

  toString(): string {
    return Buffer.from(this.#bytes.buffer, 0, this.#length).toString();
  }

  /** Adds a piece that has been encoded. */
  put(bytes: Uint8Array): void {
    const { length } = bytes;
    const at = this.#room(length);
    const all = this.#bytes;
    if (length > FEW) all.set(bytes, at);
    else for (let index = 0; index < length; index++) all[at + index] = bytes[index] ?? 0;
    this.#length = at + length;
  }

  /** Adds a text, which holds no lone surrogate. */
  text(text: string): void {
    const at = this.#room(text.length * MOST_BYTES);
    this.#length = at + encoder.encodeInto(text, this.#bytes.subarray(at)).written;
  }

  /** Adds what `JSON.stringify` makes of a text: most hold nothing that has to be escaped. */
  json(text: string): void {
    const { length } = text;
    const at = this.#room(length + 2);
    const bytes = this.#bytes;
    bytes[at] = QUOTE;
    for (let index = 0; index < length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < SPACE || unit === QUOTE || unit === BACKSLASH || unit >= DELETE) {
        this.text(JSON.stringify(text));
        return;
      }
      bytes[at + 1 + index] = unit;
    }
    bytes[at + 1 + length] = QUOTE;
    this.#length = at + length + 2;
  }

  /** Adds a whole number that is not negative. */
  whole(number: number): void {
    const digits = String(number);
    const at = this.#room(digits.length);
    for (let index = 0; index < digits.length; index++) this.#bytes[at + index] = digits.charCodeAt(index);
    this.#length = at + digits.length;
  }

  /** The place of the next byte, behind which there is room for so many. */
  #room(bytes: number): number {
    const at = this.#length;
    if (at + bytes > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(at + bytes, 2 * this.#bytes.length));
      larger.set(this.#bytes.subarray(0, at));
      this.#bytes = larger;
    }
    return at;
  }
}

/** A piece that stays the same. */
export function encoded(text: string): Uint8Array {
  return encoder.encode(text);
}
