// A second calculation of a Chongqing year in exact fractions: 渝府办发〔2018〕114号 一(二)2, 一(三), 二(三)–(五), 三(一), 三(二),
// with the provisional figures of rules/500000. It shares no code with the product, so that the two can only agree where
// both are right.

import { Fraction } from "../zibo/fraction.ts";
import { annualScore, bedDayFactor, refundRate } from "./oracle-assessment.ts";
import type { WorkedClaim } from "./oracle-claim.ts";
import { INSTITUTIONS } from "./oracle-institutions.ts";
import { capitation, holderOf, type Party, tilted } from "./oracle-party.ts";
import { settleHolder, shareOut, total } from "./oracle-sharing.ts";

type Figures = Party["facts"];

export interface OracleRequest {
  readonly pools: Readonly<Record<string, { readonly facts: Figures }>>;
  readonly institutions: readonly Party[];
}

/** A claim as worked out, and what of it the settlement counts beside. */
export interface OracleClaim {
  readonly pool: string;
  readonly institution: string;
  readonly cost: string;
  readonly days: string;
  readonly worked: WorkedClaim;
}

export interface OraclePool {
  readonly facts: Readonly<Record<string, Fraction>>;
  readonly holders: Readonly<Record<string, Readonly<Record<string, Fraction>>>>;
  readonly institutions: Readonly<Record<string, Readonly<Record<string, Fraction>>>>;
}

const number = Fraction.of;
const NONE = number("0");

/** Every figure of the settlement's statement, by pool, holder and institution. */
export function workOut(request: OracleRequest, claims: readonly OracleClaim[]): Record<string, OraclePool> {
  return Object.fromEntries(
    Object.keys(request.pools).map((pool) => [pool, new PoolOfYear(pool, request, claims).worked()]),
  );
}

class PoolOfYear {
  readonly #given: Figures;
  readonly #claims: readonly OracleClaim[];
  readonly #parties: readonly Party[];

  constructor(pool: string, { pools, institutions }: OracleRequest, claims: readonly OracleClaim[]) {
    this.#given = pools[pool]?.facts ?? {};
    this.#claims = claims.filter((each) => each.pool === pool && each.worked.outcome !== "excluded");
    this.#parties = institutions.filter((each) => each.pool === pool);
  }

