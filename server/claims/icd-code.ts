/**
 * A disease or operation code in the written form of the national code lists: half-width, without spaces, letters in
 * upper case but the extension's `x` (the one that follows a digit or a point) in lower case. `44.1300X001` and
 * ` 44.1300x001` are both `44.1300x001`; `r18.X00` is `R18.x00`; chapter X keeps its letter (`X59.900`). Nothing else
 * changes: no truncation, no check against a list.
 */
export function normalizeIcdCode(code: string): string {
  if (isWrittenForm(code)) return code;
  const compact = code.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
  return compact.replace(/(?<=[\d.])X/g, "x");
}

const [POINT, ZERO, NINE, LETTER_A, LETTER_Z, EXTENSION] = [0x2e, 0x30, 0x39, 0x41, 0x5a, 0x78];

/** Whether nothing would change, as for most codes: a capital letter or none, digits and points, digits after an `x`. */
function isWrittenForm(code: string): boolean {
  const first = code.charCodeAt(0);
  const start = first >= LETTER_A && first <= LETTER_Z ? 1 : 0;
  let extension = 0;
  for (let index = start; index < code.length; index++) {
    const unit = code.charCodeAt(index);
    if (unit >= ZERO && unit <= NINE) continue;
    if (extension > 0) return false;
    if (unit === EXTENSION && index > start) extension = index;
    else if (unit !== POINT) return false;
  }
  return code.length > start && extension < code.length - 1;
}
