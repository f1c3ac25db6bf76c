// What a city and its hospitals bring to the settlement of a generated year, worked out of its claims so that the year turns
// both ways: some targets are kept and some are not, some assessments are failed.

import type { Claim } from "../../schemas/types.ts";
import type { Fraction } from "../zibo/fraction.ts";
import type { WorkedClaim } from "./oracle-claim.ts";
import { INSTITUTIONS } from "./oracle-institutions.ts";

export interface ClaimOfYear {
  readonly claim: Claim;
  readonly pool: "employee" | "resident";
  readonly worked: WorkedClaim;
}

type Figures = Record<string, string | boolean>;

/** Whole yuan of an amount. */
const yuanOf = (amount: Fraction | undefined) => (amount ? Number(amount.over / amount.under) : 0);
const money = (amount: number) => `${Math.floor(amount)}.00`;
const spentUnder = (scheme: string, claims: readonly ClaimOfYear[]) =>
  claims.reduce((sum, { worked }) => sum + (worked.scheme === scheme ? yuanOf(worked.fund) : 0), 0);

/** Last year's shares of an institution's payments: some less than it needs, some more. */
const LAST_YEAR: Readonly<Record<string, number>> = {
  H50000000301: 1.1,
  H50000000302: 0.92,
  H50000000401: 0.8,
  H50000000402: 1.3,
};

export function poolFigures(pool: "employee" | "resident", year: readonly ClaimOfYear[]): Figures {
  const claims = year.filter((each) => each.pool === pool);
  const [targets, direct, points] = ["target", "direct", "points"].map((scheme) =>
    spentUnder(scheme, claims),
  );
  const lastYear = (targets ?? 0) * 0.95;
  const capitation = 900_000;
  const income = ((points ?? 0) * 1.02 + lastYear * 1.06 + (direct ?? 0) * 1.08 + capitation * 1.05) / 0.95;
  return {
    year_end: true,
    fund_income: money(income),
    capitation_paid_last_year: money(capitation),
    capitation_growth: "0.05",
    direct_paid_last_year: money(direct ?? 0),
    direct_growth: "0.08",
    target_paid_last_year: money(lastYear),
    target_growth: "0.06",
    institutions_covered: "10",
    institutions_total: pool === "employee" ? "10" : "11",
    services_covered: "6",
    services_total: "6",
    ffs_share_last_year: "0.55",
  };
}

/** Ratings by institution: one fails its assessment, one stands at 79, one at a hundred less what fraud costs. */
const RATINGS: Readonly<Record<string, Figures>> = {
  H50000000101: { quality_rating: "90", function_rating: "90", fraud_cases: "1" },
  H50000000102: { tcm_service_share: "0.399999" },
  H50000000103: { personal_share: "0.4" },
  H50000000201: { average_cost_growth: "0.1", quality_rating: "70", satisfaction: "71.11" },
  H50000000301: { quality_rating: "95" },
  H50000000402: { average_cost_growth: "0.11", quality_rating: "50", conduct_rating: "50" },
};

export function institutionFigures(
  code: string,
  pool: "employee" | "resident",
  year: readonly ClaimOfYear[],
): Figures {
  const own = year.filter((each) => each.pool === pool && each.claim.setlinfo.fixmedins_code === code);
  const fund = own.reduce((sum, { worked }) => sum + yuanOf(worked.fund), 0);
  const bedDays = own.filter(
    ({ worked }) => worked.method?.endsWith("-bed-day") && worked.scheme === "points" && worked.fund,
  ).length;
  const isGrassroots = INSTITUTIONS[code]?.isGrassroots === true;
  const lastYear = LAST_YEAR[code];
  return {
    average_cost_growth: "0.04",
    quality_rating: "80",
    personal_share: "0.3",
    conduct_rating: "80",
    satisfaction: "80",
    function_rating: "80",
    ...RATINGS[code],
    fund_paid_last_year: money(fund * 0.9),
    assessment_score_last_year: code.endsWith("402") ? "59.99" : code.endsWith("201") ? "79.99" : "80",
    ...(bedDays > 0
      ? { bed_day_discharges: String(bedDays), bed_day_successes: String(Math.ceil(bedDays * 0.85)) }
      : {}),
    ...(lastYear
      ? { reasonable_paid_last_year: money(fund * lastYear), extra_work_cost: money(fund * 0.06) }
      : {}),
    ...(isGrassroots && pool === "resident"
      ? {
          outpatient_heads_child: "300",
          outpatient_heads_adult: "1800",
          outpatient_heads_elderly: "901",
          diabetes_heads: "41",
          hypertension_heads: "77",
          renal_failure_heads: "3",
        }
      : {}),
  };
}
