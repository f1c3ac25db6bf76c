import { parseExact, toText } from "../domain/exact.ts";
import type { Expression } from "./expression.ts";
import { childrenOf, type FeelNode } from "./feel-tree.ts";
import { type Reader, spanOf, textOf } from "./reader.ts";

/** At most 18 digits before and after the point, as in every decimal of a document. */
const DECIMAL = /^\d{0,18}(\.\d{1,18})?$/;
const CIVIL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

export function readNumber(reader: Reader, node: FeelNode): Expression | undefined {
  const [sign] = childrenOf(node);
  const digits = reader.text.slice(sign ? sign.to : node.from, node.to).trim();
  const value = DECIMAL.test(digits) ? parseExact(digits.startsWith(".") ? `0${digits}` : digits) : undefined;
  if (!value) return reader.refuse("formula.number", node);
  const offset = node.to - digits.length;
  const literal: Expression = {
    kind: "number",
    text: toText(value),
    span: { offset, length: digits.length },
  };
  return sign ? { kind: "negate", operand: literal, span: spanOf(node) } : literal;
}

export function readText(reader: Reader, node: FeelNode): Expression | undefined {
  const value = textOf(reader, node).slice(1, -1);
  if (/[\\"\r\n\u2028\u2029]/.test(value)) return reader.refuse("formula.text-escape", node);
  return { kind: "text", value, span: spanOf(node) };
}

export function readBoolean(reader: Reader, node: FeelNode): Expression {
  return { kind: "boolean", value: textOf(reader, node) === "true", span: spanOf(node) };
}

/** `date("2021-09-10")`; no other constructor of FEEL's calendar is in the subset. */
export function readDate(reader: Reader, node: FeelNode): Expression | undefined {
  const [keyword, , parameters] = childrenOf(node);
  const [argument, ...more] = parameters ? childrenOf(parameters) : [];
  if (keyword?.name !== "DateTimeConstructor" || textOf(reader, keyword) !== "date" || more.length > 0) {
    return reader.refuse("formula.unsupported", node);
  }
  const value = argument?.name === "StringLiteral" ? textOf(reader, argument).slice(1, -1) : "";
  if (!isCivilDate(value)) return reader.refuse("formula.date", node);
  return { kind: "date", value, span: spanOf(node) };
}

/** Whether the Gregorian calendar has that day. */
function isCivilDate(text: string): boolean {
  const [, year, month, day] = (CIVIL_DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
