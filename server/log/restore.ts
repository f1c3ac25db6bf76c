import type { Json } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { readEntry } from "../store/entry-text.ts";
import { clearRestoreMark, restoreMark, setRestoreMark } from "../store/restore-mark.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import type { Manifest } from "./back-up.ts";
import { backUpLines } from "./back-up-file.ts";
import { checkBackUp } from "./check-back-up.ts";
import { readFileLine } from "./file-line.ts";
import { putPart } from "./kept-files.ts";
import { type RecordLine, readRecordLine } from "./record-line.ts";

/**
 * Brings a back-up file into an empty store, after reading it once to the end to see that it is whole and every chain
 * verifies; files of claim sets and runs go into the data folder. Where it is interrupted, the store stays marked until the same file has been restored. Throws `StoreError`
 * where the file is not whole or the store is not empty.
 */
export async function restore(store: Store, file: string, folder: string): Promise<Manifest> {
  const manifest = await checkedFile(file);
  const held = [...(await store.chains()), ...(await store.recordCollections())];
  const isGoingOn = (await restoreMark(store)) === manifest.sha256;
  if (held.length > 0 && !isGoingOn) throw new StoreError("not-empty", { chains: held.join(", ") });
  await setRestoreMark(store, manifest.sha256);
  for await (const line of backUpLines(file)) {
    const value: Json = JSON.parse(line);
    const entry = readEntry(value);
    const part = entry ? undefined : readFileLine(value);
    // Header and manifest are none of these.
    if (entry) await put(store, entry);
    else if (part) putPart(folder, part);
    else await putRecord(store, readRecordLine(value));
  }
  await clearRestoreMark(store);
  return manifest;
}

async function put(store: Store, entry: LogEntry): Promise<void> {
  // What an interrupted restore has put is there and the same.
  if ((await store.append(entry)) !== "appended") {
    throw new StoreError("not-empty", { chains: entry.chain });
  }
}

async function putRecord(store: Store, line: RecordLine | undefined): Promise<void> {
  if (!line) return;
  const { key, value, erasableFrom } = line.record;
  await store.putRecord(line.collection, key, value, erasableFrom === undefined ? {} : { erasableFrom });
}

async function checkedFile(file: string): Promise<Manifest> {
  try {
    return await checkBackUp(backUpLines(file), file);
  } catch (error) {
    if (error instanceof StoreError || !isGzipFault(error)) throw error;
    throw new StoreError("broken-back-up", { file, reason: error.message }, error);
  }
}

function isGzipFault(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
