import type { Claim } from "../../schemas/types.ts";
import { Fraction } from "../zibo/fraction.ts";

const number = Fraction.of;
const NONE = number("0");

const DEDUCTIBLES = { employee: ["880", "440", "200"], resident: ["800", "300", "100"] };
const RATIOS = { employee: ["0.85", "0.87", "0.9"], resident: ["0.5", "0.65", "0.8"] };
const BEDS = ["40", "30", "20"];

/**
 * 三(二): what the pooled fund pays of a stay whose charges have classes: class B less a tenth, beds up to their standard,
 * less the deductible that stays before a referral have not borne, by the ratio of pool and level.
 */
export function benefitOf(claim: Claim, level: "1" | "2" | "3"): Fraction | undefined {
  const { setlinfo, iteminfo = [], history = {}, findings = {} } = claim;
  if (setlinfo.ipt_med_type === undefined) return undefined;
  const of = (amount: "claa_sumfee" | "clab_amt", isAsked: (category: string) => boolean) =>
    iteminfo
      .filter(({ med_chrgitm: category }) => isAsked(category))
      .reduce((sum, item) => sum.plus(number(String(item[amount] ?? "0"))), NONE);
  const isDrug = (category: string) => ["09", "10", "11"].includes(category);
  const isBed = (category: string) => category === "01";
  const isService = (category: string) => !isDrug(category) && !isBed(category);
  const all = (category: string) => category !== "";
  if (of("claa_sumfee", all).plus(of("clab_amt", all)).over === 0n) return undefined;

  const at = level === "3" ? 0 : level === "2" ? 1 : 2;
  const pool = setlinfo.hi_type === "1" ? "employee" : "resident";
  const classB = (isAsked: (category: string) => boolean) =>
    of("clab_amt", isAsked).times(number("0.9")).rounded(2);
  const beds = number(BEDS[at] ?? "").times(number(String(setlinfo.act_ipt_days)));
  const counted = [
    of("claa_sumfee", isDrug),
    classB(isDrug),
    of("claa_sumfee", isService),
    classB(isService),
    of("claa_sumfee", isBed).plus(of("clab_amt", isBed)).least(beds),
  ].reduce((sum, part) => sum.plus(part), NONE);
  const base = counted.minus(number(String(findings.above_standard_cost ?? "0"))).most(NONE);
  const met = history.history_referred === true ? number(String(history.history_referral_deductible)) : NONE;
  const due = number(DEDUCTIBLES[pool][at] ?? "").minus(met);
  const deductible = due.least(base).most(NONE);
  return base
    .minus(deductible)
    .times(number(RATIOS[pool][at] ?? ""))
    .rounded(2);
}
