import type { Grant, User } from "./administration-queries.ts";
import { answerOf } from "./request.ts";

/** A secret that is told once. */
export interface OneTimePassword {
  readonly oneTimePassword?: string;
}

export function createUser(user: Pick<User, "id" | "name" | "jurisdiction">): Promise<OneTimePassword> {
  return answerOf("/users", { method: "POST", body: user });
}

export function resetPassword(id: string, reason: string): Promise<OneTimePassword> {
  return answerOf(`/users/${id}/password-resets`, { method: "POST", body: { reason } });
}

export function setDisabled(id: string, disabled: boolean, reason: string): Promise<User> {
  return answerOf(`/users/${id}/state`, { method: "PUT", body: { disabled, reason } });
}

export function giveGrant(user: string, grant: Grant, reason: string): Promise<unknown> {
  return answerOf("/grants", {
    method: "POST",
    body: { user, ...grant, ...(reason === "" ? {} : { reason }) },
  });
}

export function revokeGrant(user: string, { role, jurisdiction }: Grant, reason: string): Promise<unknown> {
  return answerOf(`/grants/${user}/${role}/${jurisdiction}`, { method: "DELETE", query: { reason } });
}

/** A key whose text is told once. */
export interface KeyOnce {
  readonly id: string;
  readonly key: string;
  readonly expiresAt: string;
}

/** `days` is its term. */
export function createKey(wanted: {
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly days: number;
}): Promise<KeyOnce> {
  return answerOf("/keys", { method: "POST", body: wanted });
}

/** The secret before stays valid for `overlap` hours. */
export function rotateKey(id: string, days: number, overlap: number): Promise<KeyOnce> {
  return answerOf(`/keys/${id}/rotations`, { method: "POST", body: { days, overlap } });
}

export function revokeKey(id: string, reason: string): Promise<unknown> {
  return answerOf(`/keys/${id}`, { method: "DELETE", query: { reason } });
}
