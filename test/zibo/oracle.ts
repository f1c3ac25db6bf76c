// A second calculation of Zibo's golden year in exact fractions. It shares no code with the product, so that the two can
// only agree where both are right: 淄政办发〔2021〕11号 二(一), 二(三)4, with the readings stated in golden-year.md.

import { Fraction } from "./fraction.ts";
import { assess } from "./oracle-assessment.ts";

type Figures = Readonly<Record<string, string>>;

export interface OracleRequest {
  readonly pools: Readonly<Record<string, { readonly facts: Figures }>>;
  readonly institutions: readonly {
    readonly code: string;
    readonly pool: string;
    readonly facts: Figures;
    readonly months: readonly { readonly month: string; readonly facts: Figures }[];
  }[];
}

/** A claim's points as worked out by hand, and what it brings beside them. */
export interface OracleClaim {
  readonly pool: string;
  readonly institution: string;
  readonly points: string;
  readonly coefficient: string;
  readonly violation: string;
  readonly criticalIllness: string;
}

export interface OracleInstitution {
  readonly facts: Record<string, string>;
  readonly months: Record<string, Record<string, string>>;
}

export interface OraclePool {
  readonly facts: Record<string, string>;
  readonly institutions: Record<string, OracleInstitution>;
}

const number = Fraction.of;
const NONE = number("0");
const total = (parts: readonly Fraction[]) => parts.reduce((sum, part) => sum.plus(part), NONE);

/** Shares `whole` out by weight, to the fen by the largest remainder, ties to the first code. */
function shareOut(whole: Fraction, weights: ReadonlyMap<string, Fraction>): Map<string, Fraction> {
  const sum = total([...weights.values()]);
  const exact = [...weights].map(([code, weight]) => ({
    code,
    amount: sum.over === 0n ? NONE : whole.times(weight).by(sum),
  }));
  const parts = new Map(exact.map(({ code, amount }) => [code, amount.cut(2)]));
  let left = whole.minus(total([...parts.values()]));
  const cent = number("0.01");
  exact.sort((a, b) => {
    const [x, y] = [a.amount.minus(a.amount.cut(2)), b.amount.minus(b.amount.cut(2))];
    return y.below(x) ? -1 : x.below(y) ? 1 : a.code < b.code ? -1 : 1;
  });
  for (const { code } of exact) {
    if (left.below(cent)) break;
    parts.set(code, (parts.get(code) ?? NONE).plus(cent));
    left = left.minus(cent);
  }
  return parts;
}

/** The first rate whose threshold the score reaches, thresholds from high to low. */
function tier(score: Fraction, tiers: readonly (readonly [from: string, rate: string])[]): Fraction {
  return number(tiers.find(([from]) => !score.below(number(from)))?.[1] ?? "0");
}

/** Every figure of the settlement's statement, by pool, institution and month. */
export function workOut(request: OracleRequest, claims: readonly OracleClaim[]): Record<string, OraclePool> {
  return Object.fromEntries(
    Object.entries(request.pools).map(([name, { facts }]) => [
      name,
      workOutPool(name, facts, request, claims),
    ]),
  );
}

