import type { ChargeItem, Claim } from "../../schemas/types.ts";
import { fenOf, sumFen, yuanOf } from "./claim-amount.ts";
import { PERSONAL_ACCOUNT } from "./claim-fields.ts";

/** Yuan that the funds of those types paid; unknown when the claim has no payments at all. */
export function paidBy(claim: Claim, types: ReadonlySet<string>): number | undefined {
  if (!claim.payinfo) return undefined;
  return yuanOf(
    sumFen(claim.payinfo, (each) => (types.has(each.fund_pay_type) ? each.fund_payamt : undefined)),
  );
}

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

/** Yuan of the items of those categories; unknown when the claim has no items. */
export function chargedFor(claim: Claim, categories: ReadonlySet<string>): number | undefined {
  if (!claim.iteminfo) return undefined;
  let fen = 0;
  for (const { med_chrgitm, amt } of claim.iteminfo) if (categories.has(med_chrgitm)) fen += fenOf(amt);
  return yuanOf(fen);
}

/** Yuan outside the catalogue, paid by the person; unknown when the claim has no items. */
export function outOfCatalogue(claim: Claim): number | undefined {
  return sumOfItems(claim, (item) => item.fulamt_ownpay_amt);
}

/** Yuan of one class of the catalogue among the items of those categories; unknown when the claim has no items. */
export function classedFor(
  claim: Claim,
  amount: "claa_sumfee" | "clab_amt",
  categories: ReadonlySet<string>,
): number | undefined {
  return sumOfItems(claim, (item) => (categories.has(item.med_chrgitm) ? item[amount] : undefined));
}

function sumOfItems(
  claim: Claim,
  amountOf: (item: ChargeItem) => string | number | undefined,
): number | undefined {
  return claim.iteminfo && yuanOf(sumFen(claim.iteminfo, amountOf));
}
