/** Where the reading of a text stands; `at` and lengths in bytes of its UTF-8. */
export interface ReadingState {
  at: number;
  /** The place in bytes less the place in UTF-16 units of the text. */
  gap: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

/** Digits up to which a number token is the shortest text of its double, whatever they are; the point counts. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, digits) => 10 ** digits);

/**
 * The end of a string's content that begins at `at`: the place of its closing quote, or -1 where it holds anything that
 * is not written as itself (escapes, control characters) or that may stand for something else (U+FFFD). Counts what is
 * not ASCII into the gap.
 */
export function endOfText(bytes: Uint8Array, at: number, state: ReadingState): number {
  let end = at;
  for (;;) {
    const byte = bytes[end] ?? 0;
    if (byte >= 0x80) {
      if (byte === 0xef && bytes[end + 1] === 0xbf && bytes[end + 2] === 0xbd) return -1;
      // A character of 2, 3 or 4 bytes is 1, 1 or 2 units.
      if (byte < 0xc0) state.gap++;
      else if (byte >= 0xf0) state.gap--;
    } else if (byte === QUOTE) return end;
    else if (byte < 0x20 || byte === BACKSLASH) return -1;
    end++;
  }
}

/**
 * The number whose token begins at `at`, which becomes the place after it. -1 for what is no number or not certain to be
 * the double that `JSON.parse` gives: signs, exponents, more than 15 digits. Below 2^53 and up to 10^15 both terms are
 * exact, so their quotient is the double nearest to the decimal (Clinger 1990).
 */
export function numberAt(bytes: Uint8Array, at: number, state: ReadingState): number {
  let end = at;
  let value = 0;
  let byte = bytes[end] ?? 0;
  while (byte >= ZERO && byte <= NINE) {
    value = value * 10 + (byte - ZERO);
    byte = bytes[++end] ?? 0;
  }
  const whole = end - at;
  if (whole === 0 || whole > MOST_DIGITS || (whole > 1 && bytes[at] === ZERO)) return -1;
  if (byte === DOT) {
    byte = bytes[++end] ?? 0;
    while (byte >= ZERO && byte <= NINE) {
      value = value * 10 + (byte - ZERO);
      byte = bytes[++end] ?? 0;
    }
    const places = end - at - whole - 1;
    if (places === 0 || end - at > MOST_DIGITS) return -1;
    value /= POWERS[places] ?? Number.NaN;
  }
  state.at = end;
  return value;
}
