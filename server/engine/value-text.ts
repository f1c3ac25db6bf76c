import { isNumeric, type Value } from "../domain/value.ts";
import { decimalText, jsonOf } from "./decimal-text.ts";

/** A fact's value as a decision writes it; `undefined` for one that is missing. */
export function valueText(value: Value): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return textJson(value);
  if (isNumeric(value)) return `"${decimalText(value)}"`;
  return JSON.stringify(jsonOf(value));
}

/** A text as JSON: most hold nothing that has to be escaped. */
export function textJson(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c || unit >= 0xd800) return JSON.stringify(text);
  }
  return `"${text}"`;
}
