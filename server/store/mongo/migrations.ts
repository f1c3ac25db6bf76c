import type { Db } from "mongodb";
import { logOf, recordsOf, transientOf } from "./documents.ts";

/** Leaves a database of the version before as one of its own; done twice, or by two at once, it is the same. */
export type Migration = (database: Db) => Promise<void>;

/** How each schema version becomes the next, the first from nothing. A released one is never edited. */
export const migrations: readonly Migration[] = [
  async (database) => {
    await logOf(database).createIndex({ chain: 1, seq: 1 }, { unique: true, name: "log_by_chain" });
    await logOf(database).createIndex({ subject: 1, revision: 1 }, { unique: true, name: "log_by_subject" });
    await transientOf(database).createIndex({ expiresAt: 1 }, { name: "transient_by_expiry" });
  },
  async (database) => {
    const records = recordsOf(database);
    await records.createIndex({ collection: 1, key: 1 }, { unique: true, name: "record_by_key" });
    await records.createIndex({ collection: 1, erasableFrom: 1 }, { name: "record_by_retention" });
  },
];
