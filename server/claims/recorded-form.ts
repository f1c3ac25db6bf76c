import type { Claim } from "../../schemas/types.ts";
import { canonicalForm } from "../documents/canonical.ts";
import { contentHash } from "../documents/hash.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Json } from "../domain/json.ts";
import { civilDateOf } from "./claim-time.ts";
import { identityFields } from "./identity-fields.ts";
import type { KeyedHash } from "./keyed-hash.ts";
import { revisionOf } from "./read-claim.ts";
import { withFieldsReplaced } from "./with-fields-replaced.ts";

const SCHEMA = "claim.schema.json";

/** A claim as it is kept: nobody can be told from it without the key. */
export interface RecordedForm {
  /** Keyed hash of the claim's id among its pooling area's. */
  readonly idHash: string;
  /** Pooling area of the insured, six digits. */
  readonly jurisdiction: string;
  readonly revision: number;
  /** Civil date of discharge. */
  readonly discharged: string;
  /** Keyed hash of the person, where the claim names one. */
  readonly person: string | undefined;
  /** In canonical form, with its revision; person ids are keyed hashes, names and the like are not there. */
  readonly content: Json;
  /** Of `content`. */
  readonly hash: string;
}

/**
 * The form a claim is recorded in. Two claims that differ in nothing but the order of members, the writing of decimals
 * or what is dropped have the same.
 */
export function recordedForm(claim: Claim, schemas: Schemas, keyed: KeyedHash): RecordedForm {
  // What was read as a claim is JSON.
  const json = claim as unknown as Json;
  const fields = identityFields(schemas.describe(SCHEMA, json));
  const replaced = fields
    .filter(({ handling }) => handling !== "trace")
    .map(({ path, value, handling }) => ({
      path,
      // An empty id is nobody's: hashed, it would make one person of all that have none.
      by: handling === "key" && value !== "" ? keyed(`${path.at(-1)}:${value}`) : undefined,
    }));
  const revision = revisionOf(claim);
  // Of an object, `withFieldsReplaced` gives an object.
  const kept = withFieldsReplaced({ ...(json as object), revision } as Json, replaced) as unknown as Claim;
  const content = canonicalForm(schemas, SCHEMA, kept as unknown as Json);
  const jurisdiction = claim.setlinfo.insuplc;
  return {
    idHash: claimIdHash(jurisdiction, claim.id, keyed),
    jurisdiction,
    revision,
    discharged: civilDateOf(claim.setlinfo.dscg_time),
    person: kept.setlinfo.psn_no ?? kept.setlinfo.hi_no,
    content,
    hash: contentHash(content),
  };
}

/** Ids are unique among a pooling area's claims only. */
export function claimIdHash(jurisdiction: string, id: string, keyed: KeyedHash): string {
  return keyed(`claim:${jurisdiction}:${id}`);
}
