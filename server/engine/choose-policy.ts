import type { Claim } from "../../schemas/types.ts";
import { ClaimError } from "../domain/claim-error.ts";
import type { ClaimDates } from "./claim-dates.ts";
import { isInPeriod } from "./effective-period.ts";
import type { RuleLibrary } from "./rule-library.ts";
import type { PolicyVersion } from "./rule-set-version.ts";

/** The policy version that a claim falls under, and the civil date that says so. */
export interface ChosenPolicy {
  readonly policy: PolicyVersion;
  readonly date: string;
}

/**
 * The policy of the insured's pooling area, or the one that the request names, in its newest version whose effective
 * period holds the claim's own date (or `asOf`). An area chooses no version that wants to be named. Throws `ClaimError`
 * `no-policy`, `missing-fact` for the date, or `outside-every-period`.
 */
export function choosePolicy(
  claim: Claim,
  named: string | undefined,
  asOf: string | undefined,
  library: RuleLibrary,
  dates: ClaimDates,
): ChosenPolicy {
  const id = policyIdOf(claim.setlinfo.insuplc, named, library);
  let dateFact = "";
  for (const { policy, period } of library.policyVersionsOf(id)) {
    const { claimDate, onlyWhenNamed } = policy.document.body;
    const date = asOf ?? dates.of(claim, claimDate);
    if (date !== undefined && isInPeriod(date, period)) {
      if (named === undefined && onlyWhenNamed)
        throw new ClaimError("no-policy", policy.document.jurisdiction);
      if (policy.withdrawn === "gap") break;
      return { policy, date };
    }
    if (date === undefined) dateFact = claimDate;
  }
  if (dateFact !== "") throw new ClaimError("missing-fact", dateFact);
  throw new ClaimError("outside-every-period", id);
}

/** The policy that is named, or the only one of a jurisdiction. Throws `ClaimError` `no-policy` where there is not just one. */
export function policyIdOf(jurisdiction: string, named: string | undefined, library: RuleLibrary): string {
  if (named !== undefined) return named;
  const ids = library.policiesOf(jurisdiction);
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return only;
  throw new ClaimError("no-policy", jurisdiction, undefined, ids.join(", "));
}
