import { canonicalText } from "../documents/canonical.ts";
import type { Json } from "../domain/json.ts";
import { isName, MOST_BYTES } from "./entry-text.ts";
import { instant } from "./instant.ts";
import type { Retention, StoredRecord } from "./records.ts";
import { StoreError } from "./store-error.ts";

/** A record as every adapter keeps it: its value as canonical text, a moment that sorts as text. */
export interface RecordText {
  readonly key: string;
  readonly value: string;
  readonly erasableFrom: string | null;
}

/** Throws `StoreError` where a record is too large or its names cannot be keys. */
export function recordText(collection: string, key: string, value: Json, retention: Retention): RecordText {
  for (const name of [collection, key]) {
    if (!isName(name)) throw new StoreError("bad-name", { name: JSON.stringify(name) });
  }
  const text = canonicalText(value);
  const bytes = Buffer.byteLength(text, "utf8");
  if (bytes > MOST_BYTES)
    throw new StoreError("record-too-large", { collection, key, bytes, most: MOST_BYTES });
  const { erasableFrom } = retention;
  return { key, value: text, erasableFrom: erasableFrom === undefined ? null : instant(erasableFrom) };
}

/** The record that a text says. Throws `StoreError` where it says none. */
export function recordFromText(record: RecordText, collection: string, place: string): StoredRecord {
  const { key, erasableFrom } = record;
  const value = parsed(record.value);
  if (value !== undefined) return { key, value, ...(erasableFrom === null ? {} : { erasableFrom }) };
  const reason = {
    zh: `${collection} 中的记录 ${key} 不是 JSON`,
    en: `record ${key} of ${collection} is no JSON`,
  };
  throw new StoreError("damaged", { place, reason });
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
