// A pool of Kaizhou's year from its budget to the clearing (CQ 一(二)2, 二(四)–(五), 三(一)–(二); KZ 2、(三), 3、(一)–(三)), in exact
// fractions. It shares no code with the product.

import type { Fraction } from "../zibo/fraction.ts";
import {
  assessmentOf,
  type Institution,
  institutionOf,
  linkageOf,
  ownFiguresOf,
  pointsOf,
} from "./oracle-institution.ts";
import { NONE, number, shared, sum, within, yuan } from "./oracle-sums.ts";
import { type ClaimOfYear, CODES, type Figures, isAt, isOf } from "./year-figures.ts";

export type Amounts = Readonly<Record<string, Fraction | undefined>>;

export interface WorkedPool {
  readonly pool: Amounts;
  readonly institutions: Readonly<Record<string, Amounts>>;
  readonly community: Amounts;
}

const MEMBERS = ["H50015400101", "H50015400301", "H50015400302"];
const ONE = number("1");

export function workOutPool(
  pool: string,
  facts: Figures,
  institutionFacts: (code: string) => Figures,
  year: readonly ClaimOfYear[],
): WorkedPool {
  const claims = year.filter(isOf(pool)).filter(({ worked }) => worked.outcome !== "excluded");
  const given = (fact: string) => number(String(facts[fact] ?? "0"));
  const all = CODES.map((code) => institutionOf(code, institutionFacts(code), claims.filter(isAt(code))));
  const budget = budgetOf(given);
  const drugs = sum(inScheme(claims, "points").map(({ worked }) => worked.drugs));
  const services = budget.points_budget.minus(drugs);

  const points = new Map(all.map((each) => [each.code, pointsOf(each)]));
  const poolPoints = sum([...points.values()].map(({ payable }) => payable));
  const byPoints = shared(services, new Map([...points].map(([code, { payable }]) => [code, payable])));
  const targets = shared(
    budget.target_budget,
    new Map(
      all.map(({ code, given: own }) => {
        const isGrassroots = code.slice(-3).startsWith("3");
        return [code, yuan(own("reasonable_paid_last_year").times(number(isGrassroots ? "1.05" : "1")))];
      }),
    ),
  );
  const dueIn = (each: readonly ClaimOfYear[], scheme: string) =>
    sum(inScheme(each, scheme).map(({ worked }) => worked.due));
  const actuals = new Map(all.map((each) => [each.code, dueIn(each.claims, "target")]));
  const scores = new Map(all.map((each) => [each.code, assessmentOf(each).score]));
  const heads = sum(
    all.flatMap((each) => {
      const { outpatient, chronic } = ownFiguresOf(each, NONE);
      return [outpatient, chronic];
    }),
  );
  const direct = dueIn(claims, "direct");
  const target = dueIn(claims, "target");
  const execution = sum([budget.points_budget, heads, direct, target]).by(
    given("fund_income").minus(budget.planned_surplus),
  );
  const community = communityOf(all, targets, actuals, scores, execution, budget.compensation_fund);
  const cleared = Object.fromEntries(
    all.map((each) => {
      const amounts = clearingOf(
        each,
        points.get(each.code) ?? pointsOf(each),
        byPoints.get(each.code) ?? NONE,
        community.parts(each.code),
        dueIn(each.claims, "direct"),
      );
      return [
        each.code,
        { ...amounts, institution_target: targets.get(each.code), target_actual: actuals.get(each.code) },
      ];
    }),
  );
  const cost = (each: readonly ClaimOfYear[]) =>
    sum(each.map(({ claim }) => number(String(claim.setlinfo.medfee_sumamt))));
  return {
    pool: {
      ...budget,
      drugs_apart_total: drugs,
      services_budget: services,
      pool_points: poolPoints,
      point_value: services.by(poolPoints).rounded(4),
      points_left: services.minus(sum([...byPoints.values()])),
      compensation_left: budget.compensation_fund.minus(community.amounts.compensation),
      capitation_total: heads,
      direct_actual: direct,
      target_actual_total: target,
      ffs_cost: cost(claims.filter(({ worked }) => worked.method === "fee-for-service")),
      medical_cost_total: cost(claims),
    },
    institutions: cleared,
    community: community.amounts,
  };
}

const inScheme = (claims: readonly ClaimOfYear[], scheme: string) =>
  claims.filter(({ worked }) => worked.scheme === scheme);

/** 三(一): the lines; 3、(一): what may be spent, by layers. */
function budgetOf(given: (fact: string) => Fraction) {
  const income = given("fund_income");
  const grown = (base: string, growth: string) => yuan(given(base).times(ONE.plus(given(growth))));
  const planned = yuan(income.times(number("0.03")));
  const lines = {
    fund_income: income,
    planned_surplus: planned,
    compensation_fund: yuan(income.times(number("0.02"))),
    capitation_budget: grown("capitation_paid_last_year", "capitation_growth"),
    direct_budget: grown("direct_paid_last_year", "direct_growth"),
    target_budget: grown("target_paid_last_year", "target_growth"),
  };
  const { fund_income: _, ...taken } = lines;
  const spending = income.minus(planned);
  const outside = yuan(spending.times(given("outside_share")));
  const outpatient = yuan(spending.minus(outside).times(given("outpatient_share")));
  const inpatient = spending.minus(outside).minus(outpatient);
  const drugs = yuan(inpatient.times(given("drug_share")));
  return {
    ...lines,
    points_budget: income.minus(sum(Object.values(taken))),
    regional_fund_budget: spending,
    outside_budget: outside,
    in_district_budget: spending.minus(outside),
    outpatient_layer_budget: outpatient,
    inpatient_layer_budget: inpatient,
    drug_layer_budget: drugs,
    service_layer_budget: inpatient.minus(drugs),
  };
}

