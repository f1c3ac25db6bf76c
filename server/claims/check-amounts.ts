import type { Claim } from "../../schemas/types.ts";
import { fundsPaidFen } from "./amount-facts.ts";
import { fenOf, isWholeFen, sumFen, yuanOf } from "./claim-amount.ts";
import { AMOUNT_FIELDS } from "./claim-fields.ts";
import type { ClaimFindings } from "./claim-findings.ts";

/**
 * Amounts are whole fen; the items, when there are any, sum to the total cost (an error: payment rests on the total,
 * and nothing says which of the two holds); funds do not pay more than the total (a warning).
 */
export function checkAmounts(claim: Claim, findings: ClaimFindings): void {
  checkScale("/setlinfo", claim.setlinfo, AMOUNT_FIELDS.setlinfo, findings);
  claim.payinfo?.forEach((entry, index) => {
    checkScale(`/payinfo/${index}`, entry, AMOUNT_FIELDS.payinfo, findings);
  });
  claim.iteminfo?.forEach((entry, index) => {
    checkScale(`/iteminfo/${index}`, entry, AMOUNT_FIELDS.iteminfo, findings);
  });
  checkTotals(claim, findings);
}

function checkTotals(claim: Claim, findings: ClaimFindings): void {
  const total = fenOf(claim.setlinfo.medfee_sumamt);
  if (claim.iteminfo && claim.iteminfo.length > 0) {
    const items = sumFen(claim.iteminfo, (item) => item.amt);
    if (items !== total) {
      findings.report("claim.items-differ-from-total", "/iteminfo", {
        items: yuanText(items),
        total: yuanText(total),
      });
    }
  }
  const paid = fundsPaidFen(claim);
  if (paid > total) {
    findings.report("claim.funds-exceed-total", "/payinfo", { paid: yuanText(paid), total: yuanText(total) });
  }
}

function checkScale<F extends string>(
  pointer: string,
  entry: Readonly<Partial<Record<F, string | number>>>,
  fields: readonly F[],
  findings: ClaimFindings,
): void {
  for (const field of fields) {
    const value = entry[field];
    if (value !== undefined && !isWholeFen(value)) {
      findings.report("claim.too-many-decimals", `${pointer}/${field}`, { value, scale: 2 });
    }
  }
}

function yuanText(fen: number): string {
  return yuanOf(fen).toFixed(2);
}
