import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import type { Store } from "../store.ts";
import { migrate } from "./migrate.ts";
import { whenFree } from "./sqlite-fault.ts";
import { SqliteStore } from "./sqlite-store.ts";

/** The file in the data folder; beside it SQLite keeps `-wal` and `-shm` while it is open. */
const FILE = "yice.sqlite";

/** How long SQLite itself waits for a lock, in milliseconds; longer waits leave the process free meanwhile. */
const LOCK_WAIT = 20;

/**
 * Opens the store in a data folder, which is made where there is none. Several processes may have one folder open:
 * each append is one transaction, and SQLite lets one of them write at a time. The folder has to be on a disk of this
 * machine, as the write-ahead log is shared memory. Throws `StoreError` where the file is not ours or a newer release's.
 */
export async function openSqlite(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true });
  return openFile(join(folder, FILE));
}

/** A store that lives as long as this process, for tests and trials. */
export function openInMemory(): Promise<Store> {
  return openFile(":memory:");
}

async function openFile(file: string): Promise<Store> {
  const database = await whenFree(file, () => new DatabaseSync(file, { timeout: LOCK_WAIT }));
  try {
    return await whenFree(file, () => {
      // Of each connection: a commit is on disk before it is answered.
      database.exec("PRAGMA synchronous = FULL");
      migrate(database, file);
      return new SqliteStore(database, file);
    });
  } catch (error) {
    database.close();
    throw error;
  }
}
