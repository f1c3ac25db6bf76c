import type { Json } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { GivenGrant, Identity, User } from "./accounts.ts";
import type { ApiKey } from "./api-keys.ts";
import type { Grant } from "./permissions.ts";

/** Bodies of the entries about accounts, by action. Passwords and keys enter as hashes only. */
export interface AccountBodies {
  "user.created": {
    readonly name: string;
    readonly jurisdiction: string;
    readonly password?: string;
    readonly mustChangePassword: boolean;
    readonly identity?: Identity;
    readonly demo?: boolean;
  };
  "user.password-changed": { readonly password: string };
  /** By an administrator: to be changed at the next log-in. */
  "user.password-reset": { readonly password: string };
  "user.disabled": Record<string, never>;
  "user.enabled": Record<string, never>;
  "grant.given": Grant & { readonly user: string };
  "grant.revoked": Record<string, never>;
  "key.created": {
    readonly name: string;
    readonly grants: readonly Grant[];
    readonly expiresAt: string;
    readonly digest: string;
  };
  "key.rotated": { readonly digest: string; readonly expiresAt: string; readonly formerValidUntil: string };
  "key.revoked": Record<string, never>;
}

export type AccountAction = keyof AccountBodies;

interface Draft {
  readonly users: Map<string, User>;
  readonly grants: Map<string, GivenGrant>;
  readonly keys: Map<string, ApiKey>;
}

export type Change = (draft: Draft, entry: LogEntry) => void;

/** What each entry does to the accounts. */
export const accountChanges: Readonly<Record<string, Change>> = {
  "user.created": ({ users }, entry) => {
    const user = { ...bodyOf(entry, "user.created"), disabled: false, credentials: entry.revision };
    users.set(idOf(entry), { id: idOf(entry), ...user, revision: entry.revision });
  },
  "user.password-changed": (draft, entry) => {
    const { password } = bodyOf(entry, "user.password-changed");
    changeUser(draft, entry, { password, mustChangePassword: false, credentials: entry.revision });
  },
  "user.password-reset": (draft, entry) => {
    const { password } = bodyOf(entry, "user.password-reset");
    changeUser(draft, entry, { password, mustChangePassword: true, credentials: entry.revision });
  },
  "user.disabled": (draft, entry) =>
    changeUser(draft, entry, { disabled: true, credentials: entry.revision }),
  "user.enabled": (draft, entry) => changeUser(draft, entry, { disabled: false }),
  "grant.given": ({ grants }, entry) => {
    const { user, role, jurisdiction } = bodyOf(entry, "grant.given");
    grants.set(entry.subject, { user, role, jurisdiction, givenBy: entry.actor, givenAt: entry.at });
  },
  "grant.revoked": ({ grants }, { subject }) => {
    grants.delete(subject);
  },
  "key.created": ({ keys }, entry) => {
    const id = idOf(entry);
    keys.set(id, { id, ...bodyOf(entry, "key.created"), createdBy: entry.actor, revoked: false });
  },
  "key.rotated": ({ keys }, entry) => {
    const key = keys.get(idOf(entry));
    const { digest, expiresAt, formerValidUntil } = bodyOf(entry, "key.rotated");
    if (!key) return;
    keys.set(key.id, {
      ...key,
      digest,
      expiresAt,
      former: { digest: key.digest, validUntil: formerValidUntil },
    });
  },
  "key.revoked": ({ keys }, entry) => {
    const key = keys.get(idOf(entry));
    if (key) keys.set(key.id, { ...key, revoked: true });
  },
} satisfies Record<AccountAction, Change>;

function changeUser({ users }: Draft, entry: LogEntry, changed: Partial<User>): void {
  const user = users.get(idOf(entry));
  if (user) users.set(user.id, { ...user, ...changed, revision: entry.revision });
}

function idOf({ subject }: LogEntry): string {
  return subject.slice(subject.indexOf(":") + 1);
}

/** Entries are written by this product only, and their hashes are verified. */
function bodyOf<A extends AccountAction>({ body }: LogEntry, _action: A): AccountBodies[A] {
  const known: Json = body;
  return known as unknown as AccountBodies[A]; // the action says which
}

const SECRET = ["password", "digest"];

/** An entry as readers of the log may see it: without the hashes of passwords and keys. Its own hash is left as it is. */
export function withoutSecrets(entry: LogEntry): LogEntry {
  const { body } = entry;
  if (!Object.hasOwn(accountChanges, entry.action) || typeof body !== "object" || body === null) return entry;
  const shown = Object.entries(body).filter(([member]) => !SECRET.includes(member));
  return { ...entry, body: Object.fromEntries(shown) };
}
