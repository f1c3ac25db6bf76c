import type { Json } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { Records } from "./records.ts";

/**
 * What became of an append: it is durable, or somebody else had the place (nothing was written then). The very same
 * entry again, as after an answer that was lost, is `appended` and kept once.
 */
export type Appended = "appended" | "seq-taken" | "revision-taken";

/** A short-lived record beside the log (a session, a one-time code): losing one costs a log-in, never a change. */
export interface TransientRecord {
  readonly key: string;
  readonly value: Json;
  /** UTC; from then on the record is gone. */
  readonly expiresAt: string;
}

/**
 * Where logs are kept. The only commit is one insert under two unique indexes, (chain, seq) and (subject, revision);
 * an adapter needs nothing else of its server for exclusion. What `append` has answered survives kill -9. Entries are
 * never changed or removed (what has to be erased some day is a record, of which they hold the hash); a file or collection that holds anything else is refused when the store is opened. Every
 * method rejects with a `StoreError` where the server fails.
 */
export interface Store extends Records {
  append(entry: LogEntry): Promise<Appended>;
  /** The last entry of a chain. */
  head(chain: string): Promise<LogEntry | undefined>;
  /** Entries of a chain after a sequence number, in order, at most `limit`. */
  read(chain: string, after: number, limit: number): Promise<readonly LogEntry[]>;
  /** Entries about a subject after a revision, in order of revision. */
  readSubject(subject: string, after: number, limit: number): Promise<readonly LogEntry[]>;
  /** Names of all chains, sorted. */
  chains(): Promise<readonly string[]>;
  putTransient(collection: string, record: TransientRecord): Promise<void>;
  /** The record, unless it has expired at `now`. */
  getTransient(collection: string, key: string, now: string): Promise<TransientRecord | undefined>;
  deleteTransient(collection: string, key: string): Promise<void>;
  /** Deletes what has expired at `now`; how many. */
  sweepTransient(now: string): Promise<number>;
  close(): Promise<void>;
}
