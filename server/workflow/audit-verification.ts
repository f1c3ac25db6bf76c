import { type HandedOut, type VerifiedChain, verifyLog } from "../log/verify-log.ts";
import type { Store } from "../store/store.ts";

/**
 * Verifies the log for whoever asks, one reading at a time: those who ask meanwhile share the next one, so that any
 * number of callers cost no more than one, and each is told of a state not older than his question.
 */
export class AuditVerification {
  readonly #store: Store;
  #reading: Promise<unknown> = Promise.resolve();
  #waiting: Promise<VerifiedChain[]> | undefined;

  constructor(store: Store) {
    this.#store = store;
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
      return verifyLog(this.#store);
    });
    this.#waiting = next;
    this.#reading = next.catch(() => undefined);
    return next;
  }

  async #isBorneOut({ chain, seq, hash }: HandedOut, verified: number): Promise<boolean> {
    if (seq < 1 || seq > verified) return false;
    const [entry] = await this.#store.read(chain, seq - 1, 1);
    return entry?.hash === hash;
  }
}
