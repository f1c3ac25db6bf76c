import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { batches, post, shippedService } from "../acceptance/shipped-service.ts";
import { type Settled, settledLines } from "../xinxiang/settled-year.ts";
import { pingdingshanMix } from "../year/pingdingshan-mix.ts";
import { yearClaims } from "../year/year-claims.ts";
import { plain } from "../zibo/zibo-service.ts";
import { type Figures, type OracleClaim, type Sums, workOutClaim, workOutYear } from "./oracle.ts";

const YEAR = 2018;
const HOSPITAL = { code: "H33010000101", level: "3", share: 6, grassroots: false } as const;
const CENTRE = { code: "H33010000301", level: "1", share: 4, grassroots: true } as const;
const INSTITUTIONS = [HOSPITAL, CENTRE];
const POOLS = ["employee", "resident"] as const;

const DISEASES = ["acute-appendicitis", "inguinal-hernia", "senile-cataract", "not-on-the-list"];
const EXITS: readonly Readonly<Record<string, string | boolean>>[] = [
  {},
  { exit_applied: true, exit_reason: "complication" },
  { exit_applied: true, exit_reason: "none" },
  { exit_applied: true, exit_reason: "severity", exit_audit_failed: true },
];

/** One stay in five of a listed disease, some leaving payment by disease; every other visit of somebody who has signed. */
function inZhejiang(claim: Claim, index: number): Claim {
  const { findings, ...rest } = claim;
  const isStay = claim.setlinfo.ipt_med_type !== undefined;
  const turn = index / 5;
  const isDear = Number(claim.setlinfo.medfee_sumamt) > 11_000;
  const exit = isDear ? EXITS[1 + (turn % 3)] : EXITS[turn % 4];
  const disease = index % 5 === 0 ? { single_disease: DISEASES[turn % 4] ?? "", ...exit } : {};
  const split = index % 37 === 0 ? { split_cost_found: true, violation_amount: "77.77" } : {};
  const found = isStay ? { ...findings, ...disease, ...split } : { signed_insured: index % 2 === 0 };
  return { ...rest, findings: found };
}

const claims = [
  ...yearClaims({
    seed: 330_000,
    year: YEAR,
    count: 1500,
    area: "330000",
    institutions: INSTITUTIONS.map(({ code, level, share }) => ({ code, level, share })),
    mix: pingdingshanMix(),
    kinds: { elsewhere: 0, "cataract-single": 0, "haemorrhoids-single": 0 },
    foundEvery: 10,
  }),
].map(inZhejiang);

function readByOracle({ setlinfo, payinfo = [], findings = {} }: Claim): OracleClaim {
  const institution = INSTITUTIONS.find(({ code }) => code === setlinfo.fixmedins_code);
  const paidBy = (types: readonly string[]) =>
    String(payinfo.find(({ fund_pay_type: type }) => types.includes(type))?.fund_payamt ?? "0");
  return {
    cost: String(setlinfo.medfee_sumamt),
    pooled: paidBy(["310100", "390100"]),
    otherFunds: paidBy(["330100", "390200"]),
    medType: String(setlinfo.med_type),
    level: institution?.level ?? "",
    grassroots: institution?.grassroots ?? false,
    findings: findings as Readonly<Record<string, string | boolean>>,
  };
}

const worked = new Map(claims.map((claim) => [claim.id, workOutClaim(readByOracle(claim))]));
const workedOf = (pool: string, code: string) =>
  claims.flatMap(({ id, setlinfo }) => {
    const isHere = setlinfo.fixmedins_code === code && setlinfo.hi_type === (pool === "employee" ? "1" : "2");
    return isHere ? (worked.get(id) ?? []) : [];
  });

/** Last year's payments are set so that one lies over its quota and another below it. */
const FIGURES: Readonly<Record<string, Figures>> = {
  [`employee ${HOSPITAL.code}`]: {
    price_growth: "0.02",
    development_growth: "0.025",
    quota_reward_last_year: "0.01",
    fund_paid_last_year: "1000000.00",
    visits_last_year: "300",
    institution_paid_last_year: "1200000.00",
    personal_burden_ratio: "0.31",
    quality_rating: "91.23",
    refusals_found: "1",
  },
  [`employee ${CENTRE.code}`]: {
    negotiated_growth: "0.2",
    quota_reward_last_year: "0.01",
    fund_paid_last_year: "500000.01",
    heads_last_year: "333",
    heads: "351",
    institution_paid_last_year: "900000.00",
    personal_burden_ratio: "0.3",
    quality_rating: "100",
    per_head_standard: "123.45",
    signed_heads: "1777",
    signed_children: "300",
    signed_adults: "1000",
    signed_elderly: "477",
    signed_chronic: "260",
    management_quality: "90",
    pilot_tilt: "true",
  },
  [`resident ${HOSPITAL.code}`]: {
    negotiated_growth: "-0.2",
    fund_paid_last_year: "2400000.00",
    visits_last_year: "500",
    institution_paid_last_year: "1500000.00",
    personal_burden_ratio: "0.41",
    quality_rating: "50",
    split_costs_found: "6",
    refusals_found: "4",
  },
  [`resident ${CENTRE.code}`]: {
    negotiated_growth: "0.0333",
    fund_paid_last_year: "900000.00",
    visits_last_year: "200",
    institution_paid_last_year: "800000.00",
    personal_burden_ratio: "0.4",
    quality_rating: "80",
    split_costs_found: "1",
    per_head_standard: "99.99",
    signed_heads: "2501",
    signed_children: "700",
    signed_adults: "1000",
    signed_elderly: "801",
    signed_chronic: "99",
    management_quality: "59.99",
    pilot_tilt: "false",
  },
};
const AREA: Readonly<Record<string, Figures>> = {
  employee: { area_paid_last_year: "2000000.00", area_growth_last_year: "0.11" },
  resident: { area_paid_last_year: "5000000.00", area_growth_last_year: "-0.9" },
};

