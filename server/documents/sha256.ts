import crypto from "node:crypto";

/** Only Node 20.12 and later hash in one go; before that an object is made, for three times the cost of a short text. */
const inOneGo = "hash" in crypto ? crypto.hash : undefined;

/** SHA-256 of bytes, or of a text in UTF-8, as 64 lower-case hex digits. */
export function sha256Hex(content: string | Uint8Array): string {
  return inOneGo ? inOneGo("sha256", content) : crypto.createHash("sha256").update(content).digest("hex");
}

/** The same as 32 bytes. */
export function sha256(content: string | Uint8Array): Buffer {
  // By way of a string: a buffer of its own is what costs most of a short hash.
  if (inOneGo) return Buffer.from(inOneGo("sha256", content, "binary"), "binary");
  return crypto.createHash("sha256").update(content).digest();
}
