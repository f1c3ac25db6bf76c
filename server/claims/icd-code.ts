const WRITTEN_FORM = /^[A-Z]?[\d.]+(x\d+)?$/;

/**
 * A disease or operation code in the written form of the national code lists: half-width, without spaces, letters in
 * upper case but the extension's `x` (the one that follows a digit or a point) in lower case. `44.1300X001` and
 * ` 44.1300x001` are both `44.1300x001`; `r18.X00` is `R18.x00`; chapter X keeps its letter (`X59.900`). Nothing else
 * changes: no truncation, no check against a list.
 */
export function normalizeIcdCode(code: string): string {
  if (WRITTEN_FORM.test(code)) return code;
  const compact = code.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
  return compact.replace(/(?<=[\d.])X/g, "x");
}
