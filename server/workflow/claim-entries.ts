import { isJsonObject, type JsonObject } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";

/** The chain that says which claims were recorded, by hashes only. */
export const CLAIMS = "claims";

/** The collection that holds what they say, until it is erased. */
export const CLAIM_CONTENTS = "claims";

export function claimSubject(jurisdiction: string, idHash: string): string {
  return `claim:${jurisdiction}:${idHash}`;
}

/** What a revision of a claim was recorded as. */
export interface RecordedContent {
  /** Of the claim in its recorded form. */
  readonly hash: string;
  /** Civil date of discharge. */
  readonly discharged: string;
  /** Keyed hash of the person. */
  readonly person?: string;
}

/** A revision of a claim as the log has it: recorded, or a reversal that removes the claim. */
export interface ClaimRevision {
  readonly revision: number;
  /** Of its entry in the chain. */
  readonly seq: number;
  /** UTC. */
  readonly at: string;
  readonly actor: string;
  readonly reason?: string;
  /** Absent for a reversal. */
  readonly recorded?: RecordedContent;
}

export function revisionOfEntry({ revision, seq, at, actor, reason, body }: LogEntry): ClaimRevision {
  const recorded = isJsonObject(body) && body.reversed !== true ? recordedContent(body) : undefined;
  return {
    revision,
    seq,
    at,
    actor,
    ...(reason === undefined ? {} : { reason }),
    ...(recorded ? { recorded } : {}),
  };
}

function recordedContent({ hash, discharged, person }: JsonObject): RecordedContent {
  return {
    hash: String(hash),
    discharged: String(discharged),
    ...(person === undefined ? {} : { person: String(person) }),
  };
}

/** Where a claim's content is found: by jurisdiction and day of discharge, so that both are read in order. */
export interface ContentPlace {
  readonly jurisdiction: string;
  readonly discharged: string;
  readonly idHash: string;
  readonly hash: string;
}

export function contentKey({ jurisdiction, discharged, idHash, hash }: ContentPlace): string {
  return [jurisdiction, discharged, idHash, hash].join("/");
}

/** The key's parts; every key of the collection is made by `contentKey`. */
export function placeOfKey(key: string): ContentPlace {
  const [jurisdiction = "", discharged = "", idHash = "", hash = ""] = key.split("/");
  return { jurisdiction, discharged, idHash, hash };
}
