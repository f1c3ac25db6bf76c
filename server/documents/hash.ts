import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Json } from "../domain/json.ts";

/** RFC 8785 text of a JSON value: members in UTF-16 order, shortest numbers, no white space. */
export function canonicalText(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}

/** SHA-256 of the canonical text in UTF-8, as 64 lower-case hex digits. */
export function contentHash(value: Json): string {
  return createHash("sha256").update(canonicalText(value), "utf8").digest("hex");
}
