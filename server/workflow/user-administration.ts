import {
  type Accounts,
  grantsOf,
  type Identity,
  type User,
  userSubject,
  userWithIdentity,
} from "../access/accounts.ts";
import { hashPassword, oneTimePassword, passwordFault, verifyPassword } from "../access/passwords.ts";
import { Refused } from "../access/refused.ts";
import { NATION } from "../domain/jurisdiction-tree.ts";
import type { AccessGround } from "./access-ground.ts";
import { authorize, type Caller } from "./caller.ts";
import { Refusal } from "./refusal.ts";

/** A user as others see him. */
export interface ShownUser {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
  readonly identity?: Identity;
}

export interface NewUser {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
  /** Somebody who comes from an identity provider and has no password here. */
  readonly identity?: Identity;
}

/**
 * Accounts of people. An administrator may touch an account only where he administers its home and every jurisdiction
 * it holds a role for: otherwise a new password would lend him what he was never granted.
 */
export class UserAdministration {
  readonly #ground: AccessGround;

  constructor(ground: AccessGround) {
    this.#ground = ground;
  }

  async list(caller: Caller): Promise<readonly ShownUser[]> {
    const { users } = await this.#ground.accounts.read();
    const seen = [...users.values()].filter(({ jurisdiction }) =>
      caller.permissions.may("administer-users", { jurisdiction }),
    );
    return seen.map(shown).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Creates a user; the one-time password is told now and never again. */
  async create(caller: Caller, { id, name, jurisdiction, identity }: NewUser) {
    const { accounts, random, tree } = this.#ground;
    authorize(caller, "administer-users", { jurisdiction });
    if (!tree.has(jurisdiction)) throw new Refusal("unknown-jurisdiction", jurisdiction);
    const oneTime = identity ? undefined : oneTimePassword(random);
    const password = oneTime === undefined ? undefined : await hashPassword(oneTime, random);
    await accounts.change((current) => {
      const taken = current.users.has(id) || (identity && userWithIdentity(current, identity));
      if (taken) throw new Refusal("exists-already", id);
      const mustChangePassword = password !== undefined;
      const body = {
        name,
        jurisdiction,
        mustChangePassword,
        ...(password === undefined ? {} : { password }),
        ...(identity ? { identity } : {}),
      };
      return { subject: userSubject(id), actor: caller.id, action: "user.created", body };
    });
    return {
      user: shown(await this.#find(id)),
      ...(oneTime === undefined ? {} : { oneTimePassword: oneTime }),
    };
  }

  /** Gives a one-time password and ends all sessions of the user. */
  async resetPassword(caller: Caller, id: string, reason: string): Promise<{ oneTimePassword: string }> {
    const { accounts, random } = this.#ground;
    const oneTime = oneTimePassword(random);
    const password = await hashPassword(oneTime, random);
    await accounts.change((current) => {
      this.#administered(caller, current, id);
      const deed = { subject: userSubject(id), actor: caller.id, reason };
      return { ...deed, action: "user.password-reset", body: { password } };
    });
    return { oneTimePassword: oneTime };
  }

  async setDisabled(caller: Caller, id: string, disabled: boolean, reason: string): Promise<ShownUser> {
    await this.#ground.accounts.change((current) => {
      const user = this.#administered(caller, current, id);
      if (user.disabled === disabled) throw new Refusal("exists-already", id);
      if (disabled && !isAdministeredWithout(current, ({ id: other }) => other === id))
        throw new Refused("last-administrator");
      const action = disabled ? "user.disabled" : "user.enabled";
      return { subject: userSubject(id), actor: caller.id, action, body: {}, reason };
    });
    return shown(await this.#find(id));
  }

  /** A new password of one's own. Throws `Refused` where the old one is wrong, `Refusal` where the new one is weak. */
  async changePassword(caller: Caller, address: string, old: string, next: string): Promise<User> {
    const { accounts, random, tries } = this.#ground;
    const { password } = await this.#find(caller.id);
    await tries.take(caller.id, address, () => verifyPassword(old, password));
    if (passwordFault(next, caller.id, old)) throw new Refusal("weak-password", caller.id);
    const body = { password: await hashPassword(next, random) };
    await accounts.change((current) => {
      // A password that was reset meanwhile is not the one that was just given.
      if (current.users.get(caller.id)?.password !== password) throw new Refused("log-in-failed");
      return { subject: userSubject(caller.id), actor: caller.id, action: "user.password-changed", body };
    });
    return this.#find(caller.id);
  }

  async #find(id: string): Promise<User> {
    const user = (await this.#ground.accounts.read()).users.get(id);
    if (!user) throw new Refusal("unknown-user", id);
    return user;
  }

  #administered(caller: Caller, accounts: Accounts, id: string): User {
    const user = accounts.users.get(id);
    // To whom it is not shown, an account is not there.
    if (!user || !caller.permissions.may("administer-users", user)) throw new Refusal("unknown-user", id);
    for (const { jurisdiction } of grantsOf(accounts, id))
      authorize(caller, "administer-users", { jurisdiction });
    return user;
  }
}

/** Whether somebody who can log in still administers everything when some users no longer do. */
export function isAdministeredWithout(accounts: Accounts, without: (user: User) => boolean): boolean {
  return [...accounts.grants.values()].some(({ user: id, role, jurisdiction }) => {
    const user = accounts.users.get(id);
    const isActive = user && !user.disabled && user.demo !== true && !without(user);
    return isActive && role === "administrator" && jurisdiction === NATION;
  });
}

function shown({ id, name, jurisdiction, disabled, mustChangePassword, identity }: User): ShownUser {
  return { id, name, jurisdiction, disabled, mustChangePassword, ...(identity ? { identity } : {}) };
}
