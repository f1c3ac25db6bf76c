import { createHash } from "node:crypto";
import { canonicalText } from "../documents/canonical.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { entriesOf } from "../store/entries-of.ts";
import { recordsOf } from "../store/records-of.ts";
import type { Store } from "../store/store.ts";
import { recordLine } from "./record-line.ts";

/** The first line of a back-up. Version 1 held no records; it is still restored. */
export const HEADER = { format: "yice-backup", version: 2 } as const;

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
  /** SHA-256, in hex, of all lines before this one, their line ends included. */
  readonly sha256: string;
}

/**
 * A store's whole log as NDJSON in canonical form: the header, every entry of every chain, every record that
 * has not been erased, the manifest; `onEntry` hears of each entry. Entries may be appended meanwhile. What is backed up
 * holds, for each revision of a subject, all earlier ones, and the records that the entries speak of, as those were
 * written before. Records that pass (sessions, codes) are not backed up.
 */
export async function* backUp(store: Store, onEntry?: () => void): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const line = (text: string) => {
    hash.update(`${text}\n`);
    return `${text}\n`;
  };
  const heads = new Map<string, LogEntry>();
  const subjects = new Subjects();
  yield line(canonicalText(HEADER));
  let isNews: boolean;
  do {
    isNews = false;
    for (const head of await headsOf(store)) {
      for await (const entry of entriesOf(store, head.chain, heads.get(head.chain)?.seq, head.seq)) {
        isNews = true;
        heads.set(entry.chain, entry);
        subjects.saw(entry);
        onEntry?.();
        yield line(canonicalText({ ...entry }));
      }
    }
    // An entry read here may follow one that another chain got after that was read: read on until none is missing.
  } while (isNews && subjects.isGapped);
  const collections: { readonly collection: string; readonly records: number }[] = [];
  for (const collection of await store.recordCollections()) {
    let records = 0;
    for await (const record of recordsOf(store, collection)) {
      records++;
      yield line(canonicalText({ record: recordLine(collection, record) }));
    }
    collections.push({ collection, records });
  }
  const chains = [...heads.values()]
    .map(({ chain, seq, hash }) => ({ chain, entries: seq, head: hash }))
    .sort((a, b) => (a.chain < b.chain ? -1 : 1));
  yield `${canonicalText({ chains, collections, sha256: hash.digest("hex") })}\n`;
}

async function headsOf(store: Store): Promise<readonly LogEntry[]> {
  const heads: LogEntry[] = [];
  for (const chain of await store.chains()) {
    const head = await store.head(chain);
    if (head) heads.push(head);
  }
  return heads;
}

/** Whether the revisions of all subjects seen so far are without a gap. */
class Subjects {
  readonly #seen = new Map<string, { count: number; last: number }>();
  #missing = 0;

  saw({ subject, revision }: LogEntry): void {
    const seen = this.#seen.get(subject) ?? { count: 0, last: 0 };
    this.#missing -= seen.last - seen.count;
    seen.count++;
    seen.last = Math.max(seen.last, revision);
    this.#missing += seen.last - seen.count;
    this.#seen.set(subject, seen);
  }

  get isGapped(): boolean {
    return this.#missing > 0;
  }
}
