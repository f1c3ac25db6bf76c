import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { batches, post, shippedService } from "../acceptance/shipped-service.ts";
import { Fraction } from "../zibo/fraction.ts";
import { plain, type ToldDecision, type ToldStep } from "../zibo/zibo-service.ts";
import { type OraclePool, workOut } from "./oracle.ts";
import { type WorkedClaim, workOutClaim } from "./oracle-claim.ts";
import { figuresIn, type SettledYear } from "./settled-figures.ts";
import { shown, shownFigure } from "./shown.ts";
import { chongqingClaims, setting, YEAR } from "./year-claims.ts";
import { type ClaimOfYear, institutionFigures, poolFigures } from "./year-figures.ts";
import { rowsOf } from "./year-mix.ts";

const POOLS = ["employee", "resident"] as const;
const tables = {
  diseases: rowsOf("disease-standards"),
  weights: new Map(rowsOf("drg-weights").map(({ code, score }) => [code, score])),
};
const year: readonly ClaimOfYear[] = [...chongqingClaims()].map((claim) => ({
  claim,
  pool: claim.setlinfo.hi_type === "1" ? "employee" : "resident",
  worked: workOutClaim(claim, tables),
}));
const request = {
  policy: "500000.mix.policy",
  period: { from: `${YEAR}-01-01`, until: `${YEAR + 1}-01-01` },
  pools: Object.fromEntries(POOLS.map((pool) => [pool, { facts: poolFigures(pool, year) }])),
  institutions: POOLS.flatMap((pool) =>
    setting.institutions.map(({ code }) => ({ code, pool, facts: institutionFigures(code, pool, year) })),
  ),
  claims: year.map(({ claim }) => claim),
};
const oracle = workOut(
  request,
  year.map(({ claim: { setlinfo }, pool, worked }) => ({
    pool,
    institution: String(setlinfo.fixmedins_code),
    cost: String(setlinfo.medfee_sumamt),
    days: String(setlinfo.act_ipt_days ?? "0"),
    worked,
  })),
);

const figure = (one: Fraction | undefined) => one && shownFigure(one);

/** A decision in the words of the oracle. */
function expectedOf({ outcome, method, group, weight, points, ...amounts }: WorkedClaim) {
  return {
    outcome,
    method,
    group,
    score: figure(weight),
    points: figure(points),
    basic_benefit: figure(amounts.benefit),
    service_standard: figure(amounts.standard),
    person_share: figure(amounts.person),
    fund_due: figure(amounts.fund),
    violation_deduction: figure(amounts.violation),
    penalty_amount: figure(amounts.penalty),
  };
}

function decided({ outcome, method, group, score, points, amounts }: ToldDecision) {
  const text = (value: string | undefined) => (value === undefined ? undefined : plain(value));
  const names = [
    "basic_benefit",
    "service_standard",
    "person_share",
    "fund_due",
    "violation_deduction",
    "penalty_amount",
  ];
  const told = Object.fromEntries(names.map((name) => [name, text(amounts[name])]));
  return { outcome, method, group, score: text(score), points: text(points), ...told };
}

const poolTexts = ({ facts, holders, institutions }: OraclePool) => ({
  facts: shown(facts),
  holders: shown.each(holders),
  institutions: shown.each(institutions),
});

