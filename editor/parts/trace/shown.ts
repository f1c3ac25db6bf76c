import type { Json } from "../../api/answers.ts";
import { groupedText } from "../decimal-text.ts";

/** More places than anybody reads. */
const LONG = /^-?\d+\.\d{7,}$/;

/** Without the zeros at its end, down to four places. */
function trimmed(text: string): string {
  return text.replace(/(\.\d{4}\d*?)0+$/, "$1");
}

/** A value of a trace as it is printed. */
export function shown(value: Json): string {
  if (typeof value === "string") return groupedText(value.replace(LONG, trimmed));
  return value === null ? "—" : JSON.stringify(value);
}
