import type { AccountAction, AccountBodies } from "../access/account-changes.ts";
import { type Accounts, foldAccounts, noAccounts } from "../access/accounts.ts";
import type { Json } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { LogWriter } from "../log/log-writer.ts";
import type { Store } from "../store/store.ts";

const MAIN = "main";
const BATCH = 500;

/** A change of accounts, decided on what they are. */
export type AccountChange = {
  readonly [A in AccountAction]: {
    readonly subject: string;
    readonly actor: string;
    readonly action: A;
    readonly body: AccountBodies[A];
    readonly reason?: string | undefined;
  };
}[AccountAction];

/** Users, grants and keys as the main chain has them now: a projection, brought up to its end whenever it is read. */
export class CurrentAccounts {
  readonly #store: Store;
  readonly #log: LogWriter;
  readonly #now: () => string;
  #accounts = noAccounts;
  #reading: Promise<unknown> = Promise.resolve();
  #waiting: Promise<Accounts> | undefined;

  constructor(store: Store, log: LogWriter, now: () => string) {
    this.#store = store;
    this.#log = log;
    this.#now = now;
  }

  /** The accounts with everything in them that was written before the call. Calls that wait share one reading. */
  read(): Promise<Accounts> {
    if (this.#waiting) return this.#waiting;
    const next = this.#reading.then(() => {
      this.#waiting = undefined;
      return this.#advance();
    });
    this.#waiting = next;
    this.#reading = next.catch(() => undefined);
    return next;
  }

  /**
   * Decides on the accounts as they are and writes what was decided, anew where somebody else wrote in between: so two
   * administrators cannot each remove the other. Returns `undefined` where `decide` found nothing to do; whatever it
   * throws is thrown.
   */
  async change(decide: (accounts: Accounts) => AccountChange | undefined): Promise<LogEntry | undefined> {
    for (;;) {
      const accounts = await this.read();
      const change = decide(accounts);
      if (!change) return undefined;
      const { body, reason, ...deed } = change;
      const commit = await this.#log.commit<"overtaken">(
        {
          chain: MAIN,
          ...deed,
          body: jsonOf(body),
          ...(reason === undefined ? {} : { reason }),
          expectedRevision: accounts.revisions.get(deed.subject) ?? 0,
          now: this.#now(),
          seen: accounts.seq,
        },
        () => "overtaken",
      );
      if (commit.outcome === "committed") return commit.entry;
    }
  }

  async #advance(): Promise<Accounts> {
    for (;;) {
      const entries = await this.#store.read(MAIN, this.#accounts.seq, BATCH);
      this.#accounts = foldAccounts(this.#accounts, entries);
      if (entries.length < BATCH) return this.#accounts;
    }
  }
}

/** Bodies hold JSON only; the copy leaves out members that are not set. */
function jsonOf(body: AccountBodies[AccountAction]): Json {
  return JSON.parse(JSON.stringify(body));
}
