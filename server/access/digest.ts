import { createHash, timingSafeEqual } from "node:crypto";

/** SHA-256 as 64 hex digits; enough for secrets of 32 random bytes, never for passwords. */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret, "utf8").digest("hex");
}

/** Whether a secret has a digest, in a time that does not tell how much of it was right. */
export function hasDigest(secret: string, digest: string): boolean {
  const [given, known] = [digestOf(secret), digest].map((text) => Buffer.from(text, "utf8"));
  return (
    given !== undefined &&
    known !== undefined &&
    given.length === known.length &&
    timingSafeEqual(given, known)
  );
}

/** Bytes that nobody can foretell. */
export type RandomBytes = (count: number) => Uint8Array;

/** 32 of them as 43 letters, digits, `-` and `_`. */
export function newSecret(random: RandomBytes): string {
  return Buffer.from(random(32)).toString("base64url");
}
