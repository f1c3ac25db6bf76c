import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { post, shippedService } from "../acceptance/shipped-service.ts";
import { type Settled, settledLines } from "./settled-year.ts";
import { CITY, COUNTY, TOWNSHIP, year } from "./small-year.ts";

let app: FastifyInstance;
beforeAll(async () => {
  app = await shippedService();
});
afterAll(() => app.close());

describe("a year in Xinxiang", () => {
  let settled: Settled;
  let lines: ReturnType<typeof settledLines>;
  beforeAll(async () => {
    settled = await post<Settled>(app, "/v1/settlements?explain=hits", year);
    lines = settledLines(settled);
  });

  test("splits each fund by itself, and balances", () => {
    expect([settled.state, settled.failures]).toEqual(["settled", []]);
    expect(lines.pool("employee")).toMatchObject({
      distributable_total: "940000",
      group_total_state: "within",
    }); // 1,000,000 − 5 % − 10,000
    expect(lines.pool("resident")).toMatchObject({ distributable_total: "95", group_total_state: "too-few" });
    expect(settled.balances.every(({ holds }) => holds)).toBe(true);
  });

  // Employees: 940,000 by 600 : 300 : 105 (the grassroots tilt). Residents: 95 by 1 : 1 : 1 (0.95 × 1.05 = 0.9975 → 1.00),
  // 31.666…: the two fen that are left go to the first codes.
  test("shares it out to the fen by history, with the tilt to grassroots", () => {
    const of = (pool: string) =>
      [CITY, COUNTY, TOWNSHIP].map((code) => lines.institution(pool, code).pre_allocation);
    expect(of("employee")).toEqual(["561194.03", "280597.01", "98208.96"]);
    expect(of("resident")).toEqual(["31.67", "31.67", "31.66"]);
  });

  // Quotas 3,440 (C4) + 61 × 160 = 9,760 (C5) = 13,200; 100 heads × 80 = 8,000; 940,000 − 21,200 = 918,800 over points of
  // 240.6 (C1) + 3,440 ÷ 50 = 68.8 (C2) + 100 (C3) + 50 (C6) = 459.4.
  test("values points by what is left of the total", () => {
    expect(lines.pool("employee")).toMatchObject({
      quota_sum: "13200",
      capitation_sum: "8000",
      total_points: "459.4",
      point_value: "2000",
    });
    expect(lines.institution("employee", CITY)).toMatchObject({
      institution_points: "309.4",
      point_payment: "618800",
      reasonable_cost: "618700", // less the 100 that were unreasonable
    });
    expect(lines.institution("employee", COUNTY)).toMatchObject({
      quota_total: "9760",
      reasonable_cost: "209760",
    });
    expect(lines.institution("employee", TOWNSHIP)).toMatchObject({
      quota_total: "3440",
      reasonable_cost: "111440",
    });
  });

  test("keeps surplus and compensates no overspend, of a community as one", () => {
    expect(lines.holder("employee", CITY)).toMatchObject({
      overspend: "57505.97", // 618,700 − 561,194.03
      surplus_kept: "0",
      annual_payment: "561194.03",
    });
    expect(lines.holder("employee", "YGT410721")).toMatchObject({
      holder_budget: "378805.97", // 280,597.01 + 98,208.96
      holder_cost: "321200", // 209,760 + 111,440: the township's own overspend is the county's surplus
      surplus_kept: "57605.97",
      annual_payment: "378805.97",
    });
  });

  // 57,605.97 by 280,597.01 × 100 % and 98,208.96 × 80 % = 78,567.168: 45,004.6634… and 12,601.3065….
  test("shares a community's money out by cost and assessment", () => {
    expect(lines.institution("employee", COUNTY)).toMatchObject({
      assessment_score: "100",
      member_cost_paid: "209760",
      member_surplus: "45004.66",
      member_payment: "254764.66",
    });
    expect(lines.institution("employee", TOWNSHIP)).toMatchObject({
      assessment_score: "80",
      member_cost_paid: "111440",
      member_surplus: "12601.31",
      member_payment: "124041.31",
    });
  });

  // C1 (8,000 − 900) × 0.85 = 6,035, C2 (2,000 − 900) × 0.85 = 935; the quota is 561,194.03 ÷ 12 = 46,766.169….
  test("pays a month within its quota, the manufacturers first", () => {
    expect(lines.month("employee", CITY, "2022-01")).toMatchObject({
      declared_cost: "6970",
      monthly_quota: "46766.17",
      monthly_paid: "6870",
      monthly_deferred: "0",
      manufacturer_paid: "1000",
      institution_paid: "5870",
    });
  });

  // C4 (2,000 − 200) × 0.85 = 1,530, C6 10,000 × 0.85 + 9,800 × 0.9 = 17,320; the quota is 98,208.96 ÷ 12.
  test("defers what lies above the month's quota", () => {
    expect(lines.month("employee", TOWNSHIP, "2022-01")).toMatchObject({
      declared_cost: "18850",
      monthly_quota: "8184.08",
      monthly_paid: "8184.08",
      monthly_deferred: "10665.92",
    });
  });

  // City: 15 + 0 + 15 + 0 + 10 + 0 + 9.99 = 49.99, so nothing of 1,000 is refunded; C2's 200 are taken off.
  test("clears the year with assessment, deposit and deductions", () => {
    expect(lines.institution("employee", CITY)).toMatchObject({
      assessment_score: "49.99",
      assessment_grade: "unqualified",
      deposit_refund: "0",
      next_quota_factor: "0.95",
      deduction_total: "200",
      clearing_amount: "553124.03", // 561,194.03 − 6,870 − 200 − 1,000
    });
    expect(lines.institution("employee", TOWNSHIP)).toMatchObject({
      deposit_refund: "300",
      clearing_amount: "115857.23", // 124,041.31 − 8,184.08
    });
  });

  test("assesses each quarter, and alerts on what was not procured", () => {
    expect(lines.institution("employee", CITY)).toMatchObject({
      quarter_1_state: "slow", // 6,970 ÷ 140,298.51
      agreed_taken_state: "alert", // 999 ÷ 1,000
      selected_share_state: "as-required",
    });
    expect(lines.institution("employee", COUNTY)).toMatchObject({ agreed_taken_state: "as-required" });
  });

  test("shares a county's gap", () => {
    expect(lines.holder("employee", "YGT410721")).toMatchObject({
      fund_gap: "30000", // 500,000 − 450,000 − 20,000
      gap_city_share: "18000",
      gap_county_share: "12000",
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
        "410700.budget.community-shares@1 一(二)4",
        "410700.budget.direct-settlement@1 二(二)",
      ]),
    );
  });
});