/** 2、(三), 3、(一): the community is one holder; its surplus is kept by its score, its overspend shared by the slices of 三(一). */
function communityOf(
  all: readonly Institution[],
  targets: ReadonlyMap<string, Fraction>,
  actuals: ReadonlyMap<string, Fraction>,
  scores: ReadonlyMap<string, Fraction>,
  execution: Fraction,
  fund: Fraction,
) {
  const of = (figures: ReadonlyMap<string, Fraction>, code: string) => figures.get(code) ?? NONE;
  const members = (figures: ReadonlyMap<string, Fraction>) =>
    new Map(MEMBERS.map((code) => [code, of(figures, code)]));
  const target = sum([...members(targets).values()]);
  const actual = sum([...members(actuals).values()]);
  const weighted = sum(MEMBERS.map((code) => of(scores, code).times(of(targets, code))));
  const score = yuan(weighted.by(target));
  const surplus = NONE.most(target.minus(actual));
  const kept = score.below(number("60"))
    ? NONE
    : score.below(number("80"))
      ? yuan(surplus.times(number("0.8")))
      : surplus;
  const overspend = NONE.most(actual.minus(target));
  const extra = sum(
    all.filter(({ code }) => MEMBERS.includes(code)).map(({ given }) => given("extra_work_cost")),
  );
  const reasonable = overspend.least(extra);
  const slice = (from: string, until: string, rate: string) =>
    NONE.most(reasonable.least(target.times(number(until))).minus(target.times(number(from)))).times(
      number(rate),
    );
  const split = yuan(
    sum([slice("0", "0.05", "0.6"), slice("0.05", "0.1", "0.5"), slice("0.1", "0.2", "0.3")]),
  );
  const due =
    score.below(number("60")) || number("1.05").below(execution)
      ? NONE
      : ONE.below(execution)
        ? yuan(split.times(number("0.5")))
        : split;
  const compensation = within(fund, new Map([["community", due]])).get("community") ?? NONE;
  const base = shared(actual.least(target), members(actuals));
  const gain = shared(kept.plus(compensation), members(targets));
  return {
    amounts: {
      holder_target: target,
      holder_actual: actual,
      holder_score: score,
      surplus_kept: kept,
      target_overspend: overspend,
      reasonable_overspend: reasonable,
      compensation_due: due,
      compensation,
    },
    parts: (code: string) => ({ base: of(base, code), gain: of(gain, code) }),
  };
}

/** 二(五), 3、(一)–(三): what is due for the year, less deposit, violations and what was paid before. */
function clearingOf(
  institution: Institution,
  points: ReturnType<typeof pointsOf>,
  byPoints: Fraction,
  { base, gain }: { readonly base: Fraction; readonly gain: Fraction },
  direct: Fraction,
) {
  const { claims, given } = institution;
  const { score, refund } = assessmentOf(institution);
  const linkage = linkageOf(institution, score);
  const own = ownFiguresOf(institution, score);
  const drugs = sum(inScheme(claims, "points").map(({ worked }) => worked.drugs));
  const layers = claims.flatMap(({ worked }) => worked.layers ?? []);
  const annual = sum([
    byPoints,
    base,
    gain,
    own.outpatient,
    own.chronic,
    direct,
    drugs,
    own.antenatal,
    own.retained,
    given("epidemic_settled"),
  ]);
  const deposit = yuan(annual.times(number("0.03")));
  const back = yuan(deposit.times(refund));
  const violations = sum(claims.map(({ worked }) => worked.returned));
  return {
    service_points_total: points.all,
    bed_day_points: points.ofDays,
    bed_day_score: points.score,
    bed_day_factor: points.factor,
    payable_points: points.payable,
    points_payment: byPoints,
    outpatient_capitation: own.outpatient,
    chronic_capitation: own.chronic,
    assessment_score: score,
    prepaid_amount: own.prepaid,
    member_base: base,
    member_gain: gain,
    target_payment: base.plus(gain),
    direct_payment: direct,
    annual_amount: annual,
    quality_deposit: deposit,
    deposit_refund: back,
    violation_total: violations,
    clearing_amount: annual
      .minus(deposit)
      .plus(back)
      .minus(sum([violations, own.prepaid, own.epidemic, own.suppliers])),
    critical_total: sum(layers.map(({ critical }) => critical)),
    aid_paid_total: sum(layers.flatMap(({ aid, tilt }) => [aid, tilt])),
    supplier_payment: own.suppliers,
    drugs_apart_paid: drugs,
    antenatal_capitation: own.antenatal,
    credit_score: linkage.credit,
    linked_score: linkage.linked,
    budget_link_factor: linkage.factor,
    inspections_a_year: linkage.inspections,
    epidemic_prepayment: own.epidemic,
    epidemic_balance: own.epidemicBalance,
    retention_base: own.base,
    procurement_retained: own.retained,
    next_year_budget_base: yuan(byPoints.times(linkage.factor)),
  };
}
