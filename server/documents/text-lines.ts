import type { Range } from "../domain/diagnostic.ts";

/** Turns offsets of a text into lines and columns; the text is read once, when the first is asked for. */
export class TextLines {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The range from `offset` of `length` UTF-16 units. CR, LF and CR LF end a line. */
  range(offset: number, length: number): Range {
    this.#starts ??= lineStarts(this.#text);
    const line = lineOf(this.#starts, offset);
    return { offset, length, line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}

/** Index of the last line that starts at or before `offset`. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
