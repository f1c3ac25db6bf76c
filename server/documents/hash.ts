import type { Json } from "../domain/json.ts";
import { canonicalText } from "./canonical.ts";
import { sha256Hex } from "./sha256.ts";

/**
 * SHA-256 of the RFC 8785 text in UTF-8, as 64 lower-case hex digits. A rule document is brought into its
 * `canonicalForm` first.
 */
export function contentHash(value: Json): string {
  return textHash(canonicalText(value));
}

/** The same of a value whose RFC 8785 text is known. */
export function textHash(canonical: string): string {
  return sha256Hex(canonical);
}
