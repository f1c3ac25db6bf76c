import type { Json } from "../domain/json.ts";

/**
 * A record beside the log that can be erased: what the log may not hold for ever, such as a claim. The log says that it
 * was written, by its hash; whoever writes both writes the record first.
 */
export interface StoredRecord {
  readonly key: string;
  readonly value: Json;
  /** UTC; from then on a sweep erases it. Without it, it stays until it is deleted. */
  readonly erasableFrom?: string;
}

/** When a record may go; see `StoredRecord`. */
export type Retention = Pick<StoredRecord, "erasableFrom">;

/**
 * Where records are kept. What `putRecord` and `deleteRecord` have answered survives kill -9. A record by itself decides
 * no race: who is first is said by the log. Names of collections and keys are texts without control characters, not
 * empty. Every method rejects with a `StoreError` where the server fails.
 */
export interface Records {
  /** Replaces what is there under the key, its retention too. Two that put one key at once: one of them stays. */
  putRecord(collection: string, key: string, value: Json, retention?: Retention): Promise<void>;
  getRecord(collection: string, key: string): Promise<StoredRecord | undefined>;
  /** With `erasableAt` only where a sweep at that moment would erase it; a record put again meanwhile stays. */
  deleteRecord(collection: string, key: string, erasableAt?: string): Promise<void>;
  /** Records with keys after this one (`""`: from the first), by the order of their keys' bytes in UTF-8. */
  records(collection: string, after: string, limit: number): Promise<readonly StoredRecord[]>;
  /** What a sweep at `now` would erase, what was erasable first first, at most `limit`. */
  erasableRecords(collection: string, now: string, limit: number): Promise<readonly StoredRecord[]>;
  /** Erases all that is past its retention at `now`; how many. */
  sweepRecords(collection: string, now: string): Promise<number>;
  /** Names of all collections that hold anything, sorted. */
  recordCollections(): Promise<readonly string[]>;
}
