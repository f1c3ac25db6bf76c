import { digestOf } from "../access/digest.ts";
import {
  FAILURES_KEPT,
  type Failures,
  FREE_FAILURES,
  later,
  oneMore,
  secondsToWait,
} from "../access/lock-out.ts";
import { Refused } from "../access/refused.ts";
import type { Store } from "../store/store.ts";

const FAILURES = "log-in-failures";

interface Counter {
  readonly key: string;
  readonly free: number;
}

/** Tries of passwords, counted for the account and for the address they come from, whether or not it exists. */
export class PasswordTries {
  readonly #store: Store;
  readonly #now: () => string;
  /** Tries of one account follow one another, so that many at once count as many. */
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(store: Store, now: () => string) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * Lets `isRight` try a password of an account, unless too many failed before: then it throws `Refused`
   * (`locked-out`), whatever the password. Throws `Refused` (`log-in-failed`) where it was not right.
   */
  async take(name: string, address: string, isRight: () => Promise<boolean>): Promise<void> {
    const turn = (this.#queues.get(name) ?? Promise.resolve()).then(() => this.#try(name, address, isRight));
    const settled: Promise<void> = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#queues.get(name) === settled) this.#queues.delete(name);
      });
    this.#queues.set(name, settled);
    await turn;
  }

  async #try(name: string, address: string, isRight: () => Promise<boolean>): Promise<void> {
    const account: Counter = { key: digestOf(`account ${name}`), free: FREE_FAILURES.account };
    const from: Counter = { key: digestOf(`address ${address}`), free: FREE_FAILURES.address };
    const [ofAccount, ofAddress] = await Promise.all([this.#failures(account), this.#failures(from)]);
    const seconds = Math.max(...[ofAccount, ofAddress].map((count) => secondsToWait(count, this.#now())));
    if (seconds > 0) throw new Refused("locked-out", { seconds });
    if (await isRight()) return this.#store.deleteTransient(FAILURES, account.key);
    await Promise.all([this.#count(account, ofAccount), this.#count(from, ofAddress)]);
    throw new Refused("log-in-failed");
  }

  async #failures({ key }: Counter): Promise<Failures | undefined> {
    const kept = await this.#store.getTransient(FAILURES, key, this.#now());
    return kept?.value as Failures | undefined; // as `#count` has put it
  }

  async #count({ key, free }: Counter, failures: Failures | undefined): Promise<void> {
    const { count, blockedUntil } = oneMore(failures, free, this.#now());
    const expiresAt = later(this.#now(), FAILURES_KEPT);
    await this.#store.putTransient(FAILURES, { key, value: { count, blockedUntil }, expiresAt });
  }
}
