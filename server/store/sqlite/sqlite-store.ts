import type { DatabaseSync } from "@photostructure/sqlite";
import type { Json } from "../../domain/json.ts";
import type { LogEntry } from "../../domain/log-entry.ts";
import { entryFromText, entryText } from "../entry-text.ts";
import { instant } from "../instant.ts";
import type { Appended, Store, TransientRecord } from "../store.ts";
import { isUniqueViolation, whenFree } from "./sqlite-fault.ts";
import { SqliteRecords } from "./sqlite-records.ts";

type Database = InstanceType<typeof DatabaseSync>;

/** What of a row is asked for, as SQLite gives it. */
interface EntryRow {
  readonly chain: string;
  readonly seq: number;
  readonly subject: string;
  readonly revision: number;
  readonly entry: string;
}

const ENTRIES = "SELECT chain, seq, subject, revision, entry FROM log";

/** The log and the records in one SQLite file; every append is a transaction of its own. */
export class SqliteStore extends SqliteRecords implements Store {
  readonly #database: Database;
  readonly #place: string;
  readonly #sql: ReturnType<typeof statements>;

  constructor(database: Database, place: string) {
    super(database, place);
    this.#database = database;
    this.#place = place;
    this.#sql = statements(database);
  }

  append(entry: LogEntry): Promise<Appended> {
    return this.#whenFree(() => {
      const { chain, seq, subject, revision } = entry;
      try {
        this.#sql.insert.run(chain, seq, subject, revision, entryText(entry));
        return "appended";
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        const [holder] = this.#entries(this.#sql.at.all(chain, seq));
        if (!holder) return "revision-taken";
        return holder.hash === entry.hash ? "appended" : "seq-taken";
      }
    });
  }

  head(chain: string): Promise<LogEntry | undefined> {
    return this.#whenFree(() => this.#entries(this.#sql.head.all(chain))[0]);
  }

  read(chain: string, after: number, limit: number): Promise<readonly LogEntry[]> {
    return this.#whenFree(() => this.#entries(this.#sql.read.all(chain, after, limit)));
  }

  readSubject(subject: string, after: number, limit: number): Promise<readonly LogEntry[]> {
    return this.#whenFree(() => this.#entries(this.#sql.readSubject.all(subject, after, limit)));
  }

  chains(): Promise<readonly string[]> {
    return this.#whenFree(() => {
      const names: string[] = [];
      // From name to name by the index: there are few chains and many entries.
      for (;;) {
        const next = this.#sql.nextChain.get(names.at(-1) ?? "");
        if (!next) return names.sort();
        names.push(String(next.chain));
      }
    });
  }

  putTransient(collection: string, { key, value, expiresAt }: TransientRecord): Promise<void> {
    return this.#whenFree(() => {
      this.#sql.put.run(collection, key, JSON.stringify(value), instant(expiresAt));
    });
  }

  getTransient(collection: string, key: string, now: string): Promise<TransientRecord | undefined> {
    return this.#whenFree(() => {
      const row = this.#sql.get.get(collection, key, instant(now));
      if (!row) return undefined;
      const value: Json = JSON.parse(String(row.value));
      return { key, value, expiresAt: String(row.expires_at) };
    });
  }

  deleteTransient(collection: string, key: string): Promise<void> {
    return this.#whenFree(() => {
      this.#sql.remove.run(collection, key);
    });
  }

  sweepTransient(now: string): Promise<number> {
    return this.#whenFree(() => Number(this.#sql.sweep.run(instant(now)).changes));
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }

  #whenFree<T>(work: () => T): Promise<T> {
    return whenFree(this.#place, work);
  }

  #entries(rows: readonly EntryRow[]): readonly LogEntry[] {
    return rows.map((row) => entryFromText(row.entry, row, this.#place));
  }
}

function statements(database: Database) {
  return {
    insert: database.prepare("INSERT INTO log (chain, seq, subject, revision, entry) VALUES (?, ?, ?, ?, ?)"),
    at: database.prepare(`${ENTRIES} WHERE chain = ? AND seq = ?`),
    head: database.prepare(`${ENTRIES} WHERE chain = ? ORDER BY seq DESC LIMIT 1`),
    read: database.prepare(`${ENTRIES} WHERE chain = ? AND seq > ? ORDER BY seq LIMIT ?`),
    readSubject: database.prepare(`${ENTRIES} WHERE subject = ? AND revision > ? ORDER BY revision LIMIT ?`),
    nextChain: database.prepare("SELECT chain FROM log WHERE chain > ? ORDER BY chain LIMIT 1"),
    put: database.prepare(
      "INSERT INTO transient (collection, key, value, expires_at) VALUES (?, ?, ?, ?) " +
        "ON CONFLICT DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at",
    ),
    get: database.prepare(
      "SELECT value, expires_at FROM transient WHERE collection = ? AND key = ? AND expires_at > ?",
    ),
    remove: database.prepare("DELETE FROM transient WHERE collection = ? AND key = ?"),
    sweep: database.prepare("DELETE FROM transient WHERE expires_at <= ?"),
  };
}
