import type { Claim } from "../../schemas/types.ts";
import { fenOf, sumFen, yuanOf } from "./claim-amount.ts";
import { PERSONAL_ACCOUNT } from "./claim-fields.ts";

/** Fen that all funds paid, the personal account aside. */
export function fundsPaidFen(claim: Claim): number {
  return sumFen(claim.payinfo, (each) =>
    each.fund_pay_type === PERSONAL_ACCOUNT ? undefined : each.fund_payamt,
  );
}

/** Yuan that all funds paid, the personal account aside; unknown when the claim has no payments. */
export function fundsPaid(claim: Claim): number | undefined {
  return claim.payinfo && yuanOf(fundsPaidFen(claim));
}

/** Total cost minus what all funds paid; unknown when the claim has no payments. */
export function personalBurden(claim: Claim): number | undefined {
  return claim.payinfo && yuanOf(fenOf(claim.setlinfo.medfee_sumamt) - fundsPaidFen(claim));
}
