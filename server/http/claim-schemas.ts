import { jurisdiction } from "./account-schemas.ts";

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
