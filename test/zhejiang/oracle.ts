import { Fraction } from "../zibo/fraction.ts";

export type Figures = Readonly<Record<string, string>>;
export type Sums = Record<string, Fraction | string>;

/** What the independent calculation reads of a claim; decimals as text. */
export interface OracleClaim {
  readonly cost: string;
  readonly pooled: string;
  readonly otherFunds: string;
  readonly medType: string;
  readonly level: string;
  readonly grassroots: boolean;
  readonly findings: Readonly<Record<string, string | boolean>>;
}

export interface WorkedClaim {
  readonly method: string;
  readonly standard?: Fraction;
  readonly payment?: Fraction;
  readonly actual: Fraction;
  readonly violation: Fraction;
}

const of = (text = "0") => Fraction.of(text);
const ZERO = of();
const sum = (numbers: readonly Fraction[]) => numbers.reduce((all, one) => all.plus(one), ZERO);
const over = (a: Fraction, b: string) => of(b).below(a);

/** Provisional standards of the list, by level (三(二)3). */
const STANDARDS: Readonly<Record<string, Figures>> = {
  "acute-appendicitis": { "3": "9800", "2": "7600" },
  "inguinal-hernia": { "3": "8600", "2": "6500" },
  "senile-cataract": { "3": "7200", "2": "5600" },
};

/** A claim worked out from the document's words and the provisional figures, with no code of the product. */
export function workOutClaim(claim: OracleClaim): WorkedClaim {
  const { findings } = claim;
  const found = (fact: string) => findings[fact] === true;
  const amount = of(String(findings.violation_amount ?? "0")).times(
    of(found("violation_serious") ? "2" : "1"),
  );
  const violated = ["patients_refused", "split_cost_found", "standard_lowered"].some(found);
  const violation = violated ? amount.rounded(2) : ZERO;
  const listed = STANDARDS[String(findings.single_disease)]?.[claim.level];
  if (listed !== undefined) {
    const standard = of(listed).times(of("1.02")).rounded(2);
    const burden = of(claim.cost).minus(of(claim.pooled)).minus(of(claim.otherFunds));
    const payment = standard.minus(burden).most(ZERO);
    const leaves =
      over(of(claim.cost).by(standard), "1.5") &&
      found("exit_applied") &&
      ["comorbidity", "complication", "severity", "constitution"].includes(String(findings.exit_reason)) &&
      !found("exit_audit_failed");
    return leaves
      ? { method: "original-method", standard, payment, actual: of(claim.pooled), violation }
      : { method: "disease", standard, payment, actual: payment, violation };
  }
  if (claim.medType === "11" && claim.grassroots && found("signed_insured"))
    return { method: "per-head-lump-sum", actual: ZERO, violation };
  return { method: "total-budget", actual: of(claim.pooled), violation };
}

export interface OracleInstitution {
  readonly code: string;
  readonly grassroots: boolean;
  readonly figures: Figures;
  readonly claims: readonly WorkedClaim[];
}

const within = (value: Fraction, floor: string, cap: string) => value.most(of(floor)).least(of(cap));

function coefficientOf(figures: Figures): Fraction {
  const growth =
    figures.negotiated_growth === undefined
      ? of(figures.price_growth).plus(of(figures.development_growth))
      : of(figures.negotiated_growth);
  return within(of("1").plus(growth).plus(of(figures.quota_reward_last_year)), "0.95", "1.10").rounded(4);
}

/** 三(三)3: heads weighted by age and disease, quality of management and tilt. */
function lumpSumOf(figures: Figures): { coefficient: Fraction; lump: Fraction } {
  const heads = [figures.signed_children, figures.signed_adults, figures.signed_elderly].map((each) =>
    of(each),
  );
  const [children = ZERO, adults = ZERO, elderly = ZERO] = heads;
  const weighted = sum([
    children.times(of("1.2")),
    adults,
    elderly.times(of("1.6")),
    of(figures.signed_chronic).times(of("0.5")),
  ]);
  const quality = of(figures.management_quality);
  const bonus = quality.below(of("60")) ? of("0.95") : quality.below(of("90")) ? of("1") : of("1.05");
  const tilt = figures.pilot_tilt === "true" ? of("1.03") : of("1");
  const base = weighted.by(sum(heads)).rounded(6);
  const coefficient = within(base.times(bonus).times(tilt), "0.5", "2.5").rounded(4);
  const standard = of(figures.per_head_standard).times(coefficient).rounded(2);
  return { coefficient, lump: standard.times(of(figures.signed_heads)).rounded(2) };
}