  worked(): OraclePool {
    const budget = this.#budget();
    const points = new Map(this.#parties.map((party) => [party.code, this.#points(party)]));
    const payable = new Map([...points].map(([code, { payable_points: all }]) => [code, all]));
    const poolPoints = total([...payable.values()]);
    const paid = poolPoints.over === 0n ? undefined : shareOut(budget.points_budget, payable);
    const targets = shareOut(
      budget.target_budget,
      new Map(this.#parties.map((party) => [party.code, tilted(party)])),
    );
    const heads = new Map(this.#parties.map((party) => [party.code, capitation(party)]));
    const capitated = total([...heads.values()].map(({ outpatient, chronic }) => outpatient.plus(chronic)));
    const direct = this.#sum("direct", () => true);
    const actual = this.#sum("target", ({ institution }) =>
      this.#parties.some(({ code }) => code === institution),
    );
    const execution = total([budget.points_budget, capitated, direct, actual]).by(
      budget.fund_income.minus(budget.planned_surplus),
    );
    const scores = new Map(this.#parties.map((party) => [party.code, this.#score(party)]));
    const holders = this.#holders(targets, scores, execution, budget.compensation_fund);
    const compensated = total([...holders.values()].map(({ compensation }) => compensation));
    const bases = this.#within(holders, "base", ({ code }) =>
      this.#sum("target", (each) => each.institution === code),
    );
    const gains = this.#within(holders, "gain", ({ code }) => targets.get(code) ?? NONE);
    const cost = total(this.#claims.map((each) => number(each.cost)));
    const ffs = total(
      this.#claims
        .filter(({ worked }) => worked.method === "fee-for-service")
        .map((each) => number(each.cost)),
    );
    const all = this.#grouped(() => true);

    const institutions = this.#parties.map((party) => {
      const { code } = party;
      const own = this.#claims.filter(({ institution }) => institution === code);
      const { outpatient, chronic } = heads.get(code) ?? { outpatient: NONE, chronic: NONE };
      const base = bases.get(code) ?? NONE;
      const gain = gains.get(code) ?? NONE;
      const charged = this.#sum("direct", ({ institution }) => institution === code);
      const annual = total([paid?.get(code) ?? NONE, base, gain, outpatient, chronic, charged]);
      const score = scores.get(code) ?? NONE;
      const deposit = annual.times(number("0.03")).rounded(2);
      const refund = deposit.times(refundRate(score)).rounded(2);
      const violations = total(own.map(({ worked }) => worked.violation ?? NONE));
      const before = number(String(party.facts.assessment_score_last_year));
      const months = before.below(number("60")) ? "0" : before.below(number("80")) ? "0.5" : "1";
      const prepaid = number(String(party.facts.fund_paid_last_year))
        .by(number("12"))
        .times(number(months))
        .rounded(2);
      const mine = this.#grouped(({ institution }) => institution === code);
      const index =
        mine.weight.over === 0n
          ? {}
          : { group_cost_index: mine.cost.by(mine.weight).by(all.cost.by(all.weight)) };
      const facts: Record<string, Fraction> = {
        ...points.get(code),
        ...index,
        ...(paid ? { points_payment: paid.get(code) ?? NONE } : {}),
        outpatient_capitation: outpatient,
        chronic_capitation: chronic,
        institution_target: targets.get(code) ?? NONE,
        assessment_score: score,
        prepaid_amount: prepaid,
        target_actual: this.#sum("target", ({ institution }) => institution === code),
        member_base: base,
        member_gain: gain,
        target_payment: base.plus(gain),
        direct_payment: charged,
        annual_amount: annual,
        quality_deposit: deposit,
        deposit_refund: refund,
        violation_total: violations,
        clearing_amount: annual.minus(deposit).plus(refund).minus(violations).minus(prepaid),
      };
      return [code, facts] as const;
    });

    return {
      facts: {
        ...budget,
        pool_points: poolPoints,
        ...(paid ? { point_value: budget.points_budget.by(poolPoints).rounded(4) } : {}),
        points_left: budget.points_budget.minus(total([...(paid?.values() ?? [])])),
        compensation_left: budget.compensation_fund.minus(compensated),
        capitation_total: capitated,
        direct_actual: direct,
        target_actual_total: actual,
        budget_execution: execution,
        ffs_cost: ffs,
        medical_cost_total: cost,
        ...(cost.over === 0n ? {} : this.#goals(ffs.by(cost))),
      },
      holders: Object.fromEntries([...holders].map(([holder, { listed }]) => [holder, listed])),
      institutions: Object.fromEntries(institutions),
    };
  }

  /** 一(三): coverage, and by how much the fee-for-service share falls. */
  #goals(share: Fraction) {
    const input = (fact: string) => number(String(this.#given[fact]));
    return {
      institution_coverage: input("institutions_covered").by(input("institutions_total")),
      service_coverage: input("services_covered").by(input("services_total")),
      ffs_share_fall: input("ffs_share_last_year").minus(share),
    };
  }

  /** 三(一): a little is left over; lines grow from last year's payments; the point method gets the rest. */
  #budget() {
    const input = (fact: string) => number(String(this.#given[fact]));
    const income = input("fund_income");
    const share = (rate: string) => income.times(number(rate)).rounded(2);
    const grown = (line: string) =>
      input(`${line}_paid_last_year`)
        .times(number("1").plus(input(`${line}_growth`)))
        .rounded(2);
    const parts = {
      planned_surplus: share("0.03"),
      compensation_fund: share("0.02"),
      capitation_budget: grown("capitation"),
      direct_budget: grown("direct"),
      target_budget: grown("target"),
    };
    return { fund_income: income, ...parts, points_budget: income.minus(total(Object.values(parts))) };
  }

  /** 三(一), 二(四): points of services, those of bed-days by their assessment. */
  #points({ code, facts }: Party): Record<string, Fraction> & { payable_points: Fraction } {
    const own = this.#claims.filter(
      ({ institution, worked }) => institution === code && worked.scheme === "points",
    );
    const beds = own.filter(({ worked }) => worked.method?.endsWith("-bed-day"));
    const pointsOf = (claims: readonly OracleClaim[]) =>
      total(claims.map(({ worked }) => worked.points ?? NONE));
    const [all, ofBeds] = [pointsOf(own), pointsOf(beds)];
    const counted = { service_points_total: all, bed_day_points: ofBeds };
    if (ofBeds.over <= 0n) return { ...counted, payable_points: all };
    const { score, factor } = bedDayFactor({
      days: total(beds.map(({ days }) => number(days))),
      cost: total(beds.map(({ cost }) => number(cost))),
      standards: total(beds.map(({ worked }) => worked.quota ?? NONE)),
      discharges: number(String(facts.bed_day_discharges)),
      successes: number(String(facts.bed_day_successes)),
    });
    const payable = all.minus(ofBeds).plus(ofBeds.times(factor)).rounded(4);
    return { ...counted, bed_day_score: score, bed_day_factor: factor, payable_points: payable };
  }

  #score({ code, facts }: Party): Fraction {
    return annualScore(facts, INSTITUTIONS[code]?.isTcm === true);
  }

  /** Due from the fund under a scheme. */
  #sum(scheme: string, isAsked: (claim: OracleClaim) => boolean): Fraction {
    const asked = this.#claims.filter((claim) => claim.worked.scheme === scheme && isAsked(claim));
    return total(asked.map(({ worked }) => worked.fund ?? NONE));
  }

