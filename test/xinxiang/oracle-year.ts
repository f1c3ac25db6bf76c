import { Fraction } from "../zibo/fraction.ts";
import type { WorkedClaim } from "./oracle-claim.ts";

export type Figures = Readonly<Record<string, string>>;

/** An institution in one pool: its figures, and its claims and purchases of each month. */
export interface OracleInstitution {
  readonly code: string;
  readonly holder: string;
  readonly grassroots: boolean;
  readonly figures: Figures;
  readonly months: readonly { readonly claims: readonly WorkedClaim[]; readonly purchase: string }[];
}

export interface OraclePool {
  readonly figures: Figures;
  readonly holders: Readonly<Record<string, Figures>>;
  readonly institutions: readonly OracleInstitution[];
}

type Sums = Record<string, Fraction | string>;

/** What the year comes to, by entity: decimals and words. */
export interface WorkedYear {
  readonly pool: Sums;
  readonly holders: Readonly<Record<string, Sums>>;
  readonly institutions: Readonly<Record<string, Sums>>;
  readonly months: Readonly<Record<string, readonly Sums[]>>;
}

const of = (text = "0") => Fraction.of(text);
const ZERO = of();
const sum = (numbers: readonly Fraction[]) => numbers.reduce((all, one) => all.plus(one), ZERO);
const over = (a: Fraction, b: string) => of(b).below(a);

/** Whole fen by weight: rounded down, the fen that are left go to the largest remainders, ties to the first key. */
export function shareOut(
  total: Fraction,
  parts: readonly { key: string; weight: Fraction }[],
): Map<string, Fraction> {
  const all = sum(parts.map(({ weight }) => weight));
  const exact = parts.map(({ key, weight }) => {
    const share = all.over === 0n ? ZERO : total.times(weight).by(all);
    return { key, down: share.cut(2), rest: share.minus(share.cut(2)) };
  });
  const fen = of("0.01");
  let left = total.minus(sum(exact.map(({ down }) => down)));
  const order = [...exact].sort((a, b) =>
    b.rest.below(a.rest) ? -1 : a.rest.below(b.rest) ? 1 : a.key < b.key ? -1 : 1,
  );
  const shared = new Map(exact.map(({ key, down }) => [key, down]));
  for (const { key, down } of order) {
    if (left.below(fen)) break;
    shared.set(key, down.plus(fen));
    left = left.minus(fen);
  }
  return shared;
}

/** 一(二)2: the metrics' factors and the tilt, at six places. */
function coefficientOf({ figures, grassroots }: Pick<OracleInstitution, "figures" | "grassroots">): Fraction {
  const factor = (applies: boolean, by: string) => (applies ? of(by) : of("1"));
  return factor(over(of(figures.discharge_growth), "0.05"), "1.02")
    .times(factor(over(of(figures.visits_per_head), "1.4"), "0.98"))
    .times(factor(over(of(figures.stay_to_level), "1"), "0.99"))
    .times(factor(over(of(figures.cost_to_level), "1.1"), "0.97"))
    .times(factor(over(of(figures.day_cost_to_level), "1.1"), "0.98"))
    .times(factor(grassroots, "1.05"))
    .rounded(6);
}

/** 一(二)4, 二(三): the assessment. */
function assess(figures: Figures): { score: Fraction; grade: string; refund: Fraction; factor: string } {
  const tier = (value: string | undefined, good: string, fair: string) =>
    over(of(value), fair) ? ZERO : over(of(value), good) ? of("8") : of("15");
  const score = sum([
    tier(figures.cost_to_level, "1", "1.1"),
    tier(figures.cost_growth, "0.05", "0.1"),
    tier(figures.visits_per_head, "1.2", "1.4"),
    tier(figures.burden_ratio, "0.3", "0.4"),
    of(figures.satisfaction).times(of("0.2")).rounded(2).least(of("20")),
    of("10")
      .minus(of(figures.complaints_upheld).times(of("2")))
      .most(ZERO),
    of("10").times(of(figures.procured_volume)).by(of(figures.agreed_volume)).rounded(2).least(of("10")),
  ]).rounded(2);
  const below = (mark: string) => score.below(of(mark));
  const grade = below("60") ? "unqualified" : below("80") ? "qualified" : below("95") ? "good" : "excellent";
  const rate = below("60")
    ? ZERO
    : below("80")
      ? of("1").minus(of("0.03").times(of("80").minus(score)))
      : of("1");
  const refund = of(figures.quality_deposit).times(rate).rounded(2);
  return { score, grade, refund, factor: below("60") ? "0.95" : below("95") ? "1" : "1.02" };
}

function monthsOf({ months }: OracleInstitution, allocation: Fraction): Sums[] {
  const quota = allocation.by(of("12")).rounded(2);
  return months.map(({ claims, purchase }) => {
    const declared = sum(claims.map(({ pooled }) => pooled));
    const unreasonable = sum(claims.map((claim) => claim.unreasonable));
    const paid = declared.least(quota).minus(unreasonable).most(ZERO);
    const manufacturers = paid.least(of(purchase));
    return {
      declared_cost: declared,
      monthly_quota: quota,
      monthly_paid: paid,
      monthly_deferred: declared.minus(quota).most(ZERO),
      manufacturer_paid: manufacturers,
      institution_paid: paid.minus(manufacturers),
    };
  });
}

const totalOf = (rows: readonly Sums[], fact: string) =>
  sum(rows.map((row) => row[fact]).filter((value) => value instanceof Fraction));

function paceOf(months: readonly Sums[], quarter: number): string {
  const three = months.slice(3 * quarter, 3 * quarter + 3);
  const pace = totalOf(three, "declared_cost").by(totalOf(three, "monthly_quota"));
  return pace.below(of("0.8")) ? "slow" : over(pace, "1") ? "fast" : "on-pace";
}

