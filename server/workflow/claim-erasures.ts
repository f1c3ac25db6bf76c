import { isJsonObject } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { LogWriter } from "../log/log-writer.ts";
import { recordsOf } from "../store/records-of.ts";
import type { Store } from "../store/store.ts";
import { CLAIM_CONTENTS, CLAIMS, claimSubject, placeOfKey, revisionOfEntry } from "./claim-entries.ts";

/** An act of erasing: what a pooling area recorded before it and discharged before a date has no content any more. */
export interface Erasure {
  readonly jurisdiction: string;
  /** Civil date, exclusive. */
  readonly before: string;
}

const SUBJECT = "claim-erasures";
const PAGE = 100;

/**
 * Erasures of claims. The entry in the log is the act; contents are removed after it, and whatever was left when a
 * process died is removed by the next. Reading asks the entries, so what is erased is gone at once.
 */
export class ClaimErasures {
  readonly #store: Store;
  readonly #log: LogWriter;
  readonly #now: () => string;
  /** All so far, in order of revision. */
  readonly #entries: LogEntry[] = [];

  constructor(store: Store, log: LogWriter, now: () => string) {
    this.#store = store;
    this.#log = log;
    this.#now = now;
  }

  /** Whether a content that was recorded by an entry of that sequence number has been erased since. */
  async covers(jurisdiction: string, discharged: string, seq: number): Promise<boolean> {
    await this.#read();
    return this.#entries.some((entry) => {
      const erasure = erasureOf(entry);
      return entry.seq > seq && erasure.jurisdiction === jurisdiction && discharged < erasure.before;
    });
  }

  /** Erases, and gives how many contents were removed just now. */
  async erase(erasure: Erasure, actor: string, reason: string): Promise<number> {
    const { jurisdiction, before } = erasure;
    for (;;) {
      await this.#read();
      const commit = await this.#log.commit({
        chain: CLAIMS,
        subject: SUBJECT,
        actor,
        action: "claims.erased",
        reason,
        body: { jurisdiction, before },
        expectedRevision: this.#entries.length,
        now: this.#now(),
      });
      if (commit.outcome === "committed") return this.#remove(erasure);
    }
  }

  /** Removes what earlier erasures left, as where a process died amid one. */
  async finish(): Promise<number> {
    await this.#read();
    const last = new Map<string, string>();
    for (const { jurisdiction, before } of this.#entries.map(erasureOf)) {
      const known = last.get(jurisdiction);
      if (known === undefined || known < before) last.set(jurisdiction, before);
    }
    let removed = 0;
    for (const [jurisdiction, before] of last) removed += await this.#remove({ jurisdiction, before });
    return removed;
  }

  async #remove({ jurisdiction, before }: Erasure): Promise<number> {
    let removed = 0;
    for await (const { key } of recordsOf(this.#store, CLAIM_CONTENTS, `${jurisdiction}/`)) {
      const place = placeOfKey(key);
      if (place.jurisdiction !== jurisdiction || place.discharged >= before) break;
      const seq = await recordedBy(this.#store, key);
      // What no entry names yet may be on its way into the log; it goes by its own term if it never arrives.
      if (seq === undefined || !(await this.covers(jurisdiction, place.discharged, seq))) continue;
      await this.#store.deleteRecord(CLAIM_CONTENTS, key);
      removed++;
    }
    return removed;
  }

  async #read(): Promise<void> {
    for (;;) {
      const after = this.#entries.length;
      const page = await this.#store.readSubject(SUBJECT, after, PAGE);
      // Two readings at once may bring the same page.
      for (const entry of page) if (entry.revision === this.#entries.length + 1) this.#entries.push(entry);
      if (page.length < PAGE) return;
    }
  }
}

/** Sequence number of the entry that recorded the content of that key, if one did. */
export async function recordedBy(store: Store, key: string): Promise<number | undefined> {
  const { jurisdiction, idHash, hash } = placeOfKey(key);
  for (let after = 0; ; ) {
    const page = await store.readSubject(claimSubject(jurisdiction, idHash), after, PAGE);
    const entry = page.find((each) => revisionOfEntry(each).recorded?.hash === hash);
    if (entry) return entry.seq;
    const last = page.at(-1);
    if (!last) return undefined;
    after = last.revision;
  }
}

function erasureOf({ body }: LogEntry): Erasure {
  const members = isJsonObject(body) ? body : {};
  return { jurisdiction: String(members.jurisdiction), before: String(members.before) };
}
