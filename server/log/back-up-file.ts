import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Store } from "../store/store.ts";
import { backUp } from "./back-up.ts";
import { keptFiles } from "./kept-files.ts";

/**
 * Writes a store's log, and the claim sets and runs in its data folder, to a gzip file, which appears under its name only when it is whole and on disk. Gives the
 * number of entries.
 */
export async function writeBackUp(store: Store, file: string, folder: string): Promise<number> {
  const unfinished = `${file}.unfinished`;
  let entries = 0;
  try {
    const lines = Readable.from(backUp(store, () => entries++, keptFiles(folder)));
    await pipeline(lines, createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    await synced(unfinished);
    await rename(unfinished, file);
    await synced(dirname(file));
  } finally {
    await rm(unfinished, { force: true });
  }
  return entries;
}

/** The lines of a back-up file, without their line ends. Rejects with the system's and zlib's errors. */
export async function* backUpLines(file: string): AsyncGenerator<string> {
  const text = createGunzip().setEncoding("utf8");
  const read = pipeline(createReadStream(file), text);
  // Reading the text below fails in the same way.
  read.catch(() => {});
  let rest = "";
  for await (const chunk of text) {
    // Only "\n" ends a line: readline would also break at U+2028, which JSON may hold as it is.
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** Waits until a file, or the names in a folder, are on disk. */
async function synced(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}
