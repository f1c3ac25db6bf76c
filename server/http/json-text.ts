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
export function jsonOf(bytes: Uint8Array): Json {
  const { value, findings, rangeOf } = parseDocument(textOf(bytes), {
    length: bytes.length,
    depth: MAX_DEPTH,
  });
  const errors = findings.filter(({ severity }) => severity === "error");
  if (value !== undefined && errors.length === 0) return value;
  const placed: Diagnostic[] = errors.map((finding) => ({
    ...finding,
    range: finding.range ?? rangeOf(finding.pointer, finding.span),
  }));
  throw new Problem("malformed-json", {}, placed);
}

function textOf(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    throw new Problem("not-utf-8");
  }
}
