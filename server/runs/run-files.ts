import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../documents/sha256.ts";
import type { RunFile } from "./run-job.ts";

/** Bytes that are read at once. */
const AT_ONCE = 1_048_576;

/** Length and hash of a file that a run has written. */
export function digestOf(folder: string, name: string): RunFile {
  const path = join(folder, name);
  const hash = createHash("sha256");
  const file = openSync(path, "r");
  try {
    const chunk = Buffer.allocUnsafe(AT_ONCE);
    for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk))
      hash.update(chunk.subarray(0, count));
  } finally {
    closeSync(file);
  }
  return { name, bytes: statSync(path).size, hash: hash.digest("hex") };
}

/** SHA-256 of a line: content of its leaf in the tree over the lines of a file. */
export function lineHash(line: string): Buffer {
  return sha256(line);
}
