import { MongoClient } from "mongodb";
import type { Store } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { migrate } from "./migrate.ts";
import { asked } from "./mongo-fault.ts";
import { MongoStore } from "./mongo-store.ts";

/** How long a server is looked for, and a majority's confirmation waited for, in milliseconds. */
const PATIENCE = 10_000;

const DATABASE = "yice";

/**
 * Opens the store in the database that a connection string names in its path, `yice` by default. An append is
 * answered when a majority of the replicas has it in its journal, and reads tell only what a majority has; neither
 * sessions nor transactions are used. Throws `StoreError` where the database is not ours or a newer release's.
 */
export async function openMongo(uri: string): Promise<Store> {
  const client = clientOf(uri);
  const database = client.db(/^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(uri) ? undefined : DATABASE);
  // Without user and password, which a connection string may hold.
  const place = `mongodb://${client.options.srvHost ?? client.options.hosts.join()}/${database.databaseName}`;
  try {
    await asked(place, () => migrate(database, place));
    return new MongoStore(client, database, place);
  } catch (error) {
    await client.close();
    throw error;
  }
}

function clientOf(uri: string): MongoClient {
  try {
    return new MongoClient(uri, {
      appName: "yice",
      // Options given here outweigh those of the string; this one is the operator's to set.
      ...(/[?&]serverSelectionTimeoutMS=/i.test(uri) ? {} : { serverSelectionTimeoutMS: PATIENCE }),
      writeConcern: { w: "majority", journal: true, wtimeoutMS: PATIENCE },
      readConcern: { level: "majority" },
      readPreference: "primary",
    });
  } catch (error) {
    // Some messages repeat the string, and with it the password.
    const reason = error instanceof Error ? error.message.replaceAll(uri, "…") : "";
    throw new StoreError("bad-uri", { reason });
  }
}
