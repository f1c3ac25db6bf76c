import { GrowingBytes } from "./growing-bytes.ts";

const NEWLINE = 0x0a;
/** First bytes of the characters of the BMP that stand above its surrogates, and of those beyond it. */
const ABOVE_SURROGATES = 0xee;
const BEYOND = 0xf0;

/** Lines held as the bytes of their UTF-8. */
export class HeldLines {
  readonly #text: GrowingBytes;
  /** Where each line begins; it ends with the line feed before the next. */
  #starts: number[] = [];

  /** `most`: bytes held, but for a single line that is longer. */
  constructor(most: number) {
    this.#text = new GrowingBytes(most);
  }

  /** Whether a line may be added; the first always may. */
  fits(line: string): boolean {
    return this.#starts.length === 0 || this.#text.fits(line);
  }

  add(line: string): void {
    this.#starts.push(this.#text.length);
    this.#text.addText(`${line}\n`);
  }

  /** The bytes of each line, its line feed with it, in the order of UTF-16 code units; to be read before lines are added. */
  *sorted(): Generator<Buffer> {
    const bytes = this.#text.filled;
    const starts = this.#starts;
    const order = starts.map((_, line) => line);
    order.sort((a, b) => compareLines(bytes, starts[a] ?? 0, starts[b] ?? 0));
    for (const line of order) yield bytes.subarray(starts[line], starts[line + 1] ?? bytes.length);
  }

  clear(): void {
    this.#text.clear();
    this.#starts = [];
  }
}

/** Compares the lines that begin at two bytes. */
function compareLines(bytes: Buffer, a: number, b: number): number {
  for (let at = 0; ; at++) {
    const left = bytes[a + at];
    const right = bytes[b + at];
    if (left !== right) return rankOf(left) - rankOf(right);
    if (left === NEWLINE) return 0;
  }
}

/**
 * UTF-8 goes by code points, UTF-16 by surrogates where a character is beyond the BMP. The end of a line, which no line
 * holds, comes before whatever goes on.
 */
function rankOf(byte = NEWLINE): number {
  if (byte === NEWLINE) return -1;
  return byte >= ABOVE_SURROGATES && byte < BEYOND ? byte + BEYOND : byte;
}
