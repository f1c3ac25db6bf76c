import type { LogEntry } from "../domain/log-entry.ts";
import { entriesOf } from "../store/entries-of.ts";
import type { Store } from "../store/store.ts";
import { SharedReading } from "./shared-reading.ts";

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
  readonly #reading = new SharedReading(() => this.#advance());
  #state: S;

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

  /** The state with everything in it that was written before the call. */
  read(): Promise<S> {
    return this.#reading.next();
  }

  async #advance(): Promise<S> {
    const news: LogEntry[] = [];
    for await (const entry of entriesOf(this.#store, this.#chain, this.#state.seq)) news.push(entry);
    if (news.length > 0) this.#state = this.#fold(this.#state, news);
    return this.#state;
  }
}
