import type { LogEntry } from "../domain/log-entry.ts";
import { SharedReading } from "../log/shared-reading.ts";
import { type Drafts, foldDrafts, noDrafts } from "../review/drafts.ts";
import { entriesOf } from "../store/entries-of.ts";
import type { Store } from "../store/store.ts";
import { type Governance, MAIN, type MainChain } from "./main-chain.ts";
import type { Present } from "./standing-versions.ts";

/** The chain of draft saves and comments. */
export const DRAFTS = "drafts";

/** Drafts, and what they are judged against, read together. */
export interface DraftState {
  readonly drafts: Drafts;
  readonly governance: Governance;
  readonly present: Present;
}

/** Drafts as the chains `drafts` and `main` have them now: a projection, brought up to their ends whenever it is read. */
export class CurrentDrafts {
  readonly #store: Store;
  readonly #main: MainChain;
  readonly #now: () => string;
  readonly #reading = new SharedReading(() => this.#advance());
  #drafts = noDrafts;

  constructor(store: Store, main: MainChain, now: () => string) {
    this.#store = store;
    this.#main = main;
    this.#now = now;
  }

  /** The state with everything in it that was written before the call. */
  read(): Promise<DraftState> {
    return this.#reading.next();
  }

  async #advance(): Promise<DraftState> {
    const governance = await this.#main.read();
    const { [MAIN]: reviewed = 0, [DRAFTS]: saved = 0 } = this.#drafts.seen;
    const known = governance.reviews.findLastIndex(({ seq }) => seq <= reviewed);
    const saves: LogEntry[] = [];
    for await (const entry of entriesOf(this.#store, DRAFTS, saved)) saves.push(entry);
    this.#drafts = foldDrafts(foldDrafts(this.#drafts, governance.reviews.slice(known + 1)), saves);
    const { at, registry } = governance;
    const now = this.#now();
    return { drafts: this.#drafts, governance, present: { registry, now: at > now ? at : now } };
  }
}
