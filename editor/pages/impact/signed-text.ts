import { groupedText } from "../../parts/decimal-text.ts";

/** A difference as people read it: thousands apart, and with its sign. */
export function signedText(difference: string): string {
  return difference.startsWith("-") || difference === "0"
    ? groupedText(difference)
    : `+${groupedText(difference)}`;
}

/** Thousands apart; yuan with their fen. */
export function figureText(figure: string, isYuan: boolean): string {
  return groupedText(isYuan ? withFen(figure) : figure);
}

/** The same of a difference, with its sign. */
export function differenceText(difference: string, isYuan: boolean): string {
  return signedText(isYuan && difference !== "0" ? withFen(difference) : difference);
}

function withFen(text: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const places = text.split(".")[1]?.length ?? 0;
  return places >= 2 ? text : `${text}${places === 0 ? "." : ""}${"0".repeat(2 - places)}`;
}
