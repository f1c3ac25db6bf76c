// What the indicators of Kaizhou's year say (KZ 专栏1, 2、(三), 3、(一), 3、(三), 专栏5), by the limits of rules/500154.

import type { Fraction } from "../zibo/fraction.ts";
import { isInChongqing } from "./oracle-routing.ts";
import { number, sum } from "./oracle-sums.ts";
import { type ClaimOfYear, type Figures, isOf } from "./year-figures.ts";

type States = Readonly<Record<string, string>>;

/** The name of the level that a value lies in; each level but the last holds its upper bound. */
function level(value: Fraction, bounds: readonly (readonly [string, string])[], last: string): string {
  return bounds.find(([bound]) => !number(bound).below(value))?.[1] ?? last;
}

export function statesOf(pool: string, facts: Figures, year: readonly ClaimOfYear[]): States {
  const own = year.filter(isOf(pool));
  return {
    ...planStates(facts, own),
    ...coverageStates(facts, own),
    ...riskStates(facts, own),
    ...flagStates(own),
  };
}

/** 专栏1: >95, ≥72, ≥70, ≤27, ≥70, ≥95, ≥80, >500, >5, >70, ≥80, ≥100, ≥100. */
function planStates(facts: Figures, own: readonly ClaimOfYear[]): States {
  const given = (fact: string) => number(String(facts[fact]));
  const cost = (each: readonly ClaimOfYear[]) =>
    sum(each.map(({ claim }) => number(String(claim.setlinfo.medfee_sumamt))));
  const stays = payable(own).filter(isStay);
  const byGroup = stays.filter(({ worked }) =>
    ["drg", "single-disease", "day-surgery"].includes(String(worked.method)),
  );
  const perCent = (part: Fraction, whole: Fraction) => part.times(number("100")).by(whole);
  const rate = (part: string, whole: string) => perCent(given(part), given(whole));
  const reached = (holds: boolean) => (holds ? "reached" : "not-reached");
  const over = (value: Fraction, bound: string) => reached(number(bound).below(value));
  const atLeast = (value: Fraction, bound: string) => reached(!value.below(number(bound)));
  return {
    plan_participation_state: over(rate("insured_heads", "heads_to_insure"), "95"),
    plan_resident_inpatient_ratio_state: atLeast(
      rate("resident_inpatient_fund", "resident_inpatient_scope"),
      "72",
    ),
    plan_aid_ratio_state: atLeast(rate("aid_paid", "aid_scope"), "70"),
    plan_personal_share_state: reached(
      !number("27").below(rate("personal_health_spending", "total_health_spending")),
    ),
    plan_drg_and_disease_share_state: atLeast(perCent(cost(byGroup), cost(stays)), "70"),
    plan_platform_drugs_state: atLeast(rate("platform_drug_amount", "drug_purchase_amount"), "95"),
    plan_platform_consumables_state: atLeast(
      rate("platform_consumable_amount", "consumable_purchase_amount"),
      "80",
    ),
    plan_procured_drugs_state: over(given("procured_drug_kinds"), "500"),
    plan_procured_consumables_state: over(given("procured_consumable_kinds"), "5"),
    plan_cross_province_settlement_state: over(rate("direct_cross_province", "all_cross_province"), "70"),
    plan_online_services_state: atLeast(rate("online_items", "service_items"), "80"),
    plan_window_services_state: atLeast(rate("window_items", "service_items"), "100"),
    plan_chronic_cross_province_state: atLeast(rate("chronic_areas_covered", "chronic_areas"), "100"),
  };
}

/** 3、(一): every eligible institution, every case, all of the fund. */
function coverageStates(facts: Figures, own: readonly ClaimOfYear[]): States {
  const stays = payable(own).filter(isStay);
  const others = stays.filter(({ worked }) => worked.method === "fee-for-service");
  const paid = sum(others.map(({ worked }) => worked.due));
  const whole = (holds: boolean) => (holds ? "reached" : "not-reached");
  return {
    drg_institution_coverage_state: whole(facts.drg_institutions === facts.eligible_institutions),
    drg_case_coverage_state: whole(others.length === 0),
    drg_fund_coverage_state: whole(paid.over === 0n),
  };
}

/** 2、(三): months that the balance would pay, spending to income, growth of spending. */
function riskStates(facts: Figures, own: readonly ClaimOfYear[]): States {
  const given = (fact: string) => number(String(facts[fact]));
  const paid = sum(
    own.flatMap(({ claim }) =>
      (claim.payinfo ?? [])
        .filter(({ fund_pay_type: type }) => ["310100", "390100"].includes(type))
        .map(({ fund_payamt: amount }) => number(String(amount))),
    ),
  );
  const months = given("fund_balance").times(number("12")).by(paid);
  const growth = paid.by(given("fund_paid_last_year_total")).minus(number("1"));
  return {
    payable_months_state: months.below(number("3")) ? "alarm" : months.below(number("6")) ? "watch" : "safe",
    spending_to_income_state: level(
      paid.by(given("fund_received_this_year")),
      [
        ["0.95", "safe"],
        ["1", "watch"],
      ],
      "alarm",
    ),
    fund_spending_growth_state: level(
      growth,
      [
        ["0.1", "safe"],
        ["0.15", "watch"],
      ],
      "alarm",
    ),
  };
}

/** 3、(三), 专栏5: of all that is monitored, excluded or not, how much was flagged. */
function flagStates(own: readonly ClaimOfYear[]): States {
  const isPharmacy = ({ claim }: ClaimOfYear) => claim.setlinfo.med_type === "41";
  const scenes: Readonly<Record<string, (one: ClaimOfYear) => boolean>> = {
    inpatient: isStay,
    outpatient: (one) => !isStay(one) && !isPharmacy(one),
    remote: ({ claim }) => !isInChongqing(claim),
    pharmacy: isPharmacy,
  };
  return Object.fromEntries(
    Object.entries(scenes).map(([scene, isIn]) => {
      const monitored = own.filter(isIn);
      const flagged = monitored.filter(({ worked }) => worked.isFlagged).length;
      const rate = number(String(flagged)).by(number(String(Math.max(1, monitored.length))));
      const state = level(
        rate,
        [
          ["0.02", "normal"],
          ["0.05", "watch"],
        ],
        "alarm",
      );
      return [`${scene}_flag_state`, state];
    }),
  );
}

const payable = (claims: readonly ClaimOfYear[]) =>
  claims.filter(({ worked }) => worked.outcome !== "excluded");
const isStay = ({ claim }: ClaimOfYear) => claim.setlinfo.ipt_med_type !== undefined;
