import type { Identity, User } from "../access/accounts.ts";
import { userSubject, userWithIdentity } from "../access/accounts.ts";
import { digestOf } from "../access/digest.ts";
import { verifyPassword } from "../access/passwords.ts";
import { Refused } from "../access/refused.ts";
import type { AccessGround } from "./access-ground.ts";
import type { Authentication } from "./authentication.ts";

/** Where a log-in comes from: the address, and the session the browser already had. */
export interface Browser {
  readonly address: string;
  readonly session?: string | undefined;
}

/** Log-in by password or through an identity provider, and log-out; each is an entry of the `access` chain. */
export class LogIn {
  readonly #ground: AccessGround;
  readonly #authentication: Authentication;

  constructor(ground: AccessGround, authentication: Authentication) {
    this.#ground = ground;
    this.#authentication = authentication;
  }

  /** The new session's id. Throws `Refused` (`log-in-failed`, `locked-out`), alike for known and unknown names. */
  async byPassword(name: string, password: string, browser: Browser): Promise<string> {
    const { accounts, tries } = this.#ground;
    const named = (await accounts.read()).users.get(name);
    const known = named && this.#authentication.mayEnter(named) ? named : undefined;
    try {
      await tries.take(name, browser.address, () => verifyPassword(password, known?.password));
      if (!known) throw new Refused("log-in-failed");
    } catch (error) {
      // What was typed in place of a name might be a password.
      if (error instanceof Refused) await this.#failed(named ? name : "unknown", browser.address, error.code);
      throw error;
    }
    return this.#succeeded(known, browser, "password");
  }

  /** Logs in whom an identity provider vouches for; who is new gets an account without any role. */
  async byIdentity(identity: Identity, name: string, home: string, browser: Browser): Promise<string> {
    const { accounts } = this.#ground;
    const known = userWithIdentity(await accounts.read(), identity);
    const user = known ?? (await this.#firstSeen(identity, name, home));
    if (this.#authentication.mayEnter(user)) return this.#succeeded(user, browser, "identity-provider");
    await this.#failed(user.id, browser.address, "log-in-failed");
    throw new Refused("log-in-failed");
  }

  async end(user: string, session: string, address: string): Promise<void> {
    await this.#authentication.end(session);
    await this.#ground.attempts.record({ actor: user, action: "log-out", body: { address } });
  }

  async #succeeded(user: User, browser: Browser, by: string): Promise<string> {
    const body = { address: browser.address, by };
    await this.#ground.attempts.record({ actor: user.id, action: "log-in.succeeded", body });
    return this.#authentication.open(user, browser.session);
  }

  #failed(actor: string, address: string, code: string): Promise<void> {
    return this.#ground.attempts.recordRefusal({ actor, action: "log-in.failed", body: { code, address } });
  }

  async #firstSeen({ issuer, subject }: Identity, name: string, home: string): Promise<User> {
    const { accounts } = this.#ground;
    const id = `oidc-${digestOf(JSON.stringify([issuer, subject])).slice(0, 16)}`;
    await accounts.change(({ users }) => {
      if (users.has(id)) return undefined; // the same person's first log-in, twice at once
      const body = { name, jurisdiction: home, mustChangePassword: false, identity: { issuer, subject } };
      return { subject: userSubject(id), actor: "system", action: "user.created", body };
    });
    const user = (await accounts.read()).users.get(id);
    if (!user) throw new Refused("log-in-failed");
    return user;
  }
}
