import type { Accounts } from "../access/accounts.ts";
import { type ActorNames, actorNames } from "../access/actor-names.ts";
import type { ClaimSetSummary } from "../claim-sets/claim-set.ts";
import { isJsonObject, type JsonObject } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";

/** The chain that says which claim sets there are, by hashes and counts only. */
export const CLAIM_SETS = "claim-sets";
export const SET_REGISTERED = "claim-set.registered";
export const SET_ERASED = "claim-set.erased";

/** A set's name is its own among those of its pooling area, for ever. */
export function claimSetSubject(jurisdiction: string, name: string): string {
  return `claim-set:${jurisdiction}:${name}`;
}

/** A claim set as its entry has it. */
export interface RegisteredClaimSet {
  readonly id: string;
  readonly jurisdiction: string;
  readonly name: string;
  /** Of the claims, whatever the order in which they came. */
  readonly hash: string;
  readonly indexHash: string;
  readonly badRowsHash: string;
  readonly summary: ClaimSetSummary;
  /** UTC. */
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly erased?: { readonly at: string; readonly by: string; readonly reason: string };
}

/** A claim set as it is shown. */
export interface ClaimSetView extends RegisteredClaimSet {
  /** What those who registered and erased it are called. */
  readonly names: ActorNames;
}

export function claimSetView(set: RegisteredClaimSet, accounts: Accounts): ClaimSetView {
  const actors = [set.registeredBy, ...(set.erased ? [set.erased.by] : [])];
  return { ...set, names: actorNames(accounts, actors) };
}

/** The claim sets that the chain tells of, in order. */
export interface ClaimSetsKnown {
  readonly seq: number;
  readonly sets: ReadonlyMap<string, RegisteredClaimSet>;
}

export const noClaimSets: ClaimSetsKnown = { seq: 0, sets: new Map() };

export function foldClaimSets(state: ClaimSetsKnown, entries: readonly LogEntry[]): ClaimSetsKnown {
  const sets = new Map(state.sets);
  for (const entry of entries) {
    if (!isJsonObject(entry.body)) continue;
    const id = String(entry.body.id);
    if (entry.action === SET_REGISTERED) sets.set(id, registered(entry, entry.body));
    const known = sets.get(id);
    if (entry.action === SET_ERASED && known) {
      const { at, actor: by, reason = "" } = entry;
      sets.set(id, { ...known, erased: { at, by, reason } });
    }
  }
  return { seq: entries.at(-1)?.seq ?? state.seq, sets };
}

function registered({ at, actor }: LogEntry, body: JsonObject): RegisteredClaimSet {
  // As `ClaimSets.register` has written it.
  const content = body as unknown as Omit<RegisteredClaimSet, "registeredAt" | "registeredBy">;
  return { ...content, registeredAt: at, registeredBy: actor };
}
