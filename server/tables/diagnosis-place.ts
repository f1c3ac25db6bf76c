import type { DiagnosisCut } from "./code-matching.ts";

/** Places for codes of a letter and two digits, with nothing after them or with a point and a digit: `I74`, `I74.8`. */
export const PLACES = 26 * 100 * 11;

const [POINT, ZERO, LETTER_A] = [0x2e, 0x30, 0x41];

/**
 * The place of what `code` is cut to, 0 or 1 characters after its point; -1 where that is not of the usual form, or
 * where the code has no point although one is asked for.
 */
export function placeOf(code: string, cut: DiagnosisCut): number {
  if (cut !== 0 && cut !== 1) return -1;
  const letter = code.charCodeAt(0) - LETTER_A;
  const tens = code.charCodeAt(1) - ZERO;
  const ones = code.charCodeAt(2) - ZERO;
  // Comparisons with the NaN of a shorter code are false.
  if (!(letter >= 0 && letter < 26 && tens >= 0 && tens < 10 && ones >= 0 && ones < 10)) return -1;
  const category = (letter * 100 + tens * 10 + ones) * 11;
  if (code.length === 3) return category;
  if (code.charCodeAt(3) !== POINT) return -1;
  if (cut === 0) return category;
  const digit = code.charCodeAt(4) - ZERO;
  return digit >= 0 && digit < 10 ? category + 1 + digit : -1;
}

/** The place of what the diagnosis of a place is cut to: it has at most one character after its point. */
export function cutPlace(place: number, cut: DiagnosisCut): number {
  return cut === 0 ? place - (place % 11) : place;
}

/** The place of a key as tables state it; -1 where it has none. */
export function placeOfKey(key: string): number {
  if (key.length !== 3 && key.length !== 5) return -1;
  return placeOf(key, key.length === 3 ? 0 : 1);
}
