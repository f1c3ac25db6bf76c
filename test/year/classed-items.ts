import type { ChargeItem } from "../../schemas/types.ts";
import { shareOf, yuan } from "./fen.ts";

/**
 * Charges with their classes: of what is in the catalogue six tenths are class A, the rest class B. Amounts sum as they
 * did; all that the claim says beside is as it was.
 */
export function classedItems(items: readonly ChargeItem[]): ChargeItem[] {
  return items.map((item) => {
    const own = fenOf(item.fulamt_ownpay_amt);
    const inCatalogue = fenOf(item.amt) - own;
    const classA = shareOf(inCatalogue, 600);
    return { ...item, claa_sumfee: yuan(classA), clab_amt: yuan(inCatalogue - classA), oth_amt: "0.00" };
  });
}

function fenOf(amount: string | number | undefined): number {
  return Number(String(amount ?? "0.00").replace(".", ""));
}
