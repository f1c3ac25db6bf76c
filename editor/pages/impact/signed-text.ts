import { groupedText, withPlaces } from "../../parts/decimal-text.ts";

/** A difference as people read it: thousands apart, and with its sign. */
export function signedText(difference: string): string {
  return difference.startsWith("-") || difference === "0"
    ? groupedText(difference)
    : `+${groupedText(difference)}`;
}

/** Thousands apart; yuan with their fen. */
export function figureText(figure: string, isYuan: boolean): string {
  return groupedText(isYuan ? withPlaces(figure, 2) : figure);
}

/** The same of a difference, with its sign. */
export function differenceText(difference: string, isYuan: boolean): string {
  return signedText(isYuan && difference !== "0" ? withPlaces(difference, 2) : difference);
}
