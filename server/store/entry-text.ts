import { canonicalText } from "../documents/canonical.ts";
import { isJsonObject, type Json } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { StoreError } from "./store-error.ts";

/** The longest text of an entry, in bytes of UTF-8: what a MongoDB document holds (16 MiB), with room for its keys. */
export const MOST_BYTES = 15 * 1024 * 1024;

/** Under what an entry is found. */
export type EntryKey = Pick<LogEntry, "chain" | "seq" | "subject" | "revision">;

/**
 * The text an entry is kept as, by every adapter: its canonical form, so that order and names of members, digits and
 * characters are nobody's concern but ours. Throws `StoreError` where it is too large or its names cannot be keys.
 */
export function entryText(entry: LogEntry): string {
  for (const name of [entry.chain, entry.subject]) {
    if (!isName(name)) throw new StoreError("bad-name", { name: JSON.stringify(name) });
  }
  const text = canonicalText({ ...entry });
  const bytes = Buffer.byteLength(text, "utf8");
  if (bytes <= MOST_BYTES) return text;
  throw new StoreError("too-large", { chain: entry.chain, seq: entry.seq, bytes, most: MOST_BYTES });
}

/** Not every server keeps a NUL or half a surrogate pair in a key. */
export function isName(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text !== "" && !/[\u0000-\u001f\u007f]|\p{Surrogate}/u.test(text);
}

/** The entry that a text says. Throws `StoreError` where it says none, or another than it is kept under. */
export function entryFromText(text: string, key: EntryKey, place: string): LogEntry {
  const entry = readEntry(parsed(text));
  const { chain, seq, subject, revision } = key;
  if (
    entry &&
    entry.chain === chain &&
    entry.seq === seq &&
    entry.subject === subject &&
    entry.revision === revision
  )
    return entry;
  const reason = {
    zh: `日志链 ${chain} 第 ${seq} 条${entry ? "与其索引不符" : "不是日志条目"}`,
    en: `entry ${seq} of chain ${chain} ${entry ? "is not the one it is found as" : "is no log entry"}`,
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

const TEXTS = ["chain", "subject", "at", "actor", "action", "previous", "hash"];
const COUNTS = ["seq", "revision"];
const MEMBERS = new Set([...TEXTS, ...COUNTS, "body", "reason"]);

/** A JSON value as a log entry, if it has the members of one and no other. */
export function readEntry(value: Json | undefined): LogEntry | undefined {
  if (!isJsonObject(value) || value.body === undefined) return undefined;
  if (!Object.keys(value).every((name) => MEMBERS.has(name))) return undefined;
  if (!TEXTS.every((name) => typeof value[name] === "string")) return undefined;
  if (!COUNTS.every((name) => Number.isSafeInteger(value[name]) && Number(value[name]) > 0)) return undefined;
  if (value.reason !== undefined && typeof value.reason !== "string") return undefined;
  // Every member has just been looked at.
  return value as unknown as LogEntry;
}
