import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { batches, post, shippedService } from "../acceptance/shipped-service.ts";
import type { Fraction } from "../zibo/fraction.ts";
import { plain } from "../zibo/zibo-service.ts";
import { claimsOfYear, INSTITUTIONS, readByOracle, YEAR } from "./claims-of-year.ts";
import { type WorkedClaim, workOutClaim } from "./oracle-claim.ts";
import { type Figures, type WorkedYear, workOutYear } from "./oracle-year.ts";
import { type Settled, settledLines } from "./settled-year.ts";

const table = new URL("../../rules/410700/budget.grassroots-diseases.2020-10-30.1.json", import.meta.url);
const rows: readonly { code: string; score: string }[] = JSON.parse(readFileSync(table, "utf8")).body.table
  .rows;
const standards = new Map(rows.map(({ code, score }) => [code, score]));

const POOLS = ["employee", "resident"] as const;
const claims = claimsOfYear(2000);
const worked = new Map(claims.map((claim) => [claim.id, workOutClaim(readByOracle(claim), standards)]));
const MONTHS = Array.from({ length: 12 }, (_, index) => `${YEAR}-${String(index + 1).padStart(2, "0")}`);

/** Every institution is another city's worth of figures: each metric and item of the assessment on both sides of its limits. */
const FIGURES: readonly Figures[] = [
  ["0.051", "1.2", "1.01", "1", "1.11", "0.1", "0.41", "88.88", "1", "47", "80", "999", "1000", "30000.00"],
  ["0.05", "1.4", "1", "1.1", "1.1", "0.05", "0.3", "100", "0", "60", "100", "1000", "1000", "20000.00"],
  ["0", "1.41", "0.9", "1.2", "1", "0.2", "0.4", "59.99", "3", "80", "100", "1200", "1000", "10000.01"],
].map((values) => {
  const names =
    "discharge_growth visits_per_head stay_to_level cost_to_level day_cost_to_level cost_growth burden_ratio satisfaction complaints_upheld selected_used same_generic_used procured_volume agreed_volume quality_deposit";
  return Object.fromEntries(names.split(" ").map((name, index) => [name, values[index] ?? "0"]));
});
const PAID: Readonly<Record<string, readonly Figures[]>> = {
  employee: [
    {
      reasonable_paid_1: "4000000.00",
      reasonable_paid_2: "3900000.00",
      reasonable_paid_3: "0",
      years_counted: "2",
    },
    { reasonable_paid_1: "1800000.01", reasonable_paid_2: "0", reasonable_paid_3: "0", years_counted: "1" },
    {
      reasonable_paid_1: "900000.00",
      reasonable_paid_2: "880000.00",
      reasonable_paid_3: "790000.01",
      years_counted: "3",
    },
  ],
  resident: [
    {
      reasonable_paid_1: "2500000.00",
      reasonable_paid_2: "2000000.00",
      reasonable_paid_3: "1900000.00",
      years_counted: "3",
    },
    { reasonable_paid_1: "1400000.00", reasonable_paid_2: "0", reasonable_paid_3: "0", years_counted: "1" },
    {
      reasonable_paid_1: "1500000.00",
      reasonable_paid_2: "1300000.00",
      reasonable_paid_3: "0",
      years_counted: "2",
    },
  ],
};
const POOL_FIGURES: Readonly<Record<string, Figures>> = {
  employee: {
    fund_income: "7000000.07",
    other_deductions: "12345.67",
    core_groups: "480",
    other_groups: "121",
  },
  resident: { fund_income: "6000000.01", other_deductions: "0", core_groups: "500", other_groups: "0" },
};
const COUNTY: Readonly<Record<string, Figures>> = {
  employee: { county_spending: "3000000.01", county_income: "2900000.00", county_balance: "50000.00" },
  resident: { county_spending: "3000000.00", county_income: "2900000.00", county_balance: "100000.01" },
};

const figuresOf = (pool: string, index: number): Figures => ({
  ...FIGURES[(index + (pool === "resident" ? 1 : 0)) % 3],
  ...PAID[pool]?.[index],
  signed_heads: index === 2 ? (pool === "employee" ? "1501" : "4001") : "0",
});
const purchase = (pool: string, index: number, month: number) =>
  pool === "employee" && index < 2 ? `${(month + 1) * 7000}.0${index}` : month === 0 ? "99999999.99" : "0";

function claimsOf(pool: string, code: string, month: string): readonly WorkedClaim[] {
  const hi = pool === "employee" ? "1" : "2";
  return claims.flatMap(({ id, setlinfo }) => {
    const isHere = setlinfo.hi_type === hi && setlinfo.fixmedins_code === code;
    const one = isHere && String(setlinfo.dscg_time).startsWith(month) ? worked.get(id) : undefined;
    return one ?? [];
  });
}

function oracleOf(pool: string): WorkedYear {
  return workOutYear({
    figures: POOL_FIGURES[pool] ?? {},
    holders: { YGT410721: COUNTY[pool] ?? {} },
    institutions: INSTITUTIONS.map(({ code, holder, grassroots }, index) => ({
      code,
      holder,
      grassroots,
      figures: figuresOf(pool, index),
      months: MONTHS.map((month, at) => ({
        claims: claimsOf(pool, code, month),
        purchase: purchase(pool, index, at),
      })),
    })),
  });
}

