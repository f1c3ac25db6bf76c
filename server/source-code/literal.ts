/** A value that stands in source as it is; everything else goes through the constants of a `SourceUnit`. */
export type Literal = string | number | boolean;

/**
 * A literal as JavaScript source that cannot be read as anything but that value, whatever text it holds: line
 * separators, which JSON leaves bare, and the signs of markup are escaped too. A negative number stands in brackets.
 * Throws `RangeError` for a number that is not finite.
 */
export function literalSource(value: Literal): string {
  if (typeof value === "string") return JSON.stringify(value).replace(UNSAFE, escaped);
  if (typeof value === "boolean") return String(value);
  if (!Number.isFinite(value)) throw new RangeError("not a literal: a number that is not finite");
  return value < 0 || Object.is(value, -0) ? `(-${-value})` : String(value);
}

const UNSAFE = /[\u2028\u2029<>\u007f-\uffff]/g;

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
