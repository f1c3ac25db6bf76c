// The layers of a stay's benefit (CQ 三(二); KZ 2、(二), 专栏1, 3、(2)): what counts, basic insurance, large-amount or critical
// illness, medical aid, and what holds self-pay down.

import type { Claim } from "../../schemas/types.ts";
import { Fraction } from "../zibo/fraction.ts";
import { type Found, levelOf } from "./oracle-routing.ts";

const number = Fraction.of;
const NONE = number("0");

export interface Layers {
  readonly basic: Fraction;
  readonly critical: Fraction;
  readonly aid: Fraction;
  readonly tilt: Fraction;
  readonly person: Fraction;
}

const DRUGS = ["09", "10", "11"];

const DEDUCTIBLES = { 1: ["880", "440", "200"], 2: ["800", "300", "100"] };
const RATIOS = { 1: ["0.85", "0.87", "0.9"], 2: ["0.5", "0.65", "0.8"] };

/** Undefined where the claim states no class of the catalogue: nothing can be reckoned. */
export function layersOf(claim: Claim, found: Found): Layers | undefined {
  const { setlinfo, iteminfo = [] } = claim;
  if (setlinfo.ipt_med_type === undefined) return undefined;
  const sum = (of: "claa_sumfee" | "clab_amt" | "fulamt_ownpay_amt", isOf: (category: string) => boolean) =>
    iteminfo
      .filter(({ med_chrgitm: category }) => isOf(category))
      .reduce((all, item) => all.plus(number(String(item[of] ?? "0"))), NONE);
  const isDrug = (category: string) => DRUGS.includes(category);
  const isBed = (category: string) => category === "01";
  const isService = (category: string) => !isDrug(category) && !isBed(category);
  const all = sum("claa_sumfee", () => true).plus(sum("clab_amt", () => true));
  if (all.over === 0n) return undefined;

  const isExempt = found.is("exempt_group") || found.is("exempt_disease");
  const isEmployee = setlinfo.hi_type === "1";
  const level = levelOf(claim);
  const at = level === "3" ? 0 : level === "2" ? 1 : 2;
  const amount = (fact: string) => number(found.text(fact, "0"));
  const classB = (isOf: (category: string) => boolean) =>
    sum("clab_amt", isOf)
      .times(number(isExempt ? "1" : "0.9"))
      .rounded(2);
  const bedLimit = number(["40", "30", "20"][at] ?? "0").times(number(String(setlinfo.act_ipt_days)));
  const beds = sum("claa_sumfee", isBed).plus(sum("clab_amt", isBed)).least(bedLimit);
  const inScope = NONE.most(
    sum("claa_sumfee", isDrug)
      .plus(classB(isDrug))
      .plus(sum("claa_sumfee", isService))
      .plus(classB(isService))
      .plus(beds)
      .plus(isExempt ? sum("fulamt_ownpay_amt", () => true) : NONE)
      .minus(isExempt ? NONE : amount("over_dosage_cost"))
      .minus(aboveProcured(found)),
  );

  const kind = isEmployee ? 1 : 2;
  const deductible = inScope.least(number(DEDUCTIBLES[kind][at] ?? "0"));
  const share = inScope.minus(deductible).times(number(RATIOS[kind][at] ?? "0"));
  const ceiling = number(isEmployee ? "100000" : "80000").minus(amount("basic_paid_before"));
  const basic = (isExempt ? share : NONE.most(share.least(ceiling))).rounded(2);

  const aidClass = found.text("aid_class", "none");
  const isKey = aidClass === "key";
  const critical = criticalOf(inScope.minus(basic), amount("scope_borne_before"), isEmployee, isKey);
  const left = NONE.most(inScope.minus(basic).minus(critical));
  const aidDue = aidClass === "none" ? NONE : left.times(number(isKey ? "0.7" : "0.5"));
  const aidLeft = NONE.most(number("60000").minus(amount("aid_paid_before")));
  const aid = (isExempt ? aidDue : aidDue.least(aidLeft)).rounded(2);
  const tenth = inScope.times(number("0.1"));
  const tilt = (isKey ? NONE.most(left.minus(aid).minus(tenth)) : NONE).rounded(2);
  const person = NONE.most(
    number(String(setlinfo.medfee_sumamt)).minus(basic).minus(critical).minus(aid).minus(tilt),
  );
  return { basic, critical, aid, tilt, person };
}

/** Paid by slices above the deductible, going on from what was borne before in the year. */
function criticalOf(borne: Fraction, before: Fraction, isEmployee: boolean, isKey: boolean): Fraction {
  const standard = number(isEmployee ? "10000" : isKey ? "7500" : "15000");
  const eligible = NONE.most(borne.minus(NONE.most(borne.least(standard.minus(standard.least(before))))));
  const start = NONE.most(before.minus(standard));
  const [low, high] = isKey ? ["0.65", "0.7"] : ["0.6", "0.65"];
  const sliced = (amount: Fraction) =>
    amount
      .least(number("50000"))
      .times(number(low))
      .plus(NONE.most(amount.minus(number("50000"))).times(number(high)));
  return sliced(start.plus(eligible)).minus(sliced(start)).rounded(2);
}

/** 3、(2): the winning price is the standard; above twice of it 70 % of the price for a time. */
function aboveProcured(found: Found): Fraction {
  const [price, winning] = ["procured_price", "procured_winning_price"].map((fact) =>
    number(found.text(fact, "0")),
  ) as [Fraction, Fraction];
  const isWithin = !winning.times(number("2")).below(price);
  const standard = isWithin ? price.least(winning) : winning.most(price.times(number("0.7"))).rounded(4);
  return NONE.most(price.minus(standard))
    .times(number(found.text("procured_quantity", "0")))
    .rounded(2);
}
