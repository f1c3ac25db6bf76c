// The figures that the district and its institutions bring to the settlement of the generated year.

import type { Claim } from "../../schemas/types.ts";
import type { Fraction } from "../zibo/fraction.ts";
import { ELSEWHERE, INSTITUTIONS, PHARMACY } from "./claims-of-the-year.ts";
import type { WorkedClaim } from "./oracle-claim.ts";

export interface ClaimOfYear {
  readonly claim: Claim;
  readonly worked: WorkedClaim;
}

export type Figures = Record<string, string | boolean>;

export const POOLS = ["employee", "resident"] as const;
export const CODES: readonly string[] = [...INSTITUTIONS.map(({ code }) => code), PHARMACY, ELSEWHERE];

export const isOf = (pool: string) => (one: ClaimOfYear) =>
  one.claim.setlinfo.hi_type === (pool === "employee" ? "1" : "2");
export const isAt =
  (code: string) =>
  ({ claim }: ClaimOfYear) =>
    claim.setlinfo.fixmedins_code === code;

const yuanOf = (amount: Fraction | undefined) => (amount ? Number(amount.over) / Number(amount.under) : 0);
const total = (claims: readonly ClaimOfYear[], scheme: string) =>
  claims
    .filter(({ worked }) => worked.scheme === scheme)
    .reduce((sum, { worked }) => sum + yuanOf(worked.due), 0);

/** Income a little above what the claims come to; the community's target below its actual for residents, above for others. */
export function poolFigures(pool: string, year: readonly ClaimOfYear[]): Figures {
  const own = year.filter(isOf(pool));
  const isEmployee = pool === "employee";
  const [points, target, direct] = ["points", "target", "direct"].map((scheme) => total(own, scheme));
  const yuan = (amount: number) => amount.toFixed(2);
  const income = ((points ?? 0) + (target ?? 0) + (direct ?? 0)) * (isEmployee ? 1.22 : 1.1);
  return {
    year_end: true,
    fund_income: yuan(income),
    capitation_paid_last_year: isEmployee ? "60000.00" : "81000.01",
    capitation_growth: "0.05",
    direct_paid_last_year: yuan((direct ?? 0) * 0.9),
    direct_growth: "0.031",
    target_paid_last_year: yuan((target ?? 0) * (isEmployee ? 1.05 : 0.9)),
    target_growth: "0.02",
    institutions_covered: "7",
    institutions_total: isEmployee ? "7" : "8",
    services_covered: "11",
    services_total: "12",
    ffs_share_last_year: "0.45",
    outside_share: "0.181234",
    outpatient_share: "0.333333",
    drug_share: "0.32",
    insured_heads: isEmployee ? "9500" : "9501",
    heads_to_insure: "10000",
    fund_income_yi: "16.5",
    fund_expenditure_yi: "14.25",
    employee_inpatient_fund: "8995.00",
    employee_inpatient_scope: "10000.00",
    resident_inpatient_fund: isEmployee ? "7200.00" : "7199.99",
    resident_inpatient_scope: "10000.00",
    aid_paid: isEmployee ? "70.00" : "69.99",
    aid_scope: "100.00",
    personal_health_spending: isEmployee ? "2700.00" : "2700.01",
    total_health_spending: "10000.00",
    platform_drug_amount: "9500.00",
    drug_purchase_amount: "10000.00",
    platform_consumable_amount: isEmployee ? "8000.00" : "7999.99",
    consumable_purchase_amount: "10000.00",
    procured_drug_kinds: isEmployee ? "501" : "500",
    procured_consumable_kinds: isEmployee ? "6" : "5",
    direct_cross_province: isEmployee ? "71" : "70",
    all_cross_province: "100",
    online_items: isEmployee ? "80" : "79",
    service_items: "100",
    window_items: isEmployee ? "100" : "99",
    chronic_areas_covered: isEmployee ? "22" : "21",
    chronic_areas: "22",
    drg_institutions: "4",
    eligible_institutions: isEmployee ? "4" : "7",
    fund_balance: yuan(income * (isEmployee ? 0.6 : 0.2)),
    fund_received_this_year: yuan(income),
    fund_paid_last_year_total: yuan(income * (isEmployee ? 0.9 : 0.6)),
  };
}

