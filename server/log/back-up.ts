import { createHash } from "node:crypto";
import { canonicalText } from "../documents/canonical.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { recordsOf } from "../store/records-of.ts";
import type { Store } from "../store/store.ts";
import { everyEntry } from "./every-entry.ts";
import { type FilePart, fileLine } from "./file-line.ts";
import { recordLine } from "./record-line.ts";

/** The first line of a back-up. Version 1 held no records, version 2 no files; both are still restored. */
export const HEADER = { format: "yice-backup", version: 3 } as const;

/** One chain as a back-up holds it: from its first entry to the head. */
export interface ChainExtent {
  readonly chain: string;
  /** Number of entries. */
  readonly entries: number;
  /** Hash of the last one; it pins all before it. */
  readonly head: string;
}

/** How many records of a collection a back-up holds. */
export interface CollectionExtent {
  readonly collection: string;
  readonly records: number;
}

/** The last line of a back-up, which tells a whole one from one cut short. */
export interface Manifest {
  /** By name of the chain. */
  readonly chains: readonly ChainExtent[];
  /** By name of the collection. */
  readonly collections: readonly CollectionExtent[];
  /** Files of claim sets and runs. */
  readonly files: number;
  /** SHA-256, in hex, of all lines before this one, their line ends included. */
  readonly sha256: string;
}

/**
 * A store's whole log as NDJSON in canonical form: the header, every entry of every chain, every record that
 * has not been erased, the manifest; `onEntry` hears of each entry. Entries may be appended meanwhile. What is backed up
 * holds, for each revision of a subject, all earlier ones, and the records that the entries speak of, as those were
 * written before. Records that pass (sessions, codes) are not backed up. `files`, in parts, come after the log: each
 * that an entry speaks of was there before the entry.
 */
export async function* backUp(
  store: Store,
  onEntry?: () => void,
  files: Iterable<FilePart> = [],
): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const line = (text: string) => {
    hash.update(`${text}\n`);
    return `${text}\n`;
  };
  const heads = new Map<string, LogEntry>();
  yield line(canonicalText(HEADER));
  for await (const entry of everyEntry(store)) {
    heads.set(entry.chain, entry);
    onEntry?.();
    yield line(canonicalText({ ...entry }));
  }
  const collections: { readonly collection: string; readonly records: number }[] = [];
  for (const collection of await store.recordCollections()) {
    let records = 0;
    for await (const record of recordsOf(store, collection)) {
      records++;
      yield line(canonicalText({ record: recordLine(collection, record) }));
    }
    collections.push({ collection, records });
  }
  let count = 0;
  for (const part of files) {
    if (part.whole !== undefined) count++;
    yield line(canonicalText({ file: fileLine(part) }));
  }
  const chains = extentsOf(heads.values());
  yield `${canonicalText({ chains, collections, files: count, sha256: hash.digest("hex") })}\n`;
}

/** The chains that end in these entries. */
export function extentsOf(heads: Iterable<LogEntry>) {
  return [...heads]
    .map(({ chain, seq, hash }) => ({ chain, entries: seq, head: hash }) satisfies ChainExtent)
    .sort((a, b) => (a.chain < b.chain ? -1 : 1));
}
