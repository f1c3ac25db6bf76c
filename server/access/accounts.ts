import type { LogEntry } from "../domain/log-entry.ts";
import { accountChanges, type Change } from "./account-changes.ts";
import type { ApiKey } from "./api-keys.ts";
import type { Grant } from "./permissions.ts";

/** Somebody at an identity provider. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** A person's account. */
export interface User {
  readonly id: string;
  readonly name: string;
  /** The jurisdiction the person belongs to; whoever administers it administers the person. */
  readonly jurisdiction: string;
  readonly disabled: boolean;
  /** PHC text; a person who comes from an identity provider has none. */
  readonly password?: string;
  /** The password was given by somebody else and opens nothing but its own change. */
  readonly mustChangePassword: boolean;
  readonly identity?: Identity;
  /** One of the demonstration's, with a password that everybody knows; not let in unless the service says so. */
  readonly demo?: boolean;
  /** Counts up with every change of password and disabling; sessions opened before are void. */
  readonly credentials: number;
  /** The subject's last revision in the log. */
  readonly revision: number;
}

export interface GivenGrant extends Grant {
  readonly user: string;
  readonly givenBy: string;
  readonly givenAt: string;
}

/** Users, grants and keys as the log has them after its entry `seq`. */
export interface Accounts {
  readonly seq: number;
  readonly users: ReadonlyMap<string, User>;
  /** By subject: `grant:<user>:<role>:<jurisdiction>`. */
  readonly grants: ReadonlyMap<string, GivenGrant>;
  readonly keys: ReadonlyMap<string, ApiKey>;
  /** Last revision of every subject of accounts: what the next entry about it counts from. */
  readonly revisions: ReadonlyMap<string, number>;
}

export const noAccounts: Accounts = {
  seq: 0,
  users: new Map(),
  grants: new Map(),
  keys: new Map(),
  revisions: new Map(),
};

export const userSubject = (id: string): string => `user:${id}`;
export const keySubject = (id: string): string => `key:${id}`;
export function grantSubject(user: string, { role, jurisdiction }: Grant): string {
  return `grant:${user}:${role}:${jurisdiction}`;
}

/** The accounts after further entries of the main chain, in order; entries about other things only move `seq`. */
export function foldAccounts(accounts: Accounts, entries: readonly LogEntry[]): Accounts {
  if (entries.length === 0) return accounts;
  const next = {
    seq: accounts.seq,
    users: new Map(accounts.users),
    grants: new Map(accounts.grants),
    keys: new Map(accounts.keys),
    revisions: new Map(accounts.revisions),
  };
  for (const entry of entries) {
    next.seq = entry.seq;
    const apply: Change | undefined = Object.hasOwn(accountChanges, entry.action)
      ? accountChanges[entry.action]
      : undefined;
    if (!apply) continue;
    next.revisions.set(entry.subject, entry.revision);
    apply(next, entry);
  }
  return next;
}

export function grantsOf(accounts: Accounts, user: string): readonly GivenGrant[] {
  return [...accounts.grants.values()].filter((grant) => grant.user === user);
}

export function userWithIdentity(accounts: Accounts, { issuer, subject }: Identity): User | undefined {
  return [...accounts.users.values()].find(
    ({ identity }) => identity?.issuer === issuer && identity.subject === subject,
  );
}
