/** One line of a stream, without its end; `bytes` is `undefined` where it was longer than the limit. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer | undefined;
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
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      this.#keep(chunk.subarray(start, end));
      start = end + 1;
      yield* this.#finish();
    }
    this.#keep(chunk.subarray(start));
  }

  /** The last line, when the stream does not end in a newline. */
  *end(): Generator<Line> {
    if (this.#length > 0) yield* this.#finish();
  }

  #keep(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > this.#limit) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  *#finish(): Generator<Line> {
    const number = this.#number++;
    const [first = NOTHING, ...rest] = this.#parts;
    const whole = rest.length === 0 ? first : Buffer.concat(this.#parts);
    const bytes = this.#length > this.#limit ? undefined : withoutReturn(whole);
    this.#parts = [];
    this.#length = 0;
    if (bytes === undefined || !isBlank(bytes)) yield { number, bytes };
  }
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === RETURN ? line.subarray(0, -1) : line;
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09);
}
