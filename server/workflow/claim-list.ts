import type { Json } from "../domain/json.ts";
import { recordsOf } from "../store/records-of.ts";
import type { Store } from "../store/store.ts";
import {
  CLAIM_CONTENTS,
  type ClaimRevision,
  type ContentPlace,
  claimSubject,
  placeOfKey,
  revisionOfEntry,
} from "./claim-entries.ts";

/** Which claims: of one pooling area, discharged from a day on (inclusive) until another (exclusive). */
export interface ClaimQuery {
  readonly jurisdiction: string;
  readonly from?: string;
  readonly until?: string;
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

export interface ListedClaim {
  readonly revision: number;
  readonly hash: string;
  readonly recordedAt: string;
  readonly claim: Json;
}

export interface ClaimPage {
  readonly claims: readonly ListedClaim[];
  /** Absent on the last page. */
  readonly next?: string;
}

type IsErased = (place: ContentPlace, seq: number) => Promise<boolean>;

/**
 * A page of current claims in order of discharge: what was superseded, reversed or erased, or is not in the log yet, is
 * not among them.
 */
export async function listClaims(store: Store, query: ClaimQuery, isErased: IsErased): Promise<ClaimPage> {
  const { jurisdiction, from = "", until, limit, cursor } = query;
  const start = cursor === undefined || cursor < from ? from : cursor;
  const claims: ListedClaim[] = [];
  let last = "";
  for await (const { key, value } of recordsOf(store, CLAIM_CONTENTS, `${jurisdiction}/${start}`)) {
    const place = placeOfKey(key);
    if (place.jurisdiction !== jurisdiction || (until !== undefined && place.discharged >= until)) break;
    if (claims.length === limit) return { claims, next: last };
    last = key.slice(jurisdiction.length + 1);
    const current = await lastRevision(store, place);
    if (current?.recorded?.hash !== place.hash || (await isErased(place, current.seq))) continue;
    claims.push({ revision: current.revision, hash: place.hash, recordedAt: current.at, claim: value });
  }
  return { claims };
}

async function lastRevision(store: Store, place: ContentPlace): Promise<ClaimRevision | undefined> {
  const subject = claimSubject(place.jurisdiction, place.idHash);
  for (let last: ClaimRevision | undefined; ; ) {
    const page = await store.readSubject(subject, last?.revision ?? 0, 100);
    const end = page.at(-1);
    if (!end) return last;
    last = revisionOfEntry(end);
    if (page.length < 100) return last;
  }
}
