import { setTimeout as pause } from "node:timers/promises";
import { canonicalText } from "../documents/canonical.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { entriesOf } from "../store/entries-of.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { type Deed, makeEntry } from "./make-entry.ts";

/** A deed to be committed, and what it was decided on. */
export interface Change extends Deed {
  /** Revision of the subject that the actor saw; 0 where it must be new. The commit is the one after it. */
  readonly expectedRevision: number;
  /** UTC, the server's clock. */
  readonly now: string;
  /** Sequence number of the chain up to which the deed was decided; by default what is found when committing. */
  readonly seen?: number;
}

/**
 * Takes a decision again, given the entries of the chain that were not known to it, in order: `undefined` where it
 * still holds, else what speaks against it.
 */
export type Decide<R> = (news: readonly LogEntry[]) => R | undefined;

export type Commit<R = never> =
  /** It is durable. `isRepeat`: by an earlier submission that says the same of the same revision. */
  | { readonly outcome: "committed"; readonly entry: LogEntry; readonly isRepeat: boolean }
  /** The subject is not at the expected revision: it is at this one (0: there is none), by this entry. */
  | { readonly outcome: "conflict"; readonly revision: number; readonly entry: LogEntry | undefined }
  | { readonly outcome: "refused"; readonly refusal: R };

/** Each attempt that comes second means that somebody else's came first. */
const MOST_TRIES = 200;

/** Commits deeds to the log of one store, beside any number of other writers. */
export class LogWriter {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Appends a deed as the next revision of its subject, at the end of its chain. Where others were quicker, `decide` is
   * asked about their entries before it is tried again. Rejects with `StoreError`; after `unconfirmed` or
   * `unreachable` the same change may be submitted again, and is committed once.
   */
  async commit<R = never>(change: Change, decide?: Decide<R>): Promise<Commit<R>> {
    const held = await this.#isHeld(change);
    if (held) return held;
    let head = await this.#seen(change);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const news = await this.#after(change.chain, head);
      const refusal = news.length > 0 ? decide?.(news) : undefined;
      if (refusal !== undefined) return { outcome: "refused", refusal };
      head = news.at(-1) ?? head;
      const entry = makeEntry(head, change, change.expectedRevision + 1, change.now);
      const appended = await this.#store.append(entry);
      if (appended === "appended") return { outcome: "committed", entry, isRepeat: false };
      // What refused the revision may be a moment older than what a majority of the replicas lets us read.
      const holder = appended === "revision-taken" ? await this.#isHeld(change) : undefined;
      if (holder) return holder;
      await pause(Math.random() * Math.min(2 ** tries, 64));
    }
    throw new StoreError("contended", { chain: change.chain, tries: MOST_TRIES });
  }

  /** The entry up to which a change was decided. */
  async #seen({ chain, seen }: Change): Promise<LogEntry | undefined> {
    if (seen === undefined) return this.#store.head(chain);
    return seen === 0 ? undefined : (await this.#store.read(chain, seen - 1, 1))[0];
  }

  async #after(chain: string, head: LogEntry | undefined): Promise<readonly LogEntry[]> {
    const news: LogEntry[] = [];
    for await (const entry of entriesOf(this.#store, chain, head?.seq)) news.push(entry);
    return news;
  }

  /** Why the revision after the expected one cannot be committed: it is there already, or the expected one is not. */
  async #isHeld(change: Change): Promise<Commit | undefined> {
    const { subject, expectedRevision: expected } = change;
    const near = await this.#store.readSubject(subject, Math.max(expected - 1, 0), 2);
    const next = near.find(({ revision }) => revision === expected + 1);
    if (next && saysTheSame(next, change)) return { outcome: "committed", entry: next, isRepeat: true };
    const isThere = expected === 0 || near.some(({ revision }) => revision === expected);
    if (isThere && !next) return undefined;
    const entry = await this.#last(subject);
    return { outcome: "conflict", revision: entry?.revision ?? 0, entry };
  }

  async #last(subject: string): Promise<LogEntry | undefined> {
    for (let last: LogEntry | undefined; ; ) {
      const page = await this.#store.readSubject(subject, last?.revision ?? 0, 32);
      if (page.length === 0) return last;
      last = page.at(-1);
    }
  }
}

/** Whether an entry is this deed, whenever it was committed. */
export function saysTheSame(entry: LogEntry, deed: Deed): boolean {
  const content = ({ chain, subject, actor, action, reason, body }: Deed) =>
    canonicalText({ chain, subject, actor, action, reason: reason ?? null, body });
  return content(entry) === content(deed);
}