const supplied = ({ pilot_tilt: tilt, ...figures }: Figures): JsonObject =>
  tilt === undefined ? figures : { ...figures, pilot_tilt: tilt === "true" };

const request: JsonObject = {
  policy: "330000.mix.policy",
  period: { from: `${YEAR}-01-01`, until: `${YEAR + 1}-01-01` },
  pools: Object.fromEntries(POOLS.map((pool) => [pool, { facts: { ...AREA[pool] } }])),
  institutions: POOLS.flatMap((pool) =>
    INSTITUTIONS.map(({ code }) => ({
      code,
      pool,
      facts: supplied(FIGURES[`${pool} ${code}`] ?? {}),
      months: [],
    })),
  ),
  // A claim is a JSON object by its schema.
  claims: claims as unknown as Json[],
};

const years = new Map(
  POOLS.map((pool) => [
    pool,
    workOutYear(
      AREA[pool] ?? {},
      INSTITUTIONS.map(({ code, grassroots }) => ({
        code,
        grassroots,
        figures: FIGURES[`${pool} ${code}`] ?? {},
        claims: workedOf(pool, code),
      })),
    ),
  ]),
);

const shown = (sums: Sums = {}) =>
  Object.fromEntries(
    Object.entries(sums).map(([fact, value]) => [
      fact,
      /^-?\d/.test(String(value)) ? plain(String(value)) : value,
    ]),
  );

let app: FastifyInstance;
let settled: Settled;
beforeAll(async () => {
  app = await shippedService();
  settled = await post<Settled>(app, "/v1/settlements", request);
}, 300_000);
afterAll(() => app.close());

interface Decided {
  readonly claim: string;
  readonly method: string;
  readonly amounts: Readonly<Record<string, string>>;
}

describe("a generated year in Zhejiang", () => {
  test("is settled, every claim in it", () => {
    expect([settled.state, settled.failures, settled.unsettled]).toEqual(["settled", [], []]);
  });

  test("decides every claim as the independent calculation does", async () => {
    for (const batch of batches(claims as unknown as Json[], 1000)) {
      const { results } = await post<{ results: readonly { decision: Decided }[] }>(
        app,
        "/v1/evaluations?explain=none",
        { claims: batch },
      );
      for (const {
        decision: { claim, method, amounts },
      } of results) {
        const { standard, payment, ...one } = worked.get(claim) ?? workOutClaim({} as OracleClaim);
        const disease =
          standard && payment
            ? { disease_standard: plain(String(standard)), disease_fund_payment: plain(String(payment)) }
            : {};
        const found = Object.fromEntries(
          Object.entries(amounts).map(([fact, amount]) => [fact, plain(amount)]),
        );
        expect({ claim, method, ...found }).toEqual({
          claim,
          method: one.method,
          ...disease,
          violation_deduction: plain(String(one.violation)),
        });
      }
    }
  });

  test.each(POOLS)("settles the %s pool as the independent calculation does, to the fen", (pool) => {
    const lines = settledLines(settled);
    const year = years.get(pool);
    expect(lines.pool(pool)).toMatchObject(shown(year?.area));
    for (const { code } of INSTITUTIONS)
      expect(lines.institution(pool, code), code).toMatchObject(shown(year?.institutions[code]));
  });

  test("has every method, overspend and surplus, and every state of growth and assessment in it", () => {
    const methods = new Set([...worked.values()].map(({ method }) => method));
    expect(methods).toEqual(new Set(["disease", "original-method", "per-head-lump-sum", "total-budget"]));
    const all = [...years.values()].flatMap(({ institutions }) => Object.values(institutions));
    const some = (fact: string) => all.some((sums) => String(sums[fact] ?? "0") !== "0");
    for (const fact of ["overspend_fund_share", "surplus_kept", "lump_sum", "violation_total"])
      expect(some(fact), fact).toBe(true);
    expect(new Set(all.map((sums) => sums.institution_growth_state))).toEqual(new Set(["within", "over"]));
    expect(new Set(all.map((sums) => sums.assessment_grade)).size).toBeGreaterThan(1);
    expect(new Set([...years.values()].map(({ area }) => area.area_growth_change_state)).size).toBe(2);
  });
});
