import { createHash } from "node:crypto";
import { canonicalText } from "../documents/canonical.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { entriesOf } from "../store/entries-of.ts";
import type { Store } from "../store/store.ts";

/** The first line of a back-up. */
export const HEADER = { format: "yice-backup", version: 1 } as const;

/** One chain as a back-up holds it: from its first entry to the head. */
export interface ChainExtent {
  readonly chain: string;
  /** Number of entries. */
  readonly entries: number;
  /** Hash of the last one; it pins all before it. */
  readonly head: string;
}

/** The last line of a back-up, which tells a whole one from one cut short. */
export interface Manifest {
  /** By name of the chain. */
  readonly chains: readonly ChainExtent[];
  /** SHA-256, in hex, of all lines before this one, their line ends included. */
  readonly sha256: string;
}

/**
 * A store's whole log as NDJSON in canonical form: the header, every entry of every chain, the manifest; `onEntry`
 * hears of each. Entries may be appended meanwhile. What is backed up holds, for each revision of a subject, all
 * earlier ones. Records that pass (sessions, codes) are not backed up.
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
  const chains = [...heads.values()]
    .map(({ chain, seq, hash }) => ({ chain, entries: seq, head: hash }))
    .sort((a, b) => (a.chain < b.chain ? -1 : 1));
  yield `${canonicalText({ chains, sha256: hash.digest("hex") })}\n`;
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
