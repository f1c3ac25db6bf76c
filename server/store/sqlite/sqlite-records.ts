import type { DatabaseSync } from "@photostructure/sqlite";
import type { Json } from "../../domain/json.ts";
import { instant } from "../instant.ts";
import { type RecordText, recordFromText, recordText } from "../record-text.ts";
import type { Records, Retention, StoredRecord } from "../records.ts";
import { whenFree } from "./sqlite-fault.ts";

type Database = InstanceType<typeof DatabaseSync>;

/** The records in one SQLite file, each put a transaction of its own. */
export class SqliteRecords implements Records {
  readonly #place: string;
  readonly #sql: ReturnType<typeof statements>;

  constructor(database: Database, place: string) {
    this.#place = place;
    this.#sql = statements(database);
  }

  async putRecord(collection: string, key: string, value: Json, retention: Retention = {}): Promise<void> {
    const text = recordText(collection, key, value, retention);
    await whenFree(this.#place, () => this.#sql.put.run(collection, key, text.value, text.erasableFrom));
  }

  async getRecord(collection: string, key: string): Promise<StoredRecord | undefined> {
    return (await this.#found(collection, () => this.#sql.get.all(collection, key)))[0];
  }

  async deleteRecord(collection: string, key: string, erasableAt?: string): Promise<void> {
    await whenFree(this.#place, () =>
      erasableAt === undefined
        ? this.#sql.remove.run(collection, key)
        : this.#sql.removeErasable.run(collection, key, instant(erasableAt)),
    );
  }

  records(collection: string, after: string, limit: number): Promise<readonly StoredRecord[]> {
    return this.#found(collection, () => this.#sql.after.all(collection, after, limit));
  }

  erasableRecords(collection: string, now: string, limit: number): Promise<readonly StoredRecord[]> {
    return this.#found(collection, () => this.#sql.erasable.all(collection, instant(now), limit));
  }

  sweepRecords(collection: string, now: string): Promise<number> {
    return whenFree(this.#place, () => Number(this.#sql.sweep.run(collection, instant(now)).changes));
  }

  recordCollections(): Promise<readonly string[]> {
    return whenFree(this.#place, () => {
      const names: string[] = [];
      // From name to name by the index: there are few collections and many records.
      for (;;) {
        const next = this.#sql.nextCollection.get(names.at(-1) ?? "");
        if (!next) return names.sort();
        names.push(String(next.collection));
      }
    });
  }

  #found(collection: string, rows: () => readonly RecordText[]): Promise<readonly StoredRecord[]> {
    return whenFree(this.#place, () => rows().map((row) => recordFromText(row, collection, this.#place)));
  }
}

function statements(database: Database) {
  const records = "SELECT key, value, erasable_from AS erasableFrom FROM record WHERE collection = ?";
  return {
    put: database.prepare(
      "INSERT INTO record (collection, key, value, erasable_from) VALUES (?, ?, ?, ?) " +
        "ON CONFLICT DO UPDATE SET value = excluded.value, erasable_from = excluded.erasable_from",
    ),
    get: database.prepare(`${records} AND key = ?`),
    after: database.prepare(`${records} AND key > ? ORDER BY key LIMIT ?`),
    erasable: database.prepare(`${records} AND erasable_from <= ? ORDER BY erasable_from, key LIMIT ?`),
    remove: database.prepare("DELETE FROM record WHERE collection = ? AND key = ?"),
    removeErasable: database.prepare(
      "DELETE FROM record WHERE collection = ? AND key = ? AND erasable_from <= ?",
    ),
    sweep: database.prepare("DELETE FROM record WHERE collection = ? AND erasable_from <= ?"),
    nextCollection: database.prepare(
      "SELECT collection FROM record WHERE collection > ? ORDER BY collection LIMIT 1",
    ),
  };
}