/** By institution: conduct violations, quality, checks passed of 10, growth; heads; credit breaches; months prepaid. */
const OF_INSTITUTION: Readonly<Record<string, readonly (string | number)[]>> = {
  101: [0, "90", 9, "0.05", 0, 2, "1"],
  102: [1, "92.5", 10, "0.02", 0, 0, "1.5"],
  201: [2, "80", 9, "0.05", 0, 6, "2.5"],
  202: [2, "80", 8, "0.07", 0, 10, "0.5"],
  301: [1, "85", 8, "0.04", 900, 1, "1"],
  302: [6, "70", 6, "0.11", 450, 12, "0"],
  303: [0, "97", 10, "0.01", 1200, 3, "1"],
  901: [3, "88", 9, "0.03", 0, 0, "0"],
  "099": [0, "95", 10, "0.02", 0, 0, "0"],
};

export function institutionFigures(code: string, pool: string, year: readonly ClaimOfYear[]): Figures {
  const own = year.filter(isOf(pool)).filter(isAt(code));
  const last = code.slice(-3);
  const [violations, quality, passed, growth, heads, breaches, months] = OF_INSTITUTION[last] ?? [];
  const bedDays = own.filter(({ worked }) => worked.method?.endsWith("-bed-day")).length;
  const isMember = ["101", "301", "302"].includes(last);
  const actual = total(own, "target");
  const seven = Number(last);
  return {
    outpatient_heads_child: String(Number(heads) / 3),
    outpatient_heads_adult: String(heads),
    outpatient_heads_elderly: String(Number(heads) / 3),
    diabetes_heads: last === "303" ? "41" : "0",
    hypertension_heads: last === "301" ? "77" : "0",
    renal_failure_heads: last === "101" ? "2" : "0",
    bed_day_discharges: String(bedDays),
    bed_day_successes: String(Math.floor(bedDays * (pool === "employee" ? 0.95 : 0.75))),
    reasonable_paid_last_year: isMember ? (actual * (last === "101" ? 1 : 0.9)).toFixed(2) : "0.00",
    extra_work_cost: isMember ? (actual * 0.07).toFixed(2) : "0.00",
    fund_paid_last_year: (total(own, "points") + actual).toFixed(2),
    average_cost_growth: String(growth),
    quality_rating: String(quality),
    fraud_cases: last === "302" ? "1" : "0",
    antenatal_heads: last.startsWith("3") ? String(seven % 100) : "0",
    procured_goods: `${seven}00.55`,
    procured_returns: last === "201" ? "1234.56" : "0.00",
    conduct_violations: String(violations),
    policy_checks: "10",
    policy_checks_passed: String(passed),
    credit_subject: "institution",
    credit_breaches: String(breaches),
    credit_fraud: last === "302" ? "1" : "0",
    commitments_made: "3",
    commitments_kept: last === "201" ? "2" : "3",
    rectifications_due: last === "202" ? "3" : "0",
    rectifications_done: last === "202" ? "1" : "0",
    agreed_prepaid_months: String(months),
    epidemic_declared: last === "101" ? "1" : "0",
    epidemic_expected_cases: "3",
    epidemic_case_cost: "12000.01",
    epidemic_settled: last === "101" ? "25000.00" : "0.00",
    agreed_volume_base: `${seven}0`,
    price_before_procurement: "2.0000",
    winning_price: "0.8000",
    non_winning_spend: last === "301" ? "99999.99" : "111.11",
    insured_use_share: "0.9",
    actual_fund_ratio: "0.7",
  };
}

export function requestOf(year: readonly ClaimOfYear[], from: number) {
  return {
    policy: "500154.mix.policy",
    period: { from: `${from}-01-01`, until: `${from + 1}-01-01` },
    pools: Object.fromEntries(POOLS.map((pool) => [pool, { facts: poolFigures(pool, year) }])),
    institutions: POOLS.flatMap((pool) =>
      CODES.map((code) => ({ code, pool, facts: institutionFigures(code, pool, year), months: [] })),
    ),
    claims: year.map(({ claim }) => claim),
  };
}
