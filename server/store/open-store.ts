import { isBeingRestored } from "./restore-mark.ts";
import { openSqlite } from "./sqlite/open-sqlite.ts";
import type { Store } from "./store.ts";
import { StoreError } from "./store-error.ts";

/** Where the log is kept: a MongoDB database, or else a folder. */
export interface StorePlace {
  /** Connection string; empty for none. Its path names the database, `yice` by default. */
  readonly mongodbUri: string;
  /** Folder of the embedded store, used where no MongoDB is named. */
  readonly folder: string;
}

/** Opens the store to work with. Throws `StoreError`, also where a restore into it was interrupted. */
export async function openStore(place: StorePlace): Promise<Store> {
  const store = await openForRestore(place);
  if (!(await isBeingRestored(store))) return store;
  await store.close();
  throw new StoreError("half-restored", { place: place.mongodbUri === "" ? place.folder : "MongoDB" });
}

/** The same, whether or not a restore into it was interrupted: to go on with that. */
export async function openForRestore({ mongodbUri, folder }: StorePlace): Promise<Store> {
  if (mongodbUri === "") return openSqlite(folder);
  // Its driver is a tenth of what is loaded to start.
  const { openMongo } = await import("./mongo/open-mongo.ts");
  return openMongo(mongodbUri);
}
