import { createHash } from "node:crypto";
import type { Claim } from "../../schemas/types.ts";
import { revisionOf } from "./read-claim.ts";

/** What a log may say about a claim. */
export interface ClaimDescription {
  /** First 16 hex digits of the SHA-256 of the claim's id. */
  readonly claim: string;
  readonly revision: number;
}

/** Describes a claim for a log: no field of the settlement list and no id leaves in the clear. */
export function describeClaim(claim: Pick<Claim, "id" | "revision">): ClaimDescription {
  const hash = createHash("sha256").update(claim.id, "utf8").digest("hex");
  return { claim: hash.slice(0, 16), revision: revisionOf(claim) };
}
