// The figures that a city and its hospitals bring to the settlement of a generated year, worked out of its claims.

import type { Claim } from "../../schemas/types.ts";
import { yuan } from "../year/fen.ts";
import type { WorkedClaim } from "./oracle-claim.ts";

export interface ClaimOfYear {
  readonly claim: Claim;
  readonly worked: WorkedClaim;
}

type Figures = Record<string, string>;

const fen = (amount: unknown) => Number(String(amount ?? "0.00").replace(".", ""));
const total = (claims: readonly ClaimOfYear[], of: (one: ClaimOfYear) => number) =>
  claims.reduce((sum, one) => sum + of(one), 0);
const pooled = ({ claim }: ClaimOfYear) => fen(claim.payinfo?.[0]?.fund_payamt);
const isOf = (pool: string) => (one: ClaimOfYear) =>
  one.claim.setlinfo.hi_type === (pool === "employee" ? "1" : "2");
const isBooked = ({ worked }: ClaimOfYear) => worked.method === "dip" && worked.outcome !== "excluded";

/**
 * A pool's income and lines. Income is what its inpatients cost and a fifth more, so that hospitals with light cases
 * overspend and those with heavy ones do not; lines 1 to 4 are overrun by some.
 */
export function poolFigures(pool: string, claims: readonly ClaimOfYear[]): Figures {
  const booked = total(claims.filter(isOf(pool)).filter(isBooked), pooled);
  const share = (perCent: number) => yuan(Math.floor((booked * perCent) / 100));
  const isEmployee = pool === "employee";
  return {
    pooled_fund_income: share(125),
    premium_income: share(122),
    outpatient_heads: "1200",
    outpatient_quota: isEmployee ? "150.00" : "60.00",
    chronic_paid_last_year: share(4),
    chronic_cost_growth: "0.05",
    chronic_incidence_change: "-0.02",
    chronic_quota: isEmployee ? "600.00" : "300.00",
    remote_paid_last_year: share(5),
    remote_growth: "0.08",
    other_methods_paid_last_year: share(3),
    other_methods_growth: "0.04",
    insured_heads: "1500",
    critical_illness_standard: isEmployee ? "95.00" : "75.00",
    outpatient_actual: isEmployee ? "170000.00" : "70000.00",
    chronic_actual: share(5),
    remote_actual: share(6),
    other_methods_actual: share(2),
  };
}

const monthOf = ({ claim }: ClaimOfYear) => String(claim.setlinfo.dscg_time).slice(0, 7);

/** An institution's figures of a pool, its stays counted and added up for the supervision indicators. */
export function institutionFigures(code: string, pool: string, claims: readonly ClaimOfYear[]): Figures {
  const own = claims.filter(isOf(pool)).filter(({ claim }) => claim.setlinfo.fixmedins_code === code);
  const stays = own.filter(({ claim }) => claim.setlinfo.ipt_med_type !== undefined);
  const found = (fact: string) => stays.filter(({ claim }) => claim.findings?.[fact] === true).length;
  const cost = total(stays, ({ claim }) => fen(claim.setlinfo.medfee_sumamt));
  const examined = total(stays, ({ claim }) => {
    const { iteminfo = [] } = claim as { iteminfo?: readonly { med_chrgitm: string; amt: string }[] };
    return iteminfo.reduce(
      (sum, { med_chrgitm: item, amt }) => sum + (["03", "04"].includes(item) ? fen(amt) : 0),
      0,
    );
  });
  const average = Math.round(cost / Math.max(1, stays.length));
  const [level, insured, score] =
    { 101: ["3", 9, "91"], 201: ["2", 6, "82"], 301: ["1", 4, "59.99"] }[code.slice(-3)] ?? [];
  return {
    fund_paid_last_year: yuan(
      Math.floor((total(own.filter(isBooked), pooled) * (level === "1" ? 4 : 5)) / 5),
    ),
    assessment_score_last_year: String(score),
    performance_deposit: yuan(Math.floor(cost / 100)),
    working_capital_on_account: yuan(Math.floor(cost / 12)),
    outpatient_contracted: "400",
    chronic_contracted: "30",
    discharges: String(stays.length),
    insured_in_area: String(stays.length * Number(insured)),
    referrals: String(stays.filter(({ claim }) => claim.setlinfo.dscg_way === "2").length),
    average_cost: yuan(average),
    average_cost_last_year: yuan(Math.floor((average * (level === "3" ? 99 : 93)) / 100)),
    patients: String(new Set(stays.map(({ claim }) => claim.setlinfo.psn_no)).size),
    examination_total: yuan(examined),
    self_pay_total: yuan(total(stays, ({ claim }) => fen(claim.setlinfo.psn_ownpay))),
    medical_cost_total: yuan(cost),
    quality_rating: level === "3" ? "95" : "80",
    pathway_completed: "45",
    pathway_entered: "53",
    rational_prescriptions: "88",
    prescriptions_reviewed: "90",
    satisfaction: level === "1" ? "79.99" : "93.5",
    peer_rating: "90",
    upcoding_cases: String(found("upcoding_found")),
    split_stay_cases: String(found("split_stay_found")),
  };
}

/** What an institution and the whole city booked month by month: what the pooled fund paid for cases by score. */
export function monthlyFigures(code: string, pool: string, claims: readonly ClaimOfYear[], year: number) {
  const booked = claims.filter(isOf(pool)).filter(isBooked);
  const own = booked.filter(({ claim }) => claim.setlinfo.fixmedins_code === code);
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, "0")}`;
    const sum = (of: readonly ClaimOfYear[]) =>
      yuan(
        total(
          of.filter((one) => monthOf(one) === month),
          pooled,
        ),
      );
    return { month, facts: { booked_amount: sum(own), city_booked_amount: sum(booked) } };
  });
}
