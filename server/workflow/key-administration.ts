import { keySubject } from "../access/accounts.ts";
import { type ApiKey, newKeyId, newKeyText } from "../access/api-keys.ts";
import { later } from "../access/lock-out.ts";
import type { Grant } from "../access/permissions.ts";
import { Refused, whoMay } from "../access/refused.ts";
import { rolesOfKeys } from "../access/roles.ts";
import type { AccessGround } from "./access-ground.ts";
import { authorize, type Caller } from "./caller.ts";
import { Refusal } from "./refusal.ts";

const DAY = 86_400;

export interface NewKey {
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly days: number;
}

/** A key as administrators see it. */
export interface ShownKey
  extends Pick<ApiKey, "id" | "name" | "grants" | "createdBy" | "expiresAt" | "revoked"> {
  /** Until when the secret before the last rotation still opens it. */
  readonly formerValidUntil?: string;
}

/** A key whose text is told now and never again. */
export interface TextOnce {
  readonly id: string;
  readonly key: string;
  readonly expiresAt: string;
}

/** API keys of settlement systems, administered by whoever administers every jurisdiction they reach. */
export class KeyAdministration {
  readonly #ground: AccessGround;

  constructor(ground: AccessGround) {
    this.#ground = ground;
  }

  async list(caller: Caller): Promise<readonly ShownKey[]> {
    const { keys } = await this.#ground.accounts.read();
    const seen = [...keys.values()].filter((key) => this.#isAdministered(caller, key));
    return seen.map(shown).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async create(caller: Caller, { name, grants, days }: NewKey): Promise<TextOnce> {
    const { accounts, tree, random, now } = this.#ground;
    for (const { role, jurisdiction } of grants) {
      if (!tree.has(jurisdiction)) throw new Refusal("unknown-jurisdiction", jurisdiction);
      authorize(caller, "administer-keys", { jurisdiction });
      const allowed: readonly string[] = rolesOfKeys;
      if (!allowed.includes(role)) throw new Refusal("role-not-for-keys", role);
    }
    const id = newKeyId(random);
    const { text, digest } = newKeyText(id, random);
    const expiresAt = later(now(), days * DAY);
    const body = {
      name,
      grants: grants.map(({ role, jurisdiction }) => ({ role, jurisdiction })),
      expiresAt,
      digest,
    };
    await accounts.change(({ keys }) => {
      if (keys.has(id)) throw new Refusal("exists-already", id);
      return { subject: keySubject(id), actor: caller.id, action: "key.created", body };
    });
    return { id, key: text, expiresAt };
  }

  /** A new secret for the same key; the old one stays valid for `overlap` hours, and never beyond its own term. */
  async rotate(caller: Caller, id: string, days: number, overlap: number): Promise<TextOnce> {
    const { accounts, random, now } = this.#ground;
    const { text, digest } = newKeyText(id, random);
    const expiresAt = later(now(), days * DAY);
    await accounts.change(({ keys }) => {
      const key = this.#administered(caller, keys.get(id), id);
      const overlapEnds = later(now(), overlap * 3600);
      const formerValidUntil = key.expiresAt < overlapEnds ? key.expiresAt : overlapEnds;
      const body = { digest, expiresAt, formerValidUntil };
      return { subject: keySubject(id), actor: caller.id, action: "key.rotated", body };
    });
    return { id, key: text, expiresAt };
  }

  async revoke(caller: Caller, id: string, reason?: string): Promise<void> {
    await this.#ground.accounts.change(({ keys }) => {
      this.#administered(caller, keys.get(id), id);
      return { subject: keySubject(id), actor: caller.id, action: "key.revoked", body: {}, reason };
    });
  }

  #isAdministered(caller: Caller, { grants }: ApiKey): boolean {
    return grants.every(({ jurisdiction }) => caller.permissions.may("administer-keys", { jurisdiction }));
  }

  #administered(caller: Caller, key: ApiKey | undefined, id: string): ApiKey {
    if (!key || key.revoked) throw new Refusal("unknown-key", id);
    if (!this.#isAdministered(caller, key)) {
      throw new Refused("not-allowed", whoMay("administer-keys", key.grants[0]?.jurisdiction));
    }
    return key;
  }
}

function shown({ id, name, grants, createdBy, expiresAt, revoked, former }: ApiKey): ShownKey {
  const overlap = former ? { formerValidUntil: former.validUntil } : {};
  return { id, name, grants, createdBy, expiresAt, revoked, ...overlap };
}
