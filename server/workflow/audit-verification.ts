import { headsOf } from "../log/every-entry.ts";
import { type HandedOut, type VerifiedChain, verifyLog } from "../log/verify-log.ts";
import type { Store } from "../store/store.ts";

/** How far a reading has come. */
export interface VerificationProgress {
  /** Entries held against the one before them. */
  readonly entries: number;
  /** Entries that there were when it began. */
  readonly of: number;
}

/**
 * Verifies the log for whoever asks, one reading at a time: those who ask meanwhile share the next one, so that any
 * number of callers cost no more than one, and each is told of a state not older than his question.
 */
export class AuditVerification {
  readonly #store: Store;
  #progress: VerificationProgress | undefined;
  #reading: Promise<unknown> = Promise.resolve();
  #waiting: Promise<VerifiedChain[]> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** How far the reading has come that goes on now; `undefined` where none does. */
  get progress(): VerificationProgress | undefined {
    return this.#progress;
  }

  async verify(heads: readonly HandedOut[]): Promise<readonly VerifiedChain[]> {
    const verified = await this.#read();
    const seen = new Set(verified.map(({ chain }) => chain));
    const unknown = new Set(heads.map(({ chain }) => chain).filter((chain) => !seen.has(chain)));
    const empty = [...unknown].map((chain) => ({ chain, entries: 0, head: undefined, broken: undefined }));
    const chains: VerifiedChain[] = [];
    for (const state of [...verified, ...empty]) {
      const missing: HandedOut[] = [];
      for (const head of heads.filter(({ chain }) => chain === state.chain))
        if (!(await this.#isBorneOut(head, state.entries))) missing.push(head);
      chains.push({ ...state, missing });
    }
    return chains;
  }

  #read(): Promise<VerifiedChain[]> {
    if (this.#waiting) return this.#waiting;
    const next = this.#reading.then(() => {
      this.#waiting = undefined;
      return this.#verified();
    });
    this.#waiting = next;
    this.#reading = next.catch(() => undefined);
    return next;
  }

  async #verified(): Promise<VerifiedChain[]> {
    const of = (await headsOf(this.#store)).reduce((sum, { seq }) => sum + seq, 0);
    this.#progress = { entries: 0, of };
    let entries = 0;
    const tell = () => {
      entries += 1;
      this.#progress = { entries, of };
    };
    return verifyLog(this.#store, [], tell).finally(() => {
      this.#progress = undefined;
    });
  }

  async #isBorneOut({ chain, seq, hash }: HandedOut, verified: number): Promise<boolean> {
    if (seq < 1 || seq > verified) return false;
    const [entry] = await this.#store.read(chain, seq - 1, 1);
    return entry?.hash === hash;
  }
}
