import { type ClaimOrigin, readClaimFrom } from "../claims/claim-reader.ts";
import type { ClaimReading, ClaimStandards } from "../claims/read-claim.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { claimSetDiagnostics } from "./diagnostics.ts";

/** What the claims of a set are held against. */
export interface SetClaimStandards extends ClaimStandards {
  readonly jurisdiction: string;
  /** Whether a pooling area is the set's own or below it. */
  readonly covers: (jurisdiction: string) => boolean;
}

/** Reads a value as a claim of a set: as `readClaimFrom` does, and of the set's own pooling area. */
export function readSetClaim(value: Json, standards: SetClaimStandards, from?: ClaimOrigin): ClaimReading {
  const { claim, findings } = readClaimFrom(from, value, standards);
  const { jurisdiction, covers } = standards;
  if (!claim || covers(claim.setlinfo.insuplc)) return { claim, findings };
  const found: Diagnostic[] = [...findings];
  const params = { found: claim.setlinfo.insuplc, jurisdiction };
  new Findings(claimSetDiagnostics, found).report("claim-set.other-area", "/setlinfo/insuplc", params);
  return { claim: undefined, findings: found };
}
