import { createHash } from "node:crypto";
import type { Json } from "../domain/json.ts";
import { canonicalText } from "./canonical.ts";

/**
 * SHA-256 of the RFC 8785 text in UTF-8, as 64 lower-case hex digits. A rule document is brought into its
 * `canonicalForm` first.
 */
export function contentHash(value: Json): string {
  return textHash(canonicalText(value));
}

/** The same of bytes that are the text. */
export function bytesHash(canonical: Uint8Array): string {
  return createHash("sha256").update(canonical).digest("hex");
}

/** The same of a value whose RFC 8785 text is known. */
export function textHash(canonical: string): string {
  return createHash("sha256").update(canonical, "utf8").digest("hex");
}
