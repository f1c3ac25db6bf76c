import type { LogEntry } from "../domain/log-entry.ts";
import { entriesOf } from "../store/entries-of.ts";
import type { Store } from "../store/store.ts";

/**
 * Every entry of every chain, each chain in order, while others may be appended: what is given holds, for each revision
 * of a subject, all earlier ones.
 */
export async function* everyEntry(store: Store): AsyncGenerator<LogEntry> {
  const read = new Map<string, number>();
  const subjects = new Subjects();
  let isNews: boolean;
  do {
    isNews = false;
    for (const head of await headsOf(store)) {
      for await (const entry of entriesOf(store, head.chain, read.get(head.chain), head.seq)) {
        isNews = true;
        read.set(entry.chain, entry.seq);
        subjects.saw(entry);
        yield entry;
      }
    }
    // An entry read here may follow one that another chain got after that was read: read on until none is missing.
  } while (isNews && subjects.isGapped);
}

/** The last entry of every chain, by name of the chain. */
export async function headsOf(store: Store): Promise<readonly LogEntry[]> {
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