const request: JsonObject = {
  policy: "410700.budget.policy",
  period: { from: `${YEAR}-01-01`, until: `${YEAR + 1}-01-01` },
  pools: Object.fromEntries(POOLS.map((pool) => [pool, { facts: { ...POOL_FIGURES[pool] } }])),
  holders: POOLS.map((pool) => ({ code: "YGT410721", pool, facts: { ...COUNTY[pool] } })),
  institutions: POOLS.flatMap((pool) =>
    INSTITUTIONS.map(({ code }, index) => ({
      code,
      pool,
      facts: { ...figuresOf(pool, index) },
      months: MONTHS.map((month, at) => ({
        month,
        facts: {
          settlement_quarter: String(Math.floor(at / 3) + 1),
          direct_purchase: purchase(pool, index, at),
        },
      })),
    })),
  ),
  // A claim is a JSON object by its schema.
  claims: claims as unknown as Json[],
};

const shown = (sums: Readonly<Record<string, Fraction | string>>) =>
  Object.fromEntries(
    Object.entries(sums).map(([fact, value]) => [
      fact,
      /^-?\d/.test(String(value)) ? plain(String(value)) : value,
    ]),
  );

let app: FastifyInstance;
let settled: Settled;
let lines: ReturnType<typeof settledLines>;
beforeAll(async () => {
  app = await shippedService();
  settled = await post<Settled>(app, "/v1/settlements", request);
  lines = settledLines(settled);
}, 300_000);
afterAll(() => app.close());

interface Decided {
  readonly claim: string;
  readonly method: string;
  readonly amounts: Readonly<Record<string, string>>;
}

describe("a generated year in Xinxiang", () => {
  test("is settled, every claim in it, and balances", () => {
    expect([settled.state, settled.failures, settled.unsettled]).toEqual(["settled", [], []]);
    expect(settled.balances.every(({ holds }) => holds)).toBe(true);
  });

  test("decides every claim as the independent calculation does", async () => {
    for (const batch of batches(claims as unknown as Json[], 1000)) {
      const { results } = await post<{ results: readonly { decision: Decided }[] }>(
        app,
        "/v1/evaluations?explain=none",
        {
          claims: batch,
        },
      );
      for (const {
        decision: { claim, method, amounts },
      } of results) {
        const one = worked.get(claim);
        if (!one) throw new Error(claim);
        const expected = {
          method: one.method,
          pooled_benefit: plain(one.pooled.toString()),
          large_benefit: plain(one.large.toString()),
          person_pays: plain(one.person.toString()),
          claim_deduction: plain(one.deduction.toString()),
          insured_risk_amount: plain(one.insured.toString()),
          ...(one.quota ? { case_quota: plain(one.quota.toString()) } : {}),
        };
        const found = Object.fromEntries(
          Object.entries(amounts).map(([fact, amount]) => [fact, plain(amount)]),
        );
        expect({ claim, method, ...found }).toEqual({ claim, ...expected });
      }
    }
  });

  test.each(POOLS)("settles the %s pool as the independent calculation does, to the fen", (pool) => {
    const year = oracleOf(pool);
    expect(lines.pool(pool)).toMatchObject(shown(year.pool));
    for (const [code, sums] of Object.entries(year.holders)) {
      const { fund_gap, gap_city_share, gap_county_share, ...rest } = shown(sums);
      expect(lines.holder(pool, code), code).toMatchObject(rest);
      if (code === "YGT410721")
        expect(lines.holder(pool, code)).toMatchObject({ fund_gap, gap_city_share, gap_county_share });
    }
    for (const { code } of INSTITUTIONS) {
      expect(lines.institution(pool, code), code).toMatchObject(shown(year.institutions[code] ?? {}));
      MONTHS.forEach((month, index) => {
        expect(lines.month(pool, code, month), `${code} ${month}`).toMatchObject(
          shown(year.months[code]?.[index] ?? {}),
        );
      });
    }
  });

  test("has every method, surplus and overspend, deferral, alert and deduction in it", () => {
    const methods = new Set([...worked.values()].map(({ method }) => method));
    expect(methods).toEqual(new Set(["bed-day", "disease-points", "drg", "grassroots-quota", "per-head"]));
    const years = POOLS.map(oracleOf);
    const all = (
      part: (year: WorkedYear) => Readonly<Record<string, Readonly<Record<string, unknown>>>>,
      fact: string,
    ) => years.flatMap((year) => Object.values(part(year)).map((sums) => String(sums[fact])));
    const isSome = (values: readonly string[]) => values.some((value) => value !== "0");
    expect(isSome(all(({ holders }) => holders, "surplus_kept"))).toBe(true);
    expect(isSome(all(({ holders }) => holders, "overspend"))).toBe(true);
    expect(isSome(all(({ institutions }) => institutions, "deduction_total"))).toBe(true);
    const months = years.flatMap((year) => Object.values(year.months).flat());
    expect(isSome(months.map(({ monthly_deferred: deferred }) => String(deferred)))).toBe(true);
    expect(new Set(all(({ institutions }) => institutions, "selected_share_state")).size).toBeGreaterThan(1);
    for (const fact of ["large", "deduction", "insured", "unreasonable"] as const)
      expect(isSome([...worked.values()].map((one) => one[fact].toString())), fact).toBe(true);
  });
});
