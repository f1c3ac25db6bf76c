import type { FactType } from "../../api/answers.ts";
import { isDecimalText } from "../../parts/decimal-text.ts";

const YES = ["是", "true", "yes", "1"];
const NO = ["否", "false", "no", "0"];
/** What spreadsheets set around a figure. */
const AROUND = /[\s,，¥￥元]/g;

/**
 * What a typed or pasted text says, of the type of its fact: decimals as text, with thousands and percent signs read;
 * `undefined` where it says nothing of the kind.
 */
export function readFigure(text: string, { type, values }: FactType): string | boolean | undefined {
  const plain = text.normalize("NFKC").trim();
  if (type === "boolean") {
    if (YES.includes(plain.toLowerCase())) return true;
    return NO.includes(plain.toLowerCase()) ? false : undefined;
  }
  if (type !== "number") return values && !values.includes(plain) ? undefined : plain;
  const figure = plain.replace(AROUND, "");
  const decimal = figure.endsWith("%") ? hundredth(figure.slice(0, -1)) : figure;
  return isDecimalText(decimal) ? decimal : undefined;
}

/** A decimal with its point two places further left; no digit is lost. */
function hundredth(decimal: string): string {
  const [, sign = "", whole = "", places = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === "") return decimal;
  const digits = whole.padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${places}`;
}
