// What an institution's own figures come to in Kaizhou's year: heads, bed-days, assessment, credit and what they do,
// prepayments, procurement (CQ 二(四)–(五); KZ 2、(二), 3、(一), 3、(2), 3、(三)).

import type { Fraction } from "../zibo/fraction.ts";
import { NONE, number, sum, yuan } from "./oracle-sums.ts";
import type { ClaimOfYear, Figures } from "./year-figures.ts";

export interface Institution {
  readonly code: string;
  readonly given: (fact: string) => Fraction;
  readonly claims: readonly ClaimOfYear[];
}

export function institutionOf(code: string, facts: Figures, claims: readonly ClaimOfYear[]): Institution {
  return { code, given: (fact) => number(String(facts[fact] ?? "0")), claims };
}

/** Points with bed-days counted by how they were assessed: 0.9, 0.95 or 1. */
export function pointsOf({ given, claims }: Institution) {
  const counted = claims.filter(({ worked }) => worked.scheme === "points");
  const bedDays = counted.filter(({ worked }) => worked.method?.endsWith("-bed-day"));
  const all = sum(counted.map(({ worked }) => worked.points));
  const ofDays = sum(bedDays.map(({ worked }) => worked.points));
  if (ofDays.over <= 0n) return { all, ofDays, payable: all };
  const days = sum(bedDays.map(({ claim }) => number(String(claim.setlinfo.act_ipt_days))));
  const cost = sum(bedDays.map(({ claim }) => number(String(claim.setlinfo.medfee_sumamt))));
  const standard = sum(bedDays.map(({ worked }) => worked.quota));
  const stay = days.by(given("bed_day_discharges"));
  const ratio = cost.by(standard);
  const success = given("bed_day_successes").by(given("bed_day_discharges"));
  const mark = (
    value: Fraction,
    [good, fair]: readonly [string, string],
    marks: readonly [number, number],
  ) => (!number(good).below(value) ? marks[0] : !number(fair).below(value) ? marks[1] : 0);
  const outcome = success.below(number("0.8")) ? 0 : success.below(number("0.9")) ? 25 : 40;
  const score = mark(stay, ["60", "90"], [30, 20]) + mark(ratio, ["1", "1.1"], [30, 20]) + outcome;
  const factor = number(score < 60 ? "0.9" : score < 80 ? "0.95" : "1");
  const payable = all.minus(ofDays).plus(ofDays.times(factor)).rounded(4);
  return { all, ofDays, payable, score: number(String(score)), factor };
}

/** 3、(一): conduct, quality, policy execution and cost control, 25 each; less 10 for every fraud. */
export function assessmentOf({ given }: Institution) {
  const conduct = NONE.most(number("25").minus(given("conduct_violations").times(number("2.5"))));
  const quality = yuan(given("quality_rating").times(number("0.25")));
  const policy = yuan(number("25").times(given("policy_checks_passed")).by(given("policy_checks")));
  const growth = given("average_cost_growth");
  const cost = !number("0.05").below(growth) ? "25" : !number("0.1").below(growth) ? "15" : "0";
  const fraud = given("fraud_cases").times(number("10"));
  const score = NONE.most(sum([conduct, quality, policy, number(cost)]).minus(fraud));
  const short = number("80").minus(score).times(number("0.03"));
  const refund = score.below(number("60"))
    ? NONE
    : NONE.below(short)
      ? number("1").minus(short)
      : number("1");
  return { score, refund };
}

/** 3、(三): credit, and what credit and performance together do to the next budget and to inspections. */
export function linkageOf({ given }: Institution, performance: Fraction) {
  const share = (kept: string, made: string) =>
    given(made).over === 0n ? number("20") : yuan(number("20").times(given(kept)).by(given(made)));
  const record = NONE.most(number("60").minus(given("credit_breaches").times(number("2"))));
  const fraud = given("credit_fraud").over > 0n ? number("50") : NONE;
  const credit = NONE.most(
    sum([
      record,
      share("commitments_kept", "commitments_made"),
      share("rectifications_done", "rectifications_due"),
    ]).minus(fraud),
  );
  const linked = yuan(performance.times(number("0.6"))).plus(yuan(credit.times(number("0.4"))));
  const at = [60, 80, 90].filter((bound) => !linked.below(number(String(bound)))).length;
  return {
    credit,
    linked,
    factor: number(["0.95", "0.98", "1", "1.02"][at] ?? "1"),
    inspections: number(["12", "4", "2", "1"][at] ?? "1"),
  };
}

/** 2、(二), 3、(一), 3、(2): heads, prepayments, suppliers, what is kept of the procurement's savings. */
export function ownFiguresOf({ given }: Institution, performance: Fraction) {
  const heads = (standards: Readonly<Record<string, string>>) =>
    sum(Object.entries(standards).map(([fact, standard]) => given(fact).times(number(standard))));
  const use = given("insured_use_share").times(given("actual_fund_ratio"));
  const volume = given("agreed_volume_base");
  const budget = yuan(volume.times(given("price_before_procurement")).times(use));
  const spent = yuan(volume.times(given("winning_price")).plus(given("non_winning_spend")).times(use));
  const base = NONE.most(budget.minus(spent));
  const grade = [60, 80, 95].filter((bound) => !performance.below(number(String(bound)))).length;
  const epidemic =
    given("epidemic_declared").over === 1n
      ? yuan(given("epidemic_expected_cases").times(given("epidemic_case_cost")).times(number("0.8")))
      : NONE;
  const months = number("2").least(NONE.most(given("agreed_prepaid_months")));
  return {
    outpatient: heads({
      outpatient_heads_child: "70",
      outpatient_heads_adult: "60",
      outpatient_heads_elderly: "110",
    }),
    chronic: heads({ diabetes_heads: "1200", hypertension_heads: "800", renal_failure_heads: "62000" }),
    antenatal: heads({ antenatal_heads: "700" }),
    prepaid: yuan(given("fund_paid_last_year").by(number("12")).times(months)),
    suppliers: given("procured_goods").minus(given("procured_returns")),
    base,
    retained: yuan(base.times(number(["0", "0.3", "0.4", "0.5"][grade] ?? "0"))),
    epidemic,
    epidemicBalance: given("epidemic_settled").minus(epidemic),
  };
}
