import type { DatabaseSync } from "@photostructure/sqlite";
import { StoreError } from "../store-error.ts";
import { migrations as released, TABLES } from "./migrations.ts";

/** Marks a file as ours in its header: "Yice" in ASCII. */
const APPLICATION = 0x59696365;

type Database = InstanceType<typeof DatabaseSync>;

/**
 * Brings a file to the newest schema version, in one transaction. Throws `StoreError` where it is not ours, or a newer
 * release's; such a file is left as it is.
 */
export function migrate(database: Database, place: string, migrations = released, tables = TABLES): void {
  if (versionOf(database, place, migrations.length) < migrations.length) {
    // WAL lets readers go on beside a writer; it stays with the file and cannot be set inside a transaction.
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("BEGIN IMMEDIATE");
    try {
      // Another process may have been quicker.
      const version = versionOf(database, place, migrations.length);
      for (const script of migrations.slice(version)) database.exec(script);
      database.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${migrations.length}`);
      database.exec("COMMIT");
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
  }
  const found = tablesOf(database);
  if (found.join() !== tables.join()) throw foreign(place, found);
}

/** The schema version of a file, 0 of an empty one. */
function versionOf(database: Database, place: string, known: number): number {
  const application = pragma(database, "application_id");
  const version = pragma(database, "user_version");
  if (application !== APPLICATION) {
    const tables = tablesOf(database);
    if (application === 0 && version === 0 && tables.length === 0) return 0;
    throw foreign(place, tables.length > 0 ? tables : [`application_id ${application}`]);
  }
  if (version > known) throw new StoreError("newer", { place, found: version, known });
  return version;
}

function pragma(database: Database, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}

function tablesOf(database: Database): readonly string[] {
  return database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name")
    .all()
    .map(({ name }) => String(name));
}

function foreign(place: string, found: readonly string[]): StoreError {
  return new StoreError("foreign", { place, found: found.join(", ") });
}
