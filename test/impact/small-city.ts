import type { JsonObject } from "../../server/domain/json.ts";
import type { SettlementTerms } from "../../server/engine/settlement-request.ts";
import { QUARTER } from "../engine/settle-small.ts";
import { claim, policy } from "../engine/small-policy.ts";
import { fact, POINTS, type SmallDocument, YUAN } from "../small-rules/small-rules.ts";

/**
 * A city that counts a case by a band of its cost (up to 1,000 yuan: 10 points; above: 30), prices points by what the pool
 * has for all of them, and pays its institutions so that nothing is left.
 */
export function smallCity(highPoints = "30", bound = "1000"): readonly SmallDocument[] {
  return [
    policy(
      {
        reads: [{ fact: "fund", per: "pool" }],
        phases: {
          claim: [{ name: "points", ruleSet: "370300.test.case-adjustment" }],
          pool: [
            {
              name: "all-points",
              per: "pool",
              sum: { of: "case_points", over: "claim", writes: "pool_points" },
            },
            { name: "value", ruleSet: "370300.test.value" },
          ],
          institution: [
            {
              name: "own-points",
              per: "institution",
              sum: { of: "case_points", over: "claim", writes: "own_points" },
            },
            { name: "pay", ruleSet: "370300.test.pay" },
          ],
        },
        decision: { outcomes: [], amounts: [], points: "case_points" },
        statement: [
          { fact: "fund", per: "pool", role: "total" },
          { fact: "worth", per: "pool" },
          { fact: "own_points", per: "institution" },
          { fact: "paid", per: "institution", role: "part", of: "fund" },
        ],
      },
      {
        facts: [
          fact("fund", YUAN, "pool"),
          fact("case_points", POINTS),
          fact("pool_points", POINTS),
          fact("own_points", POINTS),
          fact("worth", { type: "number", unit: "yuan/point", scale: 4 }),
          fact("paid", YUAN),
        ],
      },
    ),
    {
      kind: "case-adjustment",
      id: "370300.test.case-adjustment",
      body: {
        writes: "case_points",
        bands: {
          fact: "medfee_sumamt",
          hit: "unique",
          ranges: [
            { name: "low", title: { zh: "低" }, until: bound, bounds: "[]", points: points("10") },
            { name: "high", title: { zh: "高" }, from: bound, bounds: "()", points: points(highPoints) },
          ],
        },
      },
    },
    {
      kind: "settlement",
      id: "370300.test.value",
      body: {
        amounts: [
          {
            name: "worth",
            title: { zh: "点值" },
            writes: "worth",
            formula: { text: "fund / pool_points", scale: 4, mode: "half-up" },
          },
        ],
      },
    },
    {
      kind: "settlement",
      id: "370300.test.pay",
      body: {
        amounts: [
          {
            name: "paid",
            title: { zh: "支付" },
            writes: "paid",
            allocate: { total: "fund", weight: "own_points" },
          },
        ],
      },
    },
  ];
}

function points(text: string): JsonObject {
  return { text, scale: 6, mode: "half-up" };
}

export const FUND: SettlementTerms = {
  policy: "370300.test.policy",
  period: QUARTER,
  pools: { employee: { facts: { fund: "600.00" } }, resident: { facts: { fund: "5.00" } } },
};

/** A stay of January that cost so much, an employee's in H1 unless stated. */
export function costing(id: string, cost: string, code = "H1", pool = "1"): JsonObject {
  return claim({ dscg_time: "2023-01-31", medfee_sumamt: cost, fixmedins_code: code, hi_type: pool }, { id });
}
