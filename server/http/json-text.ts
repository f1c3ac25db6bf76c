import { isAscii } from "node:buffer";
import { parseDocument } from "../documents/parse.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { Problem } from "./problem.ts";

const MAX_DEPTH = 64;
const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The value of JSON bytes, refusing what `JSON.parse` would let pass (duplicate keys, lost digits, `__proto__`).
 * Throws `Problem` (`not-utf-8`, `malformed-json`) with every finding and its position.
 */
export function jsonOf(bytes: Buffer): Json {
  return jsonOfText(textOf(bytes));
}

/** The same of bytes that have been decoded. */
export function jsonOfText(text: string): Json {
  const { value, findings, rangeOf } = parseDocument(text, { length: text.length, depth: MAX_DEPTH });
  const errors = findings.filter(({ severity }) => severity === "error");
  if (value !== undefined && errors.length === 0) return value;
  const placed: Diagnostic[] = errors.map((finding) => ({
    ...finding,
    range: finding.range ?? rangeOf(finding.pointer, finding.span),
  }));
  throw new Problem("malformed-json", {}, placed);
}

/** The text of UTF-8 bytes. Throws `Problem` (`not-utf-8`). */
export function textOf(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString("latin1");
  try {
    return strictUtf8.decode(bytes);
  } catch {
    throw new Problem("not-utf-8");
  }
}
