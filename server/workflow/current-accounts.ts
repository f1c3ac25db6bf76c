import type { AccountAction, AccountBodies } from "../access/account-changes.ts";
import type { Accounts } from "../access/accounts.ts";
import type { Json } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { LogWriter } from "../log/log-writer.ts";
import { MAIN, type MainChain } from "./main-chain.ts";

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

/** Users, grants and keys as the main chain has them now. */
export class CurrentAccounts {
  readonly #main: MainChain;
  readonly #log: LogWriter;
  readonly #now: () => string;

  constructor(main: MainChain, log: LogWriter, now: () => string) {
    this.#main = main;
    this.#log = log;
    this.#now = now;
  }

  /** The accounts to answer by. Throws as `MainChain.current`. */
  async read(): Promise<Accounts> {
    return (await this.#main.current()).accounts;
  }

  /**
   * Decides on the accounts as they are and writes what was decided, anew where somebody else wrote in between: so two
   * administrators cannot each remove the other. Returns `undefined` where `decide` found nothing to do; whatever it
   * throws is thrown.
   */
  async change(decide: (accounts: Accounts) => AccountChange | undefined): Promise<LogEntry | undefined> {
    for (;;) {
      const { accounts } = await this.#main.read();
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
}

/** Bodies hold JSON only; the copy leaves out members that are not set. */
function jsonOf(body: AccountBodies[AccountAction]): Json {
  return JSON.parse(JSON.stringify(body));
}
