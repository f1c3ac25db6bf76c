import { contentHash } from "../documents/hash.ts";
import { isJsonObject, type Json } from "../domain/json.ts";
import type { StoredRecord } from "../store/records.ts";

/** A record as a back-up holds it. */
export interface RecordLine {
  readonly collection: string;
  readonly record: StoredRecord;
}

/** A record with the hash of its value, as JSON. */
export function recordLine(collection: string, { key, value, erasableFrom }: StoredRecord): Json {
  const hash = contentHash(value);
  return { collection, key, value, hash, ...(erasableFrom === undefined ? {} : { erasableFrom }) };
}

const MEMBERS = new Set(["collection", "key", "value", "hash", "erasableFrom"]);

/** The record that a line of a back-up says, if it is one and its value has the hash it names. */
export function readRecordLine(line: Json | undefined): RecordLine | undefined {
  if (!isJsonObject(line) || Object.keys(line).join() !== "record" || !isJsonObject(line.record))
    return undefined;
  const { collection, key, value, hash, erasableFrom } = line.record;
  if (!Object.keys(line.record).every((name) => MEMBERS.has(name))) return undefined;
  if (typeof collection !== "string" || typeof key !== "string" || value === undefined) return undefined;
  if (contentHash(value) !== hash) return undefined;
  if (erasableFrom === undefined) return { collection, record: { key, value } };
  const isMoment = typeof erasableFrom === "string" && !Number.isNaN(Date.parse(erasableFrom));
  return isMoment ? { collection, record: { key, value, erasableFrom } } : undefined;
}