function scoreOf(figures: Figures, growth: Fraction): Fraction {
  const tier = (value: Fraction, good: string, fair: string) =>
    over(value, fair) ? ZERO : over(value, good) ? of("15") : of("25");
  const less = (full: string, each: string, count: string | undefined) =>
    of(full)
      .minus(of(each).times(of(count)))
      .most(ZERO);
  return sum([
    tier(growth, "0.1", "0.15"),
    tier(of(figures.personal_burden_ratio), "0.3", "0.4"),
    less("15", "5", figures.refusals_found),
    less("15", "3", figures.split_costs_found),
    of(figures.quality_rating).times(of("0.2")).rounded(2).least(of("20")),
  ]).rounded(2);
}

/** 三(一)4: the fund's share of what lies over the quota, slice by slice. */
function fundShare(overspend: Fraction, quota: Fraction): Fraction {
  const slices = [
    ["0", "0.05", "0.7"],
    ["0.05", "0.1", "0.5"],
    ["0.1", "0.2", "0.3"],
  ] as const;
  const shares = slices.map(([from, until, rate]) => {
    const top = overspend.least(quota.times(of(until)));
    return top
      .minus(quota.times(of(from)))
      .most(ZERO)
      .times(of(rate));
  });
  return sum(shares).rounded(2);
}

/** A pool's year: what is listed of the pool and of each institution. */
export function workOutYear(pool: Figures, institutions: readonly OracleInstitution[]) {
  const listed = institutions.map(({ code, grassroots, figures, claims }) => {
    const coefficient = coefficientOf(figures);
    const visits = of(String(claims.filter(({ method }) => method !== "per-head-lump-sum").length));
    const isPerHead = over(of(figures.heads), "0");
    const [last, now] = isPerHead
      ? [of(figures.heads_last_year), of(figures.heads)]
      : [of(figures.visits_last_year), visits];
    const standard = of(figures.fund_paid_last_year).by(last).times(coefficient).rounded(2);
    const quota = standard.times(now).rounded(2);
    const actual = sum(claims.map((claim) => claim.actual));
    const overspend = actual.minus(quota).most(ZERO);
    const share = fundShare(overspend, quota);
    const surplus = quota.minus(actual).most(ZERO);
    const kept = surplus.times(of("0.6")).rounded(2);
    const payment = actual.least(quota).plus(share).plus(kept);
    const signed = grassroots && figures.signed_heads !== undefined ? lumpSumOf(figures) : undefined;
    const violation = sum(claims.map((claim) => claim.violation));
    const paid = payment.plus(signed?.lump ?? ZERO).minus(violation);
    const growth = paid.by(of(figures.institution_paid_last_year)).minus(of("1"));
    const score = scoreOf(figures, growth);
    const grade = score.below(of("60")) ? "unqualified" : score.below(of("90")) ? "qualified" : "excellent";
    const sums: Sums = {
      violation_total: violation,
      growth_coefficient: coefficient,
      visits,
      visit_quota: quota,
      ...(signed ? { capitation_coefficient: signed.coefficient, lump_sum: signed.lump } : {}),
      institution_actual: actual,
      overspend,
      overspend_fund_share: share,
      overspend_hospital_share: overspend.minus(share),
      surplus,
      surplus_kept: kept,
      annual_payment: payment,
      institution_paid: paid,
      institution_growth_state: over(growth, "0.1") ? "over" : "within",
      assessment_score: score,
      assessment_grade: grade,
      quota_reward: { unqualified: "-0.02", qualified: "0", excellent: "0.01" }[grade],
    };
    return [code, sums, paid] as const;
  });
  const paid = sum(listed.map(([, , each]) => each));
  const growth = paid.by(of(pool.area_paid_last_year)).minus(of("1"));
  const isFalling = growth.below(of(pool.area_growth_last_year));
  const area: Sums = {
    area_paid: paid,
    area_growth_state: over(growth, "0.1") ? "over" : "within",
    area_growth_change_state: isFalling ? "falling" : "not-falling",
  };
  return { area, institutions: Object.fromEntries(listed.map(([code, sums]) => [code, sums])) };
}
