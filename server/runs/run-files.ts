import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { MerkleStack } from "../ledger/merkle-stack.ts";
import { linesOfFile } from "../spool/lines-of-file.ts";
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

/** Root of the Merkle tree over the SHA-256 of each line of a file, in 64 hex digits. */
export function rootOfLines(path: string): string {
  const tree = new MerkleStack();
  for (const line of linesOfFile(path)) tree.add(createHash("sha256").update(line, "utf8").digest());
  return tree.root.toString("hex");
}
