import { groupedText } from "../../parts/decimal-text.ts";

/** A difference as people read it: thousands apart, and with its sign. */
export function signedText(difference: string): string {
  return difference.startsWith("-") || difference === "0"
    ? groupedText(difference)
    : `+${groupedText(difference)}`;
}
