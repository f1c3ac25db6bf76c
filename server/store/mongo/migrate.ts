import type { Db } from "mongodb";
import { StoreError } from "../store-error.ts";
import { logOf, recordsOf, schemaOf } from "./documents.ts";
import { migrations as released } from "./migrations.ts";
import { isDuplicateKey } from "./mongo-fault.ts";

const UNIQUE = ["log_by_chain", "log_by_subject", "record_by_key"];

/**
 * Brings a database to the newest schema version, step by step; a step that was broken off is done again. Throws
 * `StoreError` where it is not ours, a newer release's, or has lost an index that the log or the records rest on.
 */
export async function migrate(database: Db, place: string, migrations = released): Promise<void> {
  const known = migrations.length;
  const version = await claimed(database, place);
  if (version > known) throw new StoreError("newer", { place, found: version, known });
  for (const [done, migration] of migrations.entries()) {
    if (done < version) continue;
    await migration(database);
    await schemaOf(database).replaceOne(
      { _id: { $eq: "schema" }, version: { $eq: done } },
      { product: "yice", version: done + 1 },
    );
  }
  const indexes = [
    ...(await logOf(database).listIndexes().toArray()),
    ...(await recordsOf(database).listIndexes().toArray()),
  ];
  const lost = UNIQUE.find((name) => !indexes.some((index) => index.name === name && index.unique === true));
  if (lost === undefined) return;
  const reason = { zh: `缺少唯一索引 ${lost}`, en: `it lacks the unique index ${lost}` };
  throw new StoreError("damaged", { place, reason });
}

/**
 * The database's schema version; an empty one becomes ours first, at version 0. Collections are listed before the schema
 * is read: whoever opens it beside us makes the schema first, so collections without one are somebody else's.
 */
async function claimed(database: Db, place: string): Promise<number> {
  const schemas = schemaOf(database);
  const collections = await database.listCollections({}, { nameOnly: true }).toArray();
  const schema = await schemas.findOne({ _id: { $eq: "schema" } });
  if (schema?.product === "yice") return schema.version;
  const found = collections.map(({ name }) => name).filter((name) => !name.startsWith("system."));
  if (schema || found.some((name) => name !== schemas.collectionName)) {
    throw new StoreError("foreign", { place, found: found.sort().join(", ") });
  }
  try {
    await schemas.insertOne({ _id: "schema", product: "yice", version: 0 });
    return 0;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return claimed(database, place);
  }
}
