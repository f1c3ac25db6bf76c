import { writeSync } from "node:fs";

/** Writes all of the bytes at the end of an open file, whatever a single call takes. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
