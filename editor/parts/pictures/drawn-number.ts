import type { Json } from "../../api/answers.ts";
import { isDecimalText } from "../decimal-text.ts";

/** Whether a value is a decimal of the document. */
export function isDecimal(value: Json | undefined): value is string | number {
  return (typeof value === "string" || typeof value === "number") && isDecimalText(String(value));
}

/** A decimal as a length to draw. Never to be kept, compared for money, or shown: what is shown is the decimal's text. */
export function drawnNumber(decimal: string): number {
  return Number(decimal);
}
