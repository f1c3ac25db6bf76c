import { setTimeout as pause } from "node:timers/promises";
import { type Accounts, foldAccounts, noAccounts } from "../access/accounts.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { Projection } from "../log/projection.ts";
import type { Known } from "../registry/known-versions.ts";
import { foldRegistry, noVersions, type Registry } from "../registry/registry.ts";
import { draftOf } from "../review/draft.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { Refusal } from "./refusal.ts";
import type { KnownAsked } from "./rules.ts";

/** The chain that governs: accounts, and the versions of rules and institutions. */
export const MAIN = "main";

/** What the main chain says after its entry `seq`. */
export interface Governance {
  readonly seq: number;
  /** UTC, the time of that entry. */
  readonly at: string;
  readonly accounts: Accounts;
  readonly registry: Registry;
  /** Its entries about drafts, in order. */
  readonly reviews: readonly LogEntry[];
}

/** The registry, and the point of time at which it is looked at. */
export interface KnownRegistry {
  readonly registry: Registry;
  readonly known: Known;
}

/** Milliseconds between two looks at a log that has not yet got where it is wanted. */
const LOOK_AGAIN = 50;

export interface MainChainSettings {
  /** Seconds for which what was read last is good when the log cannot be read; then nobody is paid. */
  readonly mostAge: number;
  /** Seconds for which a wanted entry is waited for. */
  readonly patience: number;
}

export const mainChainSettings: MainChainSettings = { mostAge: 30, patience: 5 };

/** The main chain, read once for all that follow from it. */
export class MainChain {
  readonly #projection: Projection<Governance>;
  readonly #settings: MainChainSettings;
  readonly #now: () => string;
  #readAt = 0;

  constructor(store: Store, now: () => string, settings: MainChainSettings = mainChainSettings) {
    this.#settings = settings;
    this.#now = now;
    this.#projection = new Projection<Governance>(store, MAIN, {
      initial: { seq: 0, at: "", accounts: noAccounts, registry: noVersions, reviews: [] },
      fold: ({ accounts, registry, reviews }, entries) => ({
        seq: entries.at(-1)?.seq ?? registry.seq,
        at: entries.at(-1)?.at ?? "",
        accounts: foldAccounts(accounts, entries),
        registry: foldRegistry(registry, entries),
        reviews: [...reviews, ...entries.filter(({ subject }) => draftOf(subject) !== undefined)],
      }),
    });
  }

  /** The state with everything in it that was written before the call. Rejects with `StoreError`. */
  async read(): Promise<Governance> {
    const state = await this.#projection.read();
    this.#readAt = Date.parse(this.#now());
    return state;
  }

  /**
   * The state to answer by: as `read`, but while the log cannot be read, what it said last, as long as that is not too
   * old. Throws `Refusal` `log-unreadable`, and `behind` where the wanted entry is not there in time.
   */
  async current(minSeq = 0): Promise<Governance> {
    const until = Date.parse(this.#now()) + this.#settings.patience * 1000;
    for (;;) {
      const state = await this.#readOrLast();
      if (state.seq >= minSeq) return state;
      if (Date.parse(this.#now()) >= until) throw new Refusal("behind", `${state.seq} < ${minSeq}`);
      await pause(LOOK_AGAIN);
    }
  }

  /** The registry as the request wants it known. Throws as `current`. */
  async known({ knownAt, knownSeq = 0, minSeq = 0 }: KnownAsked): Promise<KnownRegistry> {
    const { registry, seq, at } = await this.current(Math.max(minSeq, knownSeq));
    const now = this.#now();
    // What is in the log is known, also where another's clock that wrote it is ahead.
    const present = at > now ? at : now;
    return { registry, known: { at: knownAt ?? present, seq: knownSeq === 0 ? seq : knownSeq } };
  }

  async #readOrLast(): Promise<Governance> {
    try {
      return await this.read();
    } catch (error) {
      const age = Date.parse(this.#now()) - this.#readAt;
      if (age <= this.#settings.mostAge * 1000) return this.#projection.last;
      throw error instanceof StoreError ? new Refusal("log-unreadable", error.words.en) : error;
    }
  }
}
