import { sha256 } from "../documents/sha256.ts";

/** Length of every hash, in bytes. */
export const HASH_BYTES = 32;

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** RFC 6962 §2.1: SHA-256 of 0x00 and the leaf's content, so that no leaf can pass for a node. */
export function leafHash(content: Uint8Array): Buffer {
  return sha256(Buffer.concat([LEAF, content]));
}

/** RFC 6962 §2.1: SHA-256 of 0x01 and both halves. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Buffer.concat([NODE, left, right]));
}

/** The root of a tree without leaves. */
export function emptyRoot(): Buffer {
  return sha256("");
}