function workOutPool(
  name: string,
  given: Figures,
  request: OracleRequest,
  all: readonly OracleClaim[],
): OraclePool {
  const input = (fact: string) => number(given[fact] ?? "");
  const claims = all.filter(({ pool }) => pool === name);
  const institutions = request.institutions.filter(({ pool }) => pool === name);
  const figure = (institution: (typeof institutions)[number], fact: string) =>
    number(institution.facts[fact] ?? "");
  const grown = (base: string, ...rates: string[]) =>
    rates.reduce((amount, rate) => amount.times(input(rate).plus(number("1"))), input(base)).rounded(2);

  const reserve = input("pooled_fund_income").times(number("0.10")).rounded(2);
  const outpatient = input("outpatient_heads").times(input("outpatient_quota")).rounded(2);
  const chronic = grown("chronic_paid_last_year", "chronic_cost_growth", "chronic_incidence_change");
  const remote = grown("remote_paid_last_year", "remote_growth");
  const others = grown("other_methods_paid_last_year", "other_methods_growth");
  const criticalIllness = input("insured_heads").times(input("critical_illness_standard")).rounded(2);
  const dip = input("premium_income").minus(total([reserve, outpatient, chronic, remote, others]));

  const overruns = [
    input("outpatient_actual").minus(outpatient),
    input("chronic_actual").minus(chronic),
    input("remote_actual").minus(remote),
    input("other_methods_actual").minus(others),
  ].map((overrun) => overrun.most(NONE));
  const shortfall = total(overruns);
  const topUp = shortfall.least(reserve);
  const remaining = reserve.minus(topUp);
  const added = remaining.times(number("0.7")).rounded(2);
  const fund = remaining.minus(added);
  const annualTotal = dip.plus(added);

  const weightedOf = (code: string) =>
    total(
      claims
        .filter(({ institution }) => institution === code)
        .map((claim) => number(claim.points).times(number(claim.coefficient))),
    );
  const weighted = new Map(institutions.map(({ code }) => [code, weightedOf(code)]));
  const points = total([...weighted.values()]);
  const annual = shareOut(annualTotal, weighted);
  const budgets = shareOut(
    dip,
    new Map(institutions.map((each) => [each.code, figure(each, "fund_paid_last_year")])),
  );
  const twelve = number("12");
  const cityMonth = dip.by(twelve).cut(2);

  const worked = institutions.map((each) => {
    const { code } = each;
    const own = claims.filter(({ institution }) => institution === code);
    const budget = budgets.get(code) ?? NONE;
    const month = budget.by(twelve).cut(2);
    const months = each.months.map(({ month: key, facts }) => {
      const [booked, city] = [number(facts.booked_amount ?? ""), number(facts.city_booked_amount ?? "")];
      return { key, booked, city, paid: cityMonth.below(city) ? booked.least(month) : booked };
    });
    const amount = annual.get(code) ?? NONE;
    const booked = total(months.map((one) => one.booked));
    const violations = total(own.map(({ violation }) => number(violation)));
    const overspend = booked.minus(violations).minus(amount).most(NONE);
    const five = amount.times(number("0.05"));
    const within = overspend.least(five).times(number("0.6"));
    const beyond = overspend
      .least(amount.times(number("0.1")))
      .minus(five)
      .most(NONE)
      .times(number("0.5"));
    const due = within.plus(beyond).rounded(2);
    return { each, code, own, budget, month, months, amount, booked, violations, overspend, due };
  });

  const dues = new Map(worked.map(({ code, due }) => [code, due]));
  const due = total([...dues.values()]);
  const shares = fund.below(due) ? shareOut(fund, dues) : dues;
  const criticalPaid = total(claims.map((claim) => number(claim.criticalIllness)));
  const balance = criticalIllness.minus(criticalPaid);

  return {
    facts: texts({
      premium_income: input("premium_income"),
      pooled_fund_income: input("pooled_fund_income"),
      risk_reserve: reserve,
      outpatient_budget: outpatient,
      chronic_budget: chronic,
      remote_budget: remote,
      other_methods_budget: others,
      critical_illness_budget: criticalIllness,
      dip_budget: dip,
      line_shortfall: shortfall,
      reserve_top_up: topUp,
      uncovered_shortfall: shortfall.minus(topUp),
      reserve_remaining: remaining,
      dip_addition: added,
      dip_annual_total: annualTotal,
      pool_weighted_points: points,
      point_value: annualTotal.by(points).rounded(4),
      adjustment_fund: fund,
      adjustment_fund_left: fund.minus(total([...shares.values()])),
      critical_illness_pool_total: criticalPaid,
      insurer_balance: balance,
      insurer_refund: balance
        .minus(criticalIllness.times(number("0.02")))
        .most(NONE)
        .rounded(2),
      insurer_supplement: NONE.minus(balance).most(NONE).times(number("0.5")).rounded(2),
    }),
    institutions: Object.fromEntries(
      worked.map(
        ({
          each,
          code,
          own,
          budget,
          month,
          months,
          amount,
          booked,
          violations,
          overspend,
          due: eligible,
        }) => {
          const monthly = total(months.map(({ paid }) => paid));
          const assessed = assess((fact) => figure(each, fact));
          const rate = tier(assessed.score, [
            ["90", "0"],
            ["80", "0.2"],
            ["60", "0.5"],
            ["0", "1"],
          ]);
          const deposit = figure(each, "performance_deposit").times(rate).rounded(2);
          const share = shares.get(code) ?? NONE;
          const clearing = amount.minus(monthly).minus(violations).minus(deposit).plus(share);
          const critical = total(own.map((claim) => number(claim.criticalIllness)));
          const average = figure(each, "fund_paid_last_year").by(twelve);
          const prepaid = tier(figure(each, "assessment_score_last_year"), [
            ["90", "1"],
            ["80", "0.8"],
            ["60", "0.5"],
            ["0", "0"],
          ]);
          const capital = average.times(prepaid).rounded(2);
          const paidByAssessment = {
            assessment_score: assessed.score,
            deposit_refund: figure(each, "performance_deposit").times(assessed.refunded).rounded(2),
          };
          const facts = texts({
            ...paidByAssessment,
            score_total: total(own.map((claim) => number(claim.points))),
            weighted_total: weighted.get(code) ?? NONE,
            annual_amount: amount,
            institution_budget: budget,
            institution_monthly_budget: month,
            monthly_total: monthly,
            booked_total: booked,
            violation_total: violations,
            deposit_deduction: deposit,
            overspend,
            overspend_eligible: eligible,
            overspend_share: share,
            clearing_amount: clearing,
            critical_illness_total: critical,
            integrated_clearing: clearing.plus(critical),
            outpatient_capitation: input("outpatient_quota")
              .times(figure(each, "outpatient_contracted"))
              .rounded(2),
            chronic_capitation: input("chronic_quota").times(figure(each, "chronic_contracted")).rounded(2),
            monthly_average_last_year: average.rounded(2),
            working_capital: capital,
            working_capital_difference: figure(each, "working_capital_on_account").minus(capital),
          });
          const listed = months.map(({ key, booked: own, city, paid }) => [
            key,
            texts({
              booked_amount: own,
              city_booked_amount: city,
              city_monthly_budget: cityMonth,
              monthly_amount: paid,
            }),
          ]);
          const graded = { ...facts, assessment_grade: assessed.grade };
          return [code, { facts: graded, months: Object.fromEntries(listed) }];
        },
      ),
    ),
  };
}

function texts(figures: Readonly<Record<string, Fraction>>): Record<string, string> {
  return Object.fromEntries(Object.entries(figures).map(([fact, figure]) => [fact, String(figure)]));
}
