import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { post, shippedService } from "../acceptance/shipped-service.ts";
import { plain, type ToldStep } from "../zibo/zibo-service.ts";

let app: FastifyInstance;
beforeAll(async () => {
  app = await shippedService();
});
afterAll(() => app.close());

interface Lines {
  readonly lines: readonly { readonly fact: string; readonly amount: string }[];
}

interface Settled {
  readonly state: string;
  readonly steps: readonly ToldStep[];
  readonly balances: readonly { readonly holds: boolean }[];
  readonly pools: readonly (Lines & {
    readonly pool: string;
    readonly institutions: readonly (Lines & { readonly code: string; readonly months: readonly Lines[] })[];
  })[];
}

const metrics = {
  discharge_growth: "0.03",
  visits_per_head: "1.2",
  stay_to_level: "0.95",
  cost_to_level: "1",
  day_cost_to_level: "1",
};

function institution(code: string, pool: string, paid: string, cost: string): JsonObject {
  const facts = { ...metrics, reasonable_paid_1: paid, years_counted: "1", reasonable_cost: cost };
  // What was declared in January is a fen above a twelfth of the first institution's pre-allocation.
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: `2022-${String(index + 1).padStart(2, "0")}`,
    facts: {
      declared_cost: index === 0 ? "46766.18" : "1.00",
      unreasonable_declared: index === 0 ? "66.17" : "0",
    },
  }));
  return { code, pool, facts, months };
}

const year: JsonObject = {
  policy: "410700.budget.policy",
  period: { from: "2022-01-01", until: "2023-01-01" },
  pools: {
    employee: { facts: { fund_income: "1000000.00", other_deductions: "10000.00" } },
    resident: { facts: { fund_income: "100.00" } },
  },
  institutions: [
    institution("H41070000101", "employee", "600.00", "561194.00"),
    institution("H41070000201", "employee", "300.00", "290000.00"),
    institution("H41070000301", "employee", "100.00", "98208.96"),
    institution("H41070000101", "resident", "1.00", "31.67"),
    institution("H41070000201", "resident", "1.00", "31.00"),
    institution("H41070000301", "resident", "0.95", "40.00"),
  ],
  claims: [],
};

const figures = ({ lines }: Lines) =>
  Object.fromEntries(lines.map(({ fact, amount }) => [fact, plain(amount)]));

describe("a year in Xinxiang", () => {
  let settled: Settled;
  beforeAll(async () => {
    settled = await post<Settled>(app, "/v1/settlements?explain=hits", year);
  });

  test("splits each fund by itself", () => {
    expect(settled.state).toBe("settled");
    expect(settled.pools.map((pool) => [pool.pool, figures(pool).distributable_total])).toEqual([
      ["employee", "940000"], // 1,000,000 − 5 % − 10,000
      ["resident", "95"], // 100 − 5 %
    ]);
    expect(settled.balances.every(({ holds }) => holds)).toBe(true);
  });

  // Employees: 940,000 by 600 : 300 : 105 (the grassroots tilt). Residents: 95 by 1 : 1 : 1 (0.95 × 1.05 = 0.9975 → 1.00),
  // 31.666…: the two fen that are left go to the first codes.
  test("shares it out to the fen, keeps surplus and compensates no overspend", () => {
    const told = settled.pools.flatMap(({ pool, institutions }) =>
      institutions.map((one) => {
        const { pre_allocation, surplus_kept, overspend, annual_payment } = figures(one);
        return [pool, one.code.slice(-3), pre_allocation, surplus_kept, overspend, annual_payment];
      }),
    );
    expect(told).toEqual([
      ["employee", "101", "561194.03", "0.03", "0", "561194.03"],
      ["employee", "201", "280597.01", "0", "9402.99", "280597.01"],
      ["employee", "301", "98208.96", "0", "0", "98208.96"],
      ["resident", "101", "31.67", "0", "0", "31.67"],
      ["resident", "201", "31.67", "0.67", "0", "31.67"],
      ["resident", "301", "31.66", "0", "8.34", "31.66"],
    ]);
  });

  // 561,194.03 ÷ 12 = 46,766.169… → 46,766.17; less 66.17 that was unreasonable; the fen above waits.
  test("pays a month within its quota and defers what lies above", () => {
    const [month] = settled.pools[0]?.institutions[0]?.months ?? [];
    expect(month && figures(month)).toMatchObject({
      monthly_quota: "46766.17",
      monthly_paid: "46700",
      monthly_deferred: "0.01",
    });
  });

  test("says which clauses decided", () => {
    const cited = settled.steps.flatMap(({ ruleSet, citations = [] }) =>
      citations.map(({ clause }) => `${ruleSet?.id}@${ruleSet?.version} ${clause}`),
    );
    expect(cited).toEqual(
      expect.arrayContaining([
        "410700.budget.distributable@1 一(二)1",
        "410700.budget.pre-allocation@1 一(二)2",
        "410700.budget.year-end@1 一(二)3",
      ]),
    );
  });
});
