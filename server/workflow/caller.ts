import { type Accounts, grantsOf, type User } from "../access/accounts.ts";
import type { ApiKey } from "../access/api-keys.ts";
import { type Grant, type Permissions, permissionsOf, type Target } from "../access/permissions.ts";
import { Refused } from "../access/refused.ts";
import type { Action } from "../access/roles.ts";
import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";

/** Who asks, and what he may. */
export interface Caller {
  /** A user's id, or `key:<id>`: the actor of whatever he changes. */
  readonly id: string;
  readonly kind: "user" | "key" | "open" | "anonymous";
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly permissions: Permissions;
  readonly mustChangePassword: boolean;
}

/** A service without accounts, as tests and other programs embed it: everything is allowed. */
export const openCaller: Caller = {
  id: "open",
  kind: "open",
  name: "open",
  grants: [],
  permissions: { refusal: () => undefined, may: () => true, maySomewhere: () => true },
  mustChangePassword: false,
};

export function userCaller(user: User, accounts: Accounts, tree: JurisdictionTree): Caller {
  const grants = grantsOf(accounts, user.id);
  const { id, name, mustChangePassword } = user;
  const permissions = permissionsOf(id, grants, tree);
  return { id, kind: "user", name, grants, permissions, mustChangePassword };
}

export function keyCaller(key: ApiKey, tree: JurisdictionTree): Caller {
  const id = `key:${key.id}`;
  const permissions = permissionsOf(id, key.grants, tree);
  return { id, kind: "key", name: key.name, grants: key.grants, permissions, mustChangePassword: false };
}

/** Throws `Refused` where the caller may not. */
export function authorize(caller: Caller, action: Action, target: Target): void {
  if (caller.mustChangePassword) throw new Refused("password-change-due");
  const refused = caller.permissions.refusal(action, target);
  if (refused) throw refused;
}
