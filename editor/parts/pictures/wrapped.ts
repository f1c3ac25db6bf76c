/** What is not parted: a word with the blanks after it, or one sign of a script without blanks. */
const PIECES = /[\x21-\x7e]+\s*|[^\x21-\x7e]\s*/gu;
/** Pixels of a sign at 12 px: letters and figures are narrower than the others. */
const NARROW = 6.7;
const WIDE = 12;

/** A text in lines of at most so many pixels, as far as words allow; after `most` lines it is cut. */
export function wrapped(text: string, pixels: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const line = lines.at(-1);
    if (line === undefined || pixelsOf(line + piece.trimEnd()) > pixels) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  const shown = lines.map((line) => line.trimEnd());
  return shown.length <= most ? shown : [...shown.slice(0, most - 1), `${shown[most - 1] ?? ""}…`];
}

function pixelsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign <= "\x7e" ? NARROW : WIDE), 0);
}
