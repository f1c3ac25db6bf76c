import { type GivenGrant, grantSubject } from "../access/accounts.ts";
import type { Grant } from "../access/permissions.ts";
import { Refused } from "../access/refused.ts";
import { NATION } from "../domain/jurisdiction-tree.ts";
import type { AccessGround } from "./access-ground.ts";
import { authorize, type Caller } from "./caller.ts";
import { Refusal } from "./refusal.ts";
import { isAdministeredWithout } from "./user-administration.ts";

export interface AskedGrant extends Grant {
  readonly user: string;
}

/** Roles given and revoked. Nobody gives himself one: that takes a second administrator. */
export class GrantAdministration {
  readonly #ground: AccessGround;

  constructor(ground: AccessGround) {
    this.#ground = ground;
  }

  /** The grants for jurisdictions that the caller administers. */
  async list(caller: Caller): Promise<readonly GivenGrant[]> {
    const { grants } = await this.#ground.accounts.read();
    return [...grants.values()]
      .filter(({ jurisdiction }) => caller.permissions.may("administer-grants", { jurisdiction }))
      .sort((a, b) => (grantSubject(a.user, a) < grantSubject(b.user, b) ? -1 : 1));
  }

  async give(caller: Caller, { user, role, jurisdiction }: AskedGrant, reason?: string): Promise<AskedGrant> {
    const { accounts, tree } = this.#ground;
    if (!tree.has(jurisdiction)) throw new Refusal("unknown-jurisdiction", jurisdiction);
    authorize(caller, "administer-grants", { jurisdiction, grantee: user });
    const asked = { user, role, jurisdiction };
    const subject = grantSubject(user, asked);
    await accounts.change(({ users, grants }) => {
      if (!users.has(user)) throw new Refusal("unknown-user", user);
      if (grants.has(subject)) throw new Refusal("exists-already", subject);
      return { subject, actor: caller.id, action: "grant.given", body: asked, reason };
    });
    return asked;
  }

  async revoke(caller: Caller, { user, role, jurisdiction }: AskedGrant, reason?: string): Promise<void> {
    authorize(caller, "administer-grants", { jurisdiction });
    const subject = grantSubject(user, { role, jurisdiction });
    await this.#ground.accounts.change((current) => {
      if (!current.grants.has(subject)) throw new Refusal("unknown-grant", subject);
      const isTop = role === "administrator" && jurisdiction === NATION;
      if (isTop && !isAdministeredWithout(current, ({ id }) => id === user))
        throw new Refused("last-administrator");
      return { subject, actor: caller.id, action: "grant.revoked", body: {}, reason };
    });
  }
}