describe(`Chongqing's generated year, ${setting.count} claims of seed ${setting.seed}`, () => {
  let app: FastifyInstance;
  let settled: SettledYear & { readonly steps: readonly ToldStep[] };
  beforeAll(async () => {
    app = await shippedService();
    settled = await post(app, "/v1/settlements?explain=hits", request as unknown as JsonObject);
  });
  afterAll(() => app.close());

  test("is decided claim by claim as an independent calculation says", async () => {
    const expected = new Map(year.map(({ claim, worked }) => [claim.id, expectedOf(worked)]));
    // Claims are JSON by their schema.
    for (const batch of batches(request.claims as unknown as readonly JsonObject[], 1000)) {
      const { results } = await post<{ results: readonly { decision: ToldDecision }[] }>(
        app,
        "/v1/evaluations?explain=none",
        { claims: batch },
      );
      for (const { decision } of results)
        expect({ claim: decision.claim, ...decided(decision) }).toEqual({
          claim: decision.claim,
          ...expected.get(decision.claim),
        });
    }
  });

  test("is settled line by line, holder by holder, institution by institution, to the fen", () => {
    expect(settled.state).toBe("settled");
    expect(settled.balances.every(({ holds }) => holds)).toBe(true);
    const expected = Object.fromEntries(Object.entries(oracle).map(([pool, one]) => [pool, poolTexts(one)]));
    expect(figuresIn(settled)).toEqual(expected);
  });

  test("has every rule set of the policy decide something", async () => {
    const { results } = await post<{ results: readonly { decision: ToldDecision }[] }>(
      app,
      "/v1/evaluations?explain=hits",
      { claims: request.claims.slice(0, 500) as unknown as readonly JsonObject[] },
    );
    const steps = [...settled.steps, ...results.flatMap(({ decision }) => decision.steps ?? [])];
    const ran = new Set(
      steps.flatMap(({ state, ruleSet }) => (state === "ran" && ruleSet ? [ruleSet.id] : [])),
    );
    expect(policySteps().filter((id) => !ran.has(id))).toEqual([]);
  });

  test("has every way of payment, every outcome, and every side of what the year's end turns on", () => {
    const seen = (of: (one: ClaimOfYear) => unknown) => new Set(year.map(of));
    expect(seen(({ worked }) => worked.outcome)).toEqual(
      new Set(["paid", "excluded", "other-method", "review"]),
    );
    expect(seen(({ worked }) => worked.scheme)).toEqual(
      new Set(["points", "target", "capitation", "direct", undefined]),
    );
    expect(seen(({ worked }) => worked.method)).toEqual(
      new Set([
        ...["single-disease", "day-surgery", "day-ward", "drg", "fee-for-service", "family-doctor-fee"],
        ...["psychiatric-bed-day", "hospice-bed-day", "rehabilitation-bed-day", "long-stay-bed-day"],
        ...["outpatient-per-head", "chronic-per-head", undefined],
      ]),
    );
    const isAbove = (one: Fraction | undefined) => one !== undefined && one.over > 0n;
    for (const isTrue of [
      ({ worked }: ClaimOfYear) => worked.group === "ungrouped",
      ({ worked }: ClaimOfYear) =>
        worked.method === "drg" && worked.group !== "ungrouped" && !isStandard(worked),
      ({ worked }: ClaimOfYear) => worked.fund?.over === 0n,
      ({ worked }: ClaimOfYear) => isAbove(worked.violation) && !isAbove(worked.penalty),
      ({ worked }: ClaimOfYear) => isAbove(worked.penalty),
      ({ worked, claim }: ClaimOfYear) =>
        worked.benefit !== undefined && claim.history?.history_referred === true,
      ({ worked, claim }: ClaimOfYear) => worked.method === "drg" && claim.setlinfo.act_ipt_days === 60,
    ])
      expect(year.some(isTrue), String(isTrue)).toBe(true);

    const holders = Object.values(oracle).flatMap(({ holders: each }) => Object.values(each));
    const institutions = Object.values(oracle).flatMap(({ institutions: each }) => Object.values(each));
    for (const fact of ["surplus_kept", "target_overspend", "compensation_due", "compensation"])
      expect(
        holders.some((figures) => isAbove(figures[fact])),
        fact,
      ).toBe(true);
    const factors = new Set(institutions.flatMap(({ bed_day_factor: one }) => (one ? [String(one)] : [])));
    expect(factors.size).toBeGreaterThan(1);
    expect(institutions.some(({ assessment_score: score }) => String(score) === "79")).toBe(true);
    expect(
      institutions.some(
        ({ quality_deposit: all, deposit_refund: back }) => isAbove(all) && back?.over === 0n,
      ),
    ).toBe(true);
    expect(
      holders.some(({ holder_score: score, holder_target: target }) => isAbove(target) && Number(score) < 60),
    ).toBe(true);
  });
});

/** Ids of the rule sets that the policy runs. */
function policySteps(): readonly string[] {
  const file = new URL("../../rules/500000/mix.policy.2018-08-16.1.json", import.meta.url);
  const { phases }: { readonly phases: Readonly<Record<string, readonly { readonly ruleSet?: string }[]>> } =
    JSON.parse(readFileSync(file, "utf8")).body;
  return Object.values(phases).flatMap((steps) => steps.flatMap(({ ruleSet }) => ruleSet ?? []));
}

/** Whether a grouped case goes by weight × rate. */
function isStandard({ weight, standard }: WorkedClaim): boolean {
  const rates = ["12252.70", "9649.24"].map((rate) => weight?.times(Fraction.of(rate)).rounded(2));
  return rates.some((one) => one && standard && one.minus(standard).over === 0n);
}
