import type { Collection, Db, Sort } from "mongodb";
import type { Json } from "../../domain/json.ts";
import { instant } from "../instant.ts";
import { recordFromText, recordText } from "../record-text.ts";
import type { Records, Retention, StoredRecord } from "../records.ts";
import { type RecordDocument, recordsOf } from "./documents.ts";
import { asked, isDuplicateKey } from "./mongo-fault.ts";

/** The records in one MongoDB collection. */
export class MongoRecords implements Records {
  readonly #place: string;
  readonly #records: Collection<RecordDocument>;

  constructor(database: Db, place: string) {
    this.#place = place;
    this.#records = recordsOf(database);
  }

  async putRecord(collection: string, key: string, value: Json, retention: Retention = {}): Promise<void> {
    const document = { collection, ...recordText(collection, key, value, retention) };
    const put = () => this.#records.replaceOne(at(collection, key), document, { upsert: true });
    // Two that put a new key at once may both try to insert; the second then replaces.
    await asked(this.#place, () =>
      put().catch((error) => (isDuplicateKey(error) ? put() : Promise.reject(error))),
    );
  }

  async getRecord(collection: string, key: string): Promise<StoredRecord | undefined> {
    return (await this.#find(collection, at(collection, key), { key: 1 }, 1))[0];
  }

  async deleteRecord(collection: string, key: string, erasableAt?: string): Promise<void> {
    const filter =
      erasableAt === undefined ? at(collection, key) : { ...at(collection, key), ...until(erasableAt) };
    await asked(this.#place, () => this.#records.deleteOne(filter));
  }

  records(collection: string, after: string, limit: number): Promise<readonly StoredRecord[]> {
    return this.#find(collection, { ...within(collection), key: { $gt: after } }, { key: 1 }, limit);
  }

  erasableRecords(collection: string, now: string, limit: number): Promise<readonly StoredRecord[]> {
    const filter = { ...within(collection), ...until(now) };
    return this.#find(collection, filter, { erasableFrom: 1, key: 1 }, limit);
  }

  async sweepRecords(collection: string, now: string): Promise<number> {
    const filter = { ...within(collection), ...until(now) };
    return (await asked(this.#place, () => this.#records.deleteMany(filter))).deletedCount;
  }

  async recordCollections(): Promise<readonly string[]> {
    const names: string[] = [];
    // From name to name by the index: there are few collections and many records.
    for (;;) {
      const after = { collection: { $gt: names.at(-1) ?? "" } };
      const next = await asked(this.#place, () =>
        this.#records.findOne(after, { sort: { collection: 1 }, projection: { collection: 1 } }),
      );
      if (!next) return names.sort();
      names.push(next.collection);
    }
  }

  async #find(
    collection: string,
    filter: object,
    sort: Sort,
    limit: number,
  ): Promise<readonly StoredRecord[]> {
    if (limit < 1) return []; // to MongoDB, 0 is no limit
    const found = await asked(this.#place, () =>
      this.#records.find(filter).sort(sort).limit(limit).toArray(),
    );
    return found.map((document) => recordFromText(document, collection, this.#place));
  }
}

function within(collection: string) {
  return { collection: { $eq: collection } };
}

function at(collection: string, key: string) {
  return { ...within(collection), key: { $eq: key } };
}

/** Erasable at a moment; `null`, which is of another type, is below no text. */
function until(now: string) {
  return { erasableFrom: { $lte: instant(now) } };
}
