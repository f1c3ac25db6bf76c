import { jurisdiction } from "./account-schemas.ts";
import { shaped } from "./shaped.ts";

/** As `claim.schema.json` has it. */
export const claimId = {
  type: "string",
  pattern: "^[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]{0,63}$",
  description: "Id of the claim, unique among its pooling area's. 结算清单标识。",
} as const;

/** In an address; the encoded form of a letter is nine characters. */
export const claimArea = {
  ...jurisdiction,
  description: "Pooling area of the insured, GB/T 2260. 参保统筹区。",
} as const;

export const claimRevision = {
  type: "integer",
  minimum: 1,
  maximum: 1_000_000,
  description: "Revision of the claim. 修订号。",
} as const;

export const claimRevisionText = {
  type: "string",
  pattern: "^[1-9]\\d{0,6}$",
  description: "Revision; without it the claim as it stands. 修订号，未填为现行修订。",
} as const;

/** What became of a claim that was sent. */
export const recordedClaim = {
  type: "object",
  required: ["id", "jurisdiction", "revision", "hash", "repeated"],
  properties: {
    id: claimId,
    jurisdiction: claimArea,
    revision: claimRevision,
    hash: shaped("Sha256"),
    repeated: {
      type: "boolean",
      description: "It was recorded before, the very same. 与此前报送的完全相同。",
    },
  },
} as const;

const recordedContent = {
  revision: claimRevision,
  hash: shaped("Sha256"),
  recordedAt: { type: "string", format: "date-time" },
  claim: {
    type: "object",
    additionalProperties: true,
    description: "Person ids are keyed hashes. 个人标识为散列值。",
  },
} as const;

/** A claim as it is on record. */
export const claimOnRecord = {
  type: "object",
  required: ["id", "jurisdiction", "revision", "hash", "recordedAt", "claim"],
  properties: { id: claimId, jurisdiction: claimArea, ...recordedContent },
} as const;

/** The same in a list of one pooling area's. */
export const listedClaim = {
  type: "object",
  required: ["revision", "hash", "recordedAt", "claim"],
  properties: recordedContent,
} as const;

/** One revision: a recording, or without `recorded` a reversal. */
export const claimHistory = {
  type: "object",
  required: ["revision", "seq", "at", "actor"],
  properties: {
    revision: claimRevision,
    seq: { type: "integer", description: "Of its entry in the chain `claims`. 日志序号。" },
    at: { type: "string", format: "date-time" },
    actor: { type: "string" },
    reason: { type: "string" },
    erased: { type: "boolean" },
    recorded: {
      type: "object",
      properties: { hash: shaped("Sha256"), discharged: { type: "string", format: "date" } },
    },
  },
} as const;
