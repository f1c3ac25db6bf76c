import { parseExact } from "../domain/exact.ts";
import type { Value } from "../domain/value.ts";

const DECIMAL = /^-?\d{1,18}(\.\d{1,18})?$/;
const INSIGNIFICANT = /^-?0*\.?0*|\./g;
const MAX_DIGITS = 15;

/** Whether a text is a decimal as documents write them: no exponent, no plus sign, at most 18 digits each side. */
export function isDecimalText(text: string): boolean {
  return DECIMAL.test(text);
}

/** A decimal text as a value: a number where a double holds it (15 significant digits), else the exact rational. */
export function decimalValue(text: string): Value {
  if (text.length <= MAX_DIGITS || text.replace(INSIGNIFICANT, "").length <= MAX_DIGITS) return Number(text);
  return parseExact(text);
}

/** Decimal places that a decimal needs; trailing zeros do not count. */
export function decimalPlaces(decimal: string | number): number {
  if (Number.isInteger(decimal)) return 0;
  const [mantissa = "", exponent = "0"] = String(decimal).split("e");
  const fraction = mantissa.split(".")[1]?.replace(/0+$/, "") ?? "";
  return Math.max(0, fraction.length - Number(exponent));
}