  /** 二(三): cost and weight of grouped cases. */
  #grouped(isAsked: (claim: OracleClaim) => boolean) {
    const cases = this.#claims.filter(
      (claim) => claim.worked.method === "drg" && claim.worked.group !== "ungrouped" && isAsked(claim),
    );
    return {
      cost: total(cases.map(({ cost }) => number(cost))),
      weight: total(cases.map(({ worked }) => worked.weight ?? NONE)),
    };
  }

  /** 三(二), 一(二)2, 三(一): an alliance holds its members' targets as one. */
  #holders(
    targets: ReadonlyMap<string, Fraction>,
    scores: ReadonlyMap<string, Fraction>,
    execution: Fraction,
    fund: Fraction,
  ) {
    const names = new Set(this.#parties.map(({ code }) => holderOf(code)));
    const settled = new Map(
      [...names].map((holder) => {
        const members = this.#parties.filter(({ code }) => holderOf(code) === holder);
        const target = total(members.map(({ code }) => targets.get(code) ?? NONE));
        const weighted = total(
          members.map(({ code }) => (scores.get(code) ?? NONE).times(targets.get(code) ?? NONE)),
        );
        const figures = {
          target,
          actual: total(members.map(({ code }) => this.#sum("target", (each) => each.institution === code))),
          extraWork: total(members.map(({ facts }) => number(String(facts.extra_work_cost ?? "0")))),
          score: target.over === 0n ? NONE : weighted.by(target).rounded(2),
        };
        return [holder, settleHolder(figures, execution)] as const;
      }),
    );
    const dues = new Map([...settled].map(([holder, { due }]) => [holder, due]));
    const shared = fund.below(total([...dues.values()])) ? shareOut(fund, dues) : dues;
    return new Map(
      [...settled].map(([holder, { base, kept, listed }]) => {
        const compensation = shared.get(holder) ?? NONE;
        return [
          holder,
          { base, gain: kept.plus(compensation), compensation, listed: { ...listed, compensation } },
        ] as const;
      }),
    );
  }

  /** What a holder has, to its members. */
  #within(
    holders: ReadonlyMap<string, { readonly base: Fraction; readonly gain: Fraction }>,
    part: "base" | "gain",
    weightOf: (party: Party) => Fraction,
  ): ReadonlyMap<string, Fraction> {
    return new Map(
      [...holders].flatMap(([holder, amounts]) => {
        const members = this.#parties.filter(({ code }) => holderOf(code) === holder);
        return [...shareOut(amounts[part], new Map(members.map((party) => [party.code, weightOf(party)])))];
      }),
    );
  }
}
