import { randomBytes } from "node:crypto";
import type { SessionTimes } from "../access/sessions.ts";
import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";
import { LogWriter } from "../log/log-writer.ts";
import type { Store } from "../store/store.ts";
import type { AccessGround } from "./access-ground.ts";
import { Authentication } from "./authentication.ts";
import { CurrentAccounts } from "./current-accounts.ts";
import { type DemoUser, demoUsers, firstAdministrator } from "./first-accounts.ts";
import { GrantAdministration } from "./grant-administration.ts";
import { KeyAdministration } from "./key-administration.ts";
import { LogIn } from "./log-in.ts";
import { MainChain } from "./main-chain.ts";
import { PasswordTries } from "./password-tries.ts";
import { RefusedAttempts } from "./refused-attempts.ts";
import { UserAdministration } from "./user-administration.ts";

export interface AccessSettings {
  readonly sessions: SessionTimes;
  /** Whether users of the demonstration are made and let in. */
  readonly demoUsers: boolean;
}

/** What the console has to say once, at the start. */
export interface FirstWords {
  readonly oneTimePassword: string | undefined;
  readonly demoUsers: readonly DemoUser[];
}

/** Who may come in, who may do what, and who looks after that: all use cases of access over one store. */
export class AccessService {
  readonly authentication: Authentication;
  readonly logIn: LogIn;
  readonly users: UserAdministration;
  readonly grants: GrantAdministration;
  readonly keys: KeyAdministration;
  readonly attempts: RefusedAttempts;
  readonly tree: JurisdictionTree;
  readonly #ground: AccessGround;

  constructor(
    store: Store,
    tree: JurisdictionTree,
    settings: AccessSettings,
    now: () => string = () => new Date().toISOString(),
    main: MainChain = new MainChain(store, now),
  ) {
    const log = new LogWriter(store);
    const accounts = new CurrentAccounts(main, log, now);
    const attempts = new RefusedAttempts(log, now, randomBytes);
    const tries = new PasswordTries(store, now);
    this.#ground = { ...settings, store, accounts, attempts, tries, tree, now, random: randomBytes };
    this.tree = tree;
    this.attempts = attempts;
    this.authentication = new Authentication(this.#ground);
    this.logIn = new LogIn(this.#ground, this.authentication);
    this.users = new UserAdministration(this.#ground);
    this.grants = new GrantAdministration(this.#ground);
    this.keys = new KeyAdministration(this.#ground);
  }

  /** To be called before the first request: makes the accounts there have to be. */
  async start(): Promise<FirstWords> {
    const demo = this.#ground.demoUsers ? await demoUsers(this.#ground) : [];
    return { oneTimePassword: await firstAdministrator(this.#ground), demoUsers: demo };
  }
}
