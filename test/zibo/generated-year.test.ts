import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { batches, post, shippedService } from "../acceptance/shipped-service.ts";
import { pingdingshanMix } from "../year/pingdingshan-mix.ts";
import { tableMix } from "../year/table-mix.ts";
import { yearClaims } from "../year/year-claims.ts";
import type { YearSetting } from "../year/year-setting.ts";
import { Fraction } from "./fraction.ts";
import { workOut } from "./oracle.ts";
import { type WorkedClaim, workOutClaim } from "./oracle-claim.ts";
import type { GroupRow } from "./oracle-group.ts";
import { figuresIn, plainPools, type SettledYear } from "./settled-figures.ts";
import { type ClaimOfYear, institutionFigures, monthlyFigures, poolFigures } from "./year-figures.ts";
import { evaluateRuleSet, plain, type ToldDecision } from "./zibo-service.ts";

const YEAR = 2023;
const CODES = ["H37030000101", "H37030000201", "H37030000301"];
const POOLS = ["employee", "resident"];

const table = new URL("../../rules/370300/dip.disease-scores.2021-09-10.1.json", import.meta.url);
const rows: readonly GroupRow[] = JSON.parse(readFileSync(table, "utf8")).body.table.rows;
// Zibo's groups as often as Pingdingshan had them, and one case in thirty of a disease without a score.
const known = new Set(rows.map(({ code }) => code.toUpperCase()));
const unknown = pingdingshanMix().filter(({ code, cases }) => cases !== 20 && !known.has(code.toUpperCase()));
const mix = [...tableMix(rows, 10), ...unknown.slice(0, 60).map((group) => ({ ...group, cases: 80 }))];
const setting: YearSetting = {
  seed: 370_300,
  year: YEAR,
  count: 4000,
  area: "370300",
  institutions: [
    { code: CODES[0] ?? "", level: "3", share: 5 },
    { code: CODES[1] ?? "", level: "2", share: 3 },
    { code: CODES[2] ?? "", level: "1", share: 2 },
  ],
  mix,
};

const claims: readonly Claim[] = [...yearClaims(setting)];
const year: readonly ClaimOfYear[] = claims.map((claim) => ({ claim, worked: workOutClaim(claim, rows) }));

const request = {
  policy: "370300.dip.policy",
  period: { from: `${YEAR}-01-01`, until: `${YEAR + 1}-01-01` },
  pools: Object.fromEntries(POOLS.map((pool) => [pool, { facts: poolFigures(pool, year) }])),
  institutions: POOLS.flatMap((pool) =>
    CODES.map((code) => ({
      code,
      pool,
      facts: institutionFigures(code, pool, year),
      months: monthlyFigures(code, pool, year, YEAR),
    })),
  ),
  claims,
};

/** The year's figures by the independent calculation. */
const oracle = workOut(
  request,
  year.map(({ claim, worked }) => ({
    pool: claim.setlinfo.hi_type === "1" ? "employee" : "resident",
    institution: String(claim.setlinfo.fixmedins_code),
    points: String(worked.points ?? "0"),
    coefficient: String(worked.coefficient ?? "0"),
    violation: String(worked.violation ?? "0"),
    criticalIllness: String(worked.criticalIllness ?? "0"),
  })),
);

const shown = (figure: Fraction | undefined) => figure && plain(String(figure));

/** A decision in the oracle's words. */
function told(worked: WorkedClaim) {
  return {
    outcome: worked.outcome,
    method: worked.method,
    group: worked.group,
    score: shown(worked.score),
    coefficient: shown(worked.coefficient),
    points: shown(worked.points),
    quota_amount: shown(worked.quota),
    violation_deduction: shown(worked.violation),
    critical_illness_settled: shown(worked.criticalIllness),
    integrated_payment: shown(worked.integrated),
    advance_to_recover: shown(worked.recovered),
  };
}

const amount = (decision: ToldDecision, fact: string) =>
  decision.amounts[fact] === undefined ? undefined : plain(decision.amounts[fact]);

function decided(decision: ToldDecision) {
  const text = (value: string | undefined) => (value === undefined ? undefined : plain(value));
  return {
    outcome: decision.outcome,
    method: decision.method,
    group: decision.group,
    score: text(decision.score),
    coefficient: text(decision.coefficient),
    points: text(decision.points),
    quota_amount: amount(decision, "quota_amount"),
    violation_deduction: amount(decision, "violation_deduction"),
    critical_illness_settled: amount(decision, "critical_illness_settled"),
    integrated_payment: amount(decision, "integrated_payment"),
    advance_to_recover: amount(decision, "advance_to_recover"),
  };
}

