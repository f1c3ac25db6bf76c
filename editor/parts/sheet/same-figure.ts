import type { Json } from "../../api/answers.ts";
import { decimalDifference, isDecimalText } from "../decimal-text.ts";

/** Whether two texts are decimals of the same value, however many zeros end them. */
export function sameFigure(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a !== "string" || (typeof b !== "string" && typeof b !== "number")) return false;
  const other = String(b);
  if (!isDecimalText(a) || !isDecimalText(other)) return false;
  return /^-?[0.]*$/.test(decimalDifference(a, other) ?? "1");
}
