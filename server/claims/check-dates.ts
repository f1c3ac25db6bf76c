import type { Claim } from "../../schemas/types.ts";
import { DATE_FIELDS } from "./claim-fields.ts";
import type { ClaimFindings } from "./claim-findings.ts";
import { isClaimTime, isLater } from "./claim-time.ts";

/** Finds dates and times that do not exist, and pairs that are the wrong way round. */
export function checkDates(claim: Claim, findings: ClaimFindings): void {
  checkExist("/setlinfo", claim.setlinfo, DATE_FIELDS.setlinfo, findings);
  claim.oprninfo?.forEach((entry, index) => {
    checkExist(`/oprninfo/${index}`, entry, DATE_FIELDS.oprninfo, findings);
  });
  claim.icuinfo?.forEach((entry, index) => {
    checkExist(`/icuinfo/${index}`, entry, DATE_FIELDS.icuinfo, findings);
    checkOrder(`/icuinfo/${index}`, entry, "scs_cutd_inpool_time", "scs_cutd_exit_time", findings);
  });
  checkOrder("/setlinfo", claim.setlinfo, "adm_time", "dscg_time", findings);
  checkOrder("/setlinfo", claim.setlinfo, "brdy", "dscg_time", findings);
  checkOrder("/setlinfo", claim.setlinfo, "brdy", "adm_time", findings);
  checkOrder("/setlinfo", claim.setlinfo, "setl_begn_date", "setl_end_date", findings);
}

function checkExist<F extends string>(
  pointer: string,
  entry: Readonly<Partial<Record<F, string>>>,
  fields: readonly F[],
  findings: ClaimFindings,
): void {
  for (const field of fields) {
    const value = entry[field];
    if (value !== undefined && !isClaimTime(value)) {
      findings.report("claim.no-such-date", `${pointer}/${field}`, { value });
    }
  }
}

function checkOrder<E extends string, L extends string>(
  pointer: string,
  entry: Readonly<Partial<Record<E | L, string>>>,
  earlierField: E,
  laterField: L,
  findings: ClaimFindings,
): void {
  const earlier = entry[earlierField];
  const later = entry[laterField];
  if (earlier === undefined || later === undefined || !isLater(earlier, later)) return;
  if (!isClaimTime(earlier) || !isClaimTime(later)) return;
  findings.report("claim.dates-out-of-order", `${pointer}/${laterField}`, {
    earlierField,
    laterField,
    earlier,
    later,
  });
}
