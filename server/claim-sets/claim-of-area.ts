import type { ClaimReading, ClaimStandards } from "../claims/read-claim.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import { claimSetDiagnostics } from "./diagnostics.ts";

/** What the claims of a set are held against. */
export interface SetClaimStandards extends ClaimStandards {
  readonly jurisdiction: string;
  /** Whether a pooling area is the set's own or below it. */
  readonly covers: (jurisdiction: string) => boolean;
}

/** What was read as a claim, which is none of the set where it is of another pooling area. */
export function claimOfArea(
  reading: ClaimReading,
  { jurisdiction, covers }: Pick<SetClaimStandards, "jurisdiction" | "covers">,
): ClaimReading {
  const { claim, findings } = reading;
  if (!claim || covers(claim.setlinfo.insuplc)) return reading;
  const found: Diagnostic[] = [...findings];
  const params = { found: claim.setlinfo.insuplc, jurisdiction };
  new Findings(claimSetDiagnostics, found).report("claim-set.other-area", "/setlinfo/insuplc", params);
  return { claim: undefined, findings: found };
}
