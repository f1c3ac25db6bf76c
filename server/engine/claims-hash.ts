import type { Claim } from "../../schemas/types.ts";
import { contentHash } from "../documents/hash.ts";
import type { Json } from "../domain/json.ts";

/** Hash of claims, whatever their order. A claim is the JSON value it was read from. */
export function hashOfClaims(claims: readonly Claim[]): string {
  return contentHash(claims.map((claim) => contentHash(claim as unknown as Json)).sort());
}
