import type { Json } from "../../api/answers.ts";
import { groupedText } from "../decimal-text.ts";

/** A value of a trace as it is printed. */
export function shown(value: Json): string {
  if (typeof value === "string") return groupedText(value);
  return value === null ? "—" : JSON.stringify(value);
}