/** A pool's year from its figures and worked-out claims, step by step in the document's order. */
export function workOutYear({ figures, holders, institutions }: OraclePool): WorkedYear {
  const reserve = of(figures.fund_income).times(of("0.05")).rounded(2);
  const total = of(figures.fund_income).minus(reserve).minus(of(figures.other_deductions));
  const groups = of(figures.core_groups).plus(of(figures.other_groups));
  const allocations = shareOut(
    total,
    institutions.map((each) => {
      const { figures: own } = each;
      const paid = sum([own.reasonable_paid_1, own.reasonable_paid_2, own.reasonable_paid_3].map(of));
      const weight = paid.by(of(own.years_counted)).times(coefficientOf(each)).rounded(2);
      return { key: `${each.holder} / ${each.code}`, weight };
    }),
  );
  const first = institutions.map((each) => {
    const allocation = allocations.get(`${each.holder} / ${each.code}`) ?? ZERO;
    const claims = each.months.flatMap((month) => month.claims);
    return {
      ...each,
      claims,
      allocation,
      months: monthsOf(each, allocation),
      quotas: sum(claims.flatMap(({ quota }) => quota ?? [])),
      capitation: of(each.figures.signed_heads).times(of("80")).rounded(2),
      points: sum(claims.map(({ points }) => points)),
      assessed: assess(each.figures),
    };
  });
  const quotaSum = sum(first.map(({ quotas }) => quotas));
  const capitationSum = sum(first.map(({ capitation }) => capitation));
  const points = sum(first.map((each) => each.points));
  const value = total.minus(quotaSum).minus(capitationSum).by(points).rounded(4);
  const second = first.map((each) => {
    const payment = each.points.times(value).rounded(2);
    const unreasonable = sum(each.claims.map((claim) => claim.unreasonable));
    const cost = each.quotas.plus(each.capitation).plus(payment).minus(unreasonable).most(ZERO);
    return { ...each, payment, cost };
  });
  const held: Record<string, Sums> = {};
  const shares = new Map<string, { cost: Fraction; surplus: Fraction }>();
  for (const holder of new Set(second.map((each) => each.holder))) {
    const members = second.filter((each) => each.holder === holder);
    const budget = sum(members.map(({ allocation }) => allocation));
    const cost = sum(members.map((each) => each.cost));
    const kept = budget.minus(cost).most(ZERO);
    const within = cost.least(budget);
    const county = holders[holder] ?? {};
    const gap = of(county.county_spending)
      .minus(of(county.county_income))
      .minus(of(county.county_balance))
      .most(ZERO);
    const city = gap.times(of("0.6")).rounded(2);
    held[holder] = {
      holder_budget: budget,
      holder_cost: cost,
      surplus_kept: kept,
      overspend: cost.minus(budget).most(ZERO),
      annual_payment: within.plus(kept),
      fund_gap: gap,
      gap_city_share: city,
      gap_county_share: gap.minus(city),
    };
    const costs = shareOut(
      within,
      members.map(({ code, cost: weight }) => ({ key: code, weight })),
    );
    const surpluses = shareOut(
      kept,
      members.map(({ code, allocation, assessed }) => ({
        key: code,
        weight: allocation.times(assessed.score).by(of("100")).rounded(4),
      })),
    );
    for (const { code } of members)
      shares.set(code, { cost: costs.get(code) ?? ZERO, surplus: surpluses.get(code) ?? ZERO });
  }
  const listed = second.map((each) => {
    const { score, grade, refund, factor } = each.assessed;
    const share = shares.get(each.code) ?? { cost: ZERO, surplus: ZERO };
    const due = share.cost.plus(share.surplus);
    const paid = totalOf(each.months, "monthly_paid");
    const deduction = sum(each.claims.map((claim) => claim.deduction));
    const kept = of(each.figures.quality_deposit).minus(refund);
    const used = of(each.figures.selected_used).by(of(each.figures.same_generic_used));
    const lines: Sums = {
      allocation_coefficient: coefficientOf(each),
      pre_allocation: each.allocation,
      quota_total: each.quotas,
      capitation_amount: each.capitation,
      institution_points: each.points,
      point_payment: each.payment,
      reasonable_cost: each.cost,
      member_cost_paid: share.cost,
      member_surplus: share.surplus,
      member_payment: due,
      monthly_paid_total: paid,
      deduction_total: deduction,
      assessment_score: score,
      assessment_grade: grade,
      deposit_refund: refund,
      next_quota_factor: factor,
      clearing_amount: due.minus(paid).minus(deduction).minus(kept),
      quarter_1_state: paceOf(each.months, 0),
      quarter_2_state: paceOf(each.months, 1),
      quarter_3_state: paceOf(each.months, 2),
      quarter_4_state: paceOf(each.months, 3),
      selected_share_state: used.below(of("0.6")) ? "alert" : used.below(of("0.8")) ? "watch" : "as-required",
      agreed_taken_state: of(each.figures.procured_volume).below(of(each.figures.agreed_volume))
        ? "alert"
        : "as-required",
    };
    return [each.code, lines] as const;
  });
  return {
    pool: {
      risk_adjustment_fund: reserve,
      distributable_total: total,
      group_total_state: groups.below(of("500")) ? "too-few" : over(groups, "600") ? "too-many" : "within",
      quota_sum: quotaSum,
      capitation_sum: capitationSum,
      total_points: points,
      point_value: value,
      insured_recovery: sum(second.flatMap(({ claims }) => claims.map(({ insured }) => insured))),
    },
    holders: held,
    institutions: Object.fromEntries(listed),
    months: Object.fromEntries(second.map(({ code, months }) => [code, months])),
  };
}
