import type { LogEntry } from "../domain/log-entry.ts";
import { entriesOf } from "../store/entries-of.ts";
import type { Store } from "../store/store.ts";

/** How a state follows from the entries of a chain, in order; each state knows the last entry in it. */
export interface Folding<S extends { readonly seq: number }> {
  readonly initial: S;
  fold(state: S, entries: readonly LogEntry[]): S;
}

/**
 * What a chain says, kept up to its end whenever it is read. Nothing of it is stored: dropped, it is built again from the
 * first entry.
 */
export class Projection<S extends { readonly seq: number }> {
  readonly #store: Store;
  readonly #chain: string;
  readonly #fold: Folding<S>["fold"];
  #state: S;
  #reading: Promise<unknown> = Promise.resolve();
  #waiting: Promise<S> | undefined;

  constructor(store: Store, chain: string, { initial, fold }: Folding<S>) {
    this.#store = store;
    this.#chain = chain;
    this.#state = initial;
    this.#fold = fold;
  }

  /** The state as it was read last. */
  get last(): S {
    return this.#state;
  }

  /** The state with everything in it that was written before the call. Calls that wait share one reading. */
  read(): Promise<S> {
    if (this.#waiting) return this.#waiting;
    const next = this.#reading.then(() => {
      this.#waiting = undefined;
      return this.#advance();
    });
    this.#waiting = next;
    this.#reading = next.catch(() => undefined);
    return next;
  }

  async #advance(): Promise<S> {
    const news: LogEntry[] = [];
    for await (const entry of entriesOf(this.#store, this.#chain, this.#state.seq)) news.push(entry);
    if (news.length > 0) this.#state = this.#fold(this.#state, news);
    return this.#state;
  }
}
