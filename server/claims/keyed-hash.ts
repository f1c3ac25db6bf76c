import { createHmac } from "node:crypto";

/** HMAC-SHA-256 under one key, as 64 lower-case hex digits: whoever lacks the key cannot tell, nor try, what it is of. */
export type KeyedHash = (text: string) => string;

/** `key`: 32 bytes that nobody can foretell. */
export function keyedHashes(key: Uint8Array): KeyedHash {
  return (text) => createHmac("sha256", key).update(text, "utf8").digest("hex");
}
