import { isAscii } from "node:buffer";
import type { BytesRange } from "../domain/bytes-range.ts";
import { textOf } from "./json-text.ts";

/** One line of a stream, without its end, where it stands among others. */
export interface Line extends BytesRange {
  readonly number: number;
  readonly bytes: Buffer;
  /** True where all the bytes are ASCII. */
  readonly isAscii: boolean;
  /** Longer than the limit; its bytes are not kept then. */
  readonly isLong: boolean;
}

/** The text of a line. Throws `Problem` (`not-utf-8`). */
export function textOfLine({ bytes, start, end, isAscii }: Line): string {
  return isAscii ? bytes.toString("latin1", start, end) : textOf(bytes.subarray(start, end));
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const NOTHING = Buffer.alloc(0);

/**
 * Splits chunks of bytes into lines, whatever the chunks' borders: each chunk in gives the lines it completes. Holds at
 * most one line of `limit` bytes; a longer one is counted and passed over up to its end. Blank lines count but are not
 * given.
 */
export class LineSplitter {
  readonly #limit: number;
  /** The beginning of a line that goes on in the next chunk. */
  #parts: Buffer[] = [];
  #length = 0;
  #number = 1;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The number of the line that the next byte belongs to. */
  get number(): number {
    return this.#number;
  }

  *split(chunk: Buffer): Generator<Line> {
    let start = 0;
    let end = chunk.indexOf(NEWLINE);
    if (end !== -1 && this.#length > 0) {
      // With its end, behind which a reader of the line finds that it is over.
      this.#keep(chunk.subarray(0, end + 1));
      yield* this.#finish(1);
      start = end + 1;
      end = chunk.indexOf(NEWLINE, start);
    }
    const ascii = isAscii(chunk);
    for (; end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      const line = this.#line(chunk, start, end, ascii);
      if (line) yield line;
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
  }

  /** The last line, when the stream does not end in a newline. */
  *end(): Generator<Line> {
    if (this.#length > 0) yield* this.#finish(0);
  }

  #keep(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > this.#limit + 1) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  /** The line that the parts are, of which so many bytes are its end. */
  *#finish(ending: number): Generator<Line> {
    const bytes = Buffer.concat(this.#parts);
    const line = this.#line(bytes, 0, this.#length - ending, isAscii(bytes));
    this.#parts = [];
    this.#length = 0;
    if (line) yield line;
  }

  /** `undefined` for a blank one. */
  #line(bytes: Buffer, start: number, newline: number, ascii: boolean): Line | undefined {
    const number = this.#number++;
    if (newline - start > this.#limit)
      return { number, bytes: NOTHING, start: 0, end: 0, isAscii: true, isLong: true };
    const end = newline > start && bytes[newline - 1] === RETURN ? newline - 1 : newline;
    return isBlank(bytes, start, end)
      ? undefined
      : { number, bytes, start, end, isAscii: ascii, isLong: false };
  }
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== 0x20 && bytes[at] !== 0x09) return false;
  return true;
}
