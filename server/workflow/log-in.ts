import type { Identity, User } from "../access/accounts.ts";
import { userSubject, userWithIdentity } from "../access/accounts.ts";
import { digestOf } from "../access/digest.ts";
import {
  FAILURES_KEPT,
  type Failures,
  FREE_FAILURES,
  later,
  oneMore,
  secondsToWait,
} from "../access/lock-out.ts";
import { verifyPassword } from "../access/passwords.ts";
import { Refused } from "../access/refused.ts";
import type { AccessGround } from "./access-ground.ts";
import type { Authentication } from "./authentication.ts";

/** Where a log-in comes from: the address, and the session the browser already had. */
export interface Browser {
  readonly address: string;
  readonly session?: string | undefined;
}

const FAILURES = "log-in-failures";

/** Log-in by password or through an identity provider, and log-out; each is an entry of the `access` chain. */
export class LogIn {
  readonly #ground: AccessGround;
  readonly #authentication: Authentication;
  /** Log-ins of one account follow one another, so that many at once count as many. */
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(ground: AccessGround, authentication: Authentication) {
    this.#ground = ground;
    this.#authentication = authentication;
  }

  /** The new session's id. Throws `Refused` (`log-in-failed`, `locked-out`), alike for known and unknown names. */
  byPassword(name: string, password: string, browser: Browser): Promise<string> {
    const turn = (this.#queues.get(name) ?? Promise.resolve()).then(() =>
      this.#byPassword(name, password, browser),
    );
    const settled = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#queues.get(name) === settled) this.#queues.delete(name);
      });
    this.#queues.set(name, settled);
    return turn;
  }

  /** Logs in whom an identity provider vouches for; who is new gets an account without any role. */
  async byIdentity(identity: Identity, name: string, home: string, browser: Browser): Promise<string> {
    const { accounts } = this.#ground;
    const known = userWithIdentity(await accounts.read(), identity);
    const user = known ?? (await this.#firstSeen(identity, name, home));
    if (!this.#authentication.mayEnter(user)) {
      await this.#failed(user.id, browser.address, "log-in.failed");
      throw new Refused("log-in-failed");
    }
    return this.#succeeded(user, browser, "identity-provider");
  }

  async end(user: string, session: string, address: string): Promise<void> {
    await this.#authentication.end(session);
    await this.#ground.attempts.record({ actor: user, action: "log-out", body: { address } });
  }

  async #byPassword(name: string, password: string, browser: Browser): Promise<string> {
    const { accounts, store, now } = this.#ground;
    const current = await accounts.read();
    const named = current.users.get(name);
    const known = named && this.#authentication.mayEnter(named) ? named : undefined;
    const actor = named ? name : "unknown"; // what was typed might be a password
    const counters = [
      { key: digestOf(`account ${name}`), free: FREE_FAILURES.account },
      { key: digestOf(`address ${browser.address}`), free: FREE_FAILURES.address },
    ];
    const kept = await Promise.all(counters.map(({ key }) => store.getTransient(FAILURES, key, now())));
    // As `#count` has put them.
    const failures = kept.map((record) => record?.value as Failures | undefined);
    const seconds = Math.max(...failures.map((count) => secondsToWait(count, now())));
    if (seconds > 0) {
      await this.#failed(actor, browser.address, "log-in.locked-out");
      throw new Refused("locked-out", { seconds });
    }
    if (await verifyPassword(password, known?.password)) {
      await store.deleteTransient(FAILURES, counters[0]?.key ?? "");
      if (known) return this.#succeeded(known, browser, "password");
    }
    await Promise.all(counters.map(({ key, free }, at) => this.#count(key, failures[at], free)));
    await this.#failed(actor, browser.address, "log-in.failed");
    throw new Refused("log-in-failed");
  }

  async #count(key: string, failures: Failures | undefined, free: number): Promise<void> {
    const { store, now } = this.#ground;
    const { count, blockedUntil } = oneMore(failures, free, now());
    await store.putTransient(FAILURES, {
      key,
      value: { count, blockedUntil },
      expiresAt: later(now(), FAILURES_KEPT),
    });
  }

  async #succeeded(user: User, browser: Browser, by: string): Promise<string> {
    const body = { address: browser.address, by };
    await this.#ground.attempts.record({ actor: user.id, action: "log-in.succeeded", body });
    return this.#authentication.open(user, browser.session);
  }

  #failed(actor: string, address: string, action: string): Promise<void> {
    return this.#ground.attempts.recordRefusal({ actor, action, body: { address } });
  }

  async #firstSeen(identity: Identity, name: string, home: string): Promise<User> {
    const { accounts } = this.#ground;
    const id = `oidc-${digestOf(JSON.stringify([identity.issuer, identity.subject])).slice(0, 16)}`;
    await accounts.change(({ users }) => {
      if (users.has(id)) return undefined; // the same person's first log-in, twice at once
      const body = { name, jurisdiction: home, mustChangePassword: false, identity };
      return { subject: userSubject(id), actor: "system", action: "user.created", body };
    });
    const user = (await accounts.read()).users.get(id);
    if (!user) throw new Refused("log-in-failed");
    return user;
  }
}