describe(`Zibo's generated year, ${setting.count} claims of seed ${setting.seed}`, () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await shippedService();
  });
  afterAll(() => app.close());

  test("is decided claim by claim as an independent calculation says", async () => {
    const expected = new Map(year.map(({ claim, worked }) => [claim.id, told(worked)]));
    // Claims are JSON by their schema.
    for (const batch of batches(claims as unknown as readonly JsonObject[], 1000)) {
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

  test("is settled line by line, institution by institution, month by month, to the fen", async () => {
    const settled = await post<SettledYear>(app, "/v1/settlements", request as unknown as JsonObject);
    expect(settled.state).toBe("settled");
    expect(settled.balances.every(({ holds }) => holds)).toBe(true);
    expect(figuresIn(settled)).toEqual(plainPools(oracle));
  });

  test("has every way of payment, every outcome, and every side of what the year's end turns on", () => {
    const seen = (of: (one: ClaimOfYear) => unknown) => new Set(year.map(of));
    expect(seen(({ worked }) => worked.outcome)).toEqual(
      new Set(["paid", "excluded", "other-method", "review"]),
    );
    expect(seen(({ worked }) => worked.method)).toEqual(
      new Set([
        "dip",
        "fee-for-service",
        "haemodialysis-quota",
        "peritoneal-dialysis-quota",
        "single-disease-quota",
        "hospice-bed-day",
        "psychiatric-bed-day",
        "chronic-per-head",
        "general-outpatient-per-head",
      ]),
    );
    const groups = seen(({ worked }) => worked.group);
    expect(rows.filter(({ code }) => !groups.has(code)).map(({ code }) => code)).toEqual([]);
    expect(groups).toContain("no-score");
    const pools = Object.values(oracle);
    const institutions = pools.flatMap((pool) => Object.values(pool.institutions));
    const figures = (fact: string) => institutions.map(({ facts }) => Number(facts[fact]));
    const overspends = figures("overspend").map((over, at) => over / Number(figures("annual_amount")[at]));
    expect(overspends.filter((share) => share === 0)).not.toEqual([]);
    expect(overspends.filter((share) => share > 0 && share < 0.1)).not.toEqual([]);
    expect(overspends.filter((share) => share > 0.1)).not.toEqual([]);
    const grades = new Set(institutions.map(({ facts }) => facts.assessment_grade));
    expect(grades).toEqual(new Set(["good", "qualified", "unqualified"]));
    const months = institutions.flatMap((each) => Object.values(each.months));
    const isOver = ({ city_booked_amount, city_monthly_budget }: Record<string, string>) =>
      Number(city_booked_amount) > Number(city_monthly_budget);
    expect(new Set(months.map(isOver))).toEqual(new Set([true, false]));
    const ofPools = (fact: string) => pools.map(({ facts }) => Number(facts[fact]));
    expect(ofPools("insurer_supplement").some((amount) => amount > 0)).toBe(true);
    expect(Math.min(...ofPools("reserve_remaining"), ...ofPools("line_shortfall"))).toBeGreaterThan(0);
    expect(figures("violation_total").every((amount) => amount > 0)).toBe(true);
  });

  test("derives the scores of its groups from what three years' claims cost (二(三)1–2)", async () => {
    const years = [2020, 2021, 2022].map((each, index) =>
      [...yearClaims({ ...setting, year: each, seed: setting.seed + index + 1, count: 3000 })].filter(
        ({ setlinfo }) => setlinfo.ipt_med_type === "1",
      ),
    );
    const casesOf = (code: string) =>
      years.map((all) => all.filter((claim) => workOutClaim(claim, rows).group === code));
    const costOf = (cases: readonly Claim[]) =>
      cases.reduce(
        (sum, { setlinfo }) => sum.plus(Fraction.of(String(setlinfo.medfee_sumamt))),
        Fraction.of("0"),
      );
    const base = casesOf("K35.8:47.0100").flat();
    for (const code of ["I63.9", "I50.9", "J44.1", "M06.9", "I20:SS"]) {
      const cases = casesOf(code);
      const [first = 0, second = 0, third = 0] = cases.map(({ length }) => length);
      const all = first + second + third;
      if (all === 0) continue;
      const cost = costOf(cases.flat());
      const standard = cost
        .by(Fraction.of(String(all)))
        .by(costOf(base).by(Fraction.of(String(base.length))))
        .times(Fraction.of("1000"))
        .rounded(4);
      const { writes } = await evaluateRuleSet(app, "370300.dip.score-derivation", {
        cases_year_1: first,
        cases_year_2: second,
        cases_year_3: third,
        group_cost_total: String(cost),
        base_cost_total: String(costOf(base)),
        base_cases: base.length,
      });
      expect({ code, type: writes?.group_type, score: plain(writes?.standard_score) }).toEqual({
        code,
        type: all >= 45 ? "core" : "composite",
        score: String(standard),
      });
    }
  });
});
