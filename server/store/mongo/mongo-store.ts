import { type Collection, type Db, type MongoClient, MongoWriteConcernError, type Sort } from "mongodb";
import type { LogEntry } from "../../domain/log-entry.ts";
import { entryFromText, entryText } from "../entry-text.ts";
import { instant } from "../instant.ts";
import type { Appended, Store, TransientRecord } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { type EntryDocument, logOf, type TransientDocument, transientOf } from "./documents.ts";
import { asked, isDuplicateKey } from "./mongo-fault.ts";
import { MongoRecords } from "./mongo-records.ts";

/** The log in one MongoDB collection, beside the records. What exactly one of many writers may do rests on its unique indexes alone. */
export class MongoStore extends MongoRecords implements Store {
  readonly #client: MongoClient;
  readonly #place: string;
  readonly #log: Collection<EntryDocument>;
  readonly #transient: Collection<TransientDocument>;

  constructor(client: MongoClient, database: Db, place: string) {
    super(database, place);
    this.#client = client;
    this.#place = place;
    this.#log = logOf(database);
    this.#transient = transientOf(database);
  }

  append(entry: LogEntry): Promise<Appended> {
    const { chain, seq, subject, revision } = entry;
    const document = { chain, seq, subject, revision, entry: entryText(entry) };
    return asked(this.#place, async () => {
      try {
        await this.#log.insertOne(document);
        return "appended";
      } catch (error) {
        if (error instanceof MongoWriteConcernError) throw this.#unconfirmed(entry, error);
        if (!isDuplicateKey(error)) throw error;
        return this.#whoHolds(entry);
      }
    });
  }

  async head(chain: string): Promise<LogEntry | undefined> {
    return (await this.#find({ chain: { $eq: chain } }, { seq: -1 }, 1))[0];
  }

  read(chain: string, after: number, limit: number): Promise<readonly LogEntry[]> {
    return this.#find({ chain: { $eq: chain }, seq: { $gt: after } }, { seq: 1 }, limit);
  }

  readSubject(subject: string, after: number, limit: number): Promise<readonly LogEntry[]> {
    return this.#find({ subject: { $eq: subject }, revision: { $gt: after } }, { revision: 1 }, limit);
  }

  async chains(): Promise<readonly string[]> {
    const names: string[] = [];
    // From name to name by the index: there are few chains and many entries.
    for (;;) {
      const [next] = await this.#find({ chain: { $gt: names.at(-1) ?? "" } }, { chain: 1 }, 1);
      if (!next) return names.sort();
      names.push(next.chain);
    }
  }

  async putTransient(collection: string, { key, value, expiresAt }: TransientRecord): Promise<void> {
    const _id = idOf(collection, key);
    const document = { value: JSON.stringify(value), expiresAt: instant(expiresAt) };
    const put = () => this.#transient.replaceOne({ _id: { $eq: _id } }, document, { upsert: true });
    // Two that put a new key at once may both try to insert; the second then replaces.
    await asked(this.#place, () =>
      put().catch((error) => (isDuplicateKey(error) ? put() : Promise.reject(error))),
    );
  }

  async getTransient(collection: string, key: string, now: string): Promise<TransientRecord | undefined> {
    const filter = { _id: { $eq: idOf(collection, key) }, expiresAt: { $gt: instant(now) } };
    const found = await asked(this.#place, () => this.#transient.findOne(filter));
    return found ? { key, value: JSON.parse(found.value), expiresAt: found.expiresAt } : undefined;
  }

  async deleteTransient(collection: string, key: string): Promise<void> {
    await asked(this.#place, () => this.#transient.deleteOne({ _id: { $eq: idOf(collection, key) } }));
  }

  async sweepTransient(now: string): Promise<number> {
    const filter = { expiresAt: { $lte: instant(now) } };
    return (await asked(this.#place, () => this.#transient.deleteMany(filter))).deletedCount;
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  async #find(filter: object, sort: Sort, limit: number): Promise<readonly LogEntry[]> {
    if (limit < 1) return []; // to MongoDB, 0 is no limit
    const found = await asked(this.#place, () => this.#log.find(filter).sort(sort).limit(limit).toArray());
    return found.map((document) => entryFromText(document.entry, document, this.#place));
  }

  /** Who has the place of an entry that could not be inserted. */
  async #whoHolds(entry: LogEntry): Promise<Appended> {
    const at = { chain: { $eq: entry.chain }, seq: { $eq: entry.seq } };
    // The insert may have failed against one that a majority does not have yet.
    const holder = await this.#log.findOne(at, { readConcern: { level: "local" } });
    if (!holder) return "revision-taken";
    if (entryFromText(holder.entry, holder, this.#place).hash !== entry.hash) return "seq-taken";
    if (await this.#log.findOne(at)) return "appended";
    throw this.#unconfirmed(entry);
  }

  #unconfirmed({ chain, seq }: LogEntry, cause?: unknown): StoreError {
    return new StoreError("unconfirmed", { place: this.#place, chain, seq }, cause);
  }
}

/** One text of both, without ambiguity. */
function idOf(collection: string, key: string): string {
  return JSON.stringify([collection, key]);
}
