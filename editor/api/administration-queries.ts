import { useQuery } from "@tanstack/react-query";
import type { Institution } from "./institution.ts";
import { answerOf } from "./request.ts";

export interface User {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
  readonly identity?: { readonly issuer: string; readonly subject: string };
}

export interface Grant {
  readonly role: string;
  readonly jurisdiction: string;
}

export interface GivenGrant extends Grant {
  readonly user: string;
  readonly givenBy: string;
  readonly givenAt: string;
}

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly revoked: boolean;
  readonly formerValidUntil?: string;
}

/** A list that the service may give in pages, whole. */
async function everyOne<T>(path: string, member: string, query: Record<string, string | undefined> = {}) {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await answerOf<Readonly<Record<string, unknown>>>(path, { query: { ...query, cursor } });
    // The interface of the service states what the list holds, and that `next` is text.
    found.push(...(page[member] as readonly T[]));
    cursor = page.next as string | undefined;
  } while (cursor !== undefined);
  return found;
}

export function useUsers() {
  return useQuery({ queryKey: ["users"], queryFn: () => everyOne<User>("/users", "users") });
}

export function useGrants(isAsked: boolean) {
  const queryFn = () => everyOne<GivenGrant>("/grants", "grants");
  return useQuery({ queryKey: ["grants"], queryFn, enabled: isAsked });
}

export function useKeys() {
  return useQuery({ queryKey: ["keys"], queryFn: () => everyOne<ApiKey>("/keys", "keys") });
}

export function useInstitutions(jurisdiction: string | undefined) {
  return useQuery({
    queryKey: ["institutions", jurisdiction],
    queryFn: () => everyOne<Institution>("/institutions", "institutions", { jurisdiction }),
  });
}
