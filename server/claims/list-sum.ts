import type { ChargeItem, Claim } from "../../schemas/types.ts";
import { sumFen, yuanOf } from "./claim-amount.ts";

/** The sum in yuan of an amount over a list of the claim: of entries of those types or categories, or of all. */
export type ListSum =
  | {
      readonly list: "payinfo";
      readonly amount: "fund_payamt";
      readonly by: "fund_pay_type";
      readonly among: ReadonlySet<string>;
    }
  | {
      readonly list: "iteminfo";
      readonly amount: "amt" | "claa_sumfee" | "clab_amt" | "fulamt_ownpay_amt";
      readonly by: "med_chrgitm";
      readonly among?: ReadonlySet<string> | undefined;
    };

/** What funds of those types paid. */
export function paidBy(types: ReadonlySet<string>): ListSum {
  return { list: "payinfo", amount: "fund_payamt", by: "fund_pay_type", among: types };
}

/** An amount of the items of those categories, of all of them when absent. */
export function charged(
  amount: Extract<ListSum, { list: "iteminfo" }>["amount"],
  categories?: ReadonlySet<string>,
): ListSum {
  return { list: "iteminfo", amount, by: "med_chrgitm", among: categories };
}

/** What it comes to; unknown when the claim has no such list at all. */
export function sumOf(sum: ListSum, { payinfo, iteminfo }: Claim): number | undefined {
  if (sum.list === "payinfo")
    return (
      payinfo &&
      yuanOf(sumFen(payinfo, (each) => (sum.among.has(each.fund_pay_type) ? each.fund_payamt : undefined)))
    );
  const { amount, among } = sum;
  const amountOf = (item: ChargeItem) => (among?.has(item.med_chrgitm) === false ? undefined : item[amount]);
  return iteminfo && yuanOf(sumFen(iteminfo, amountOf));
}
