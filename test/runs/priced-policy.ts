import type { JsonObject } from "../../server/domain/json.ts";
import type { SettlementTerms } from "../../server/engine/settlement-request.ts";
import { QUARTER } from "../engine/settle-small.ts";
import { amounts, claim, policy, where } from "../engine/small-policy.ts";
import { fact, type SmallDocument, YUAN } from "../small-rules/small-rules.ts";

const sum = (name: string, per: string, of: string, writes: string, rest: object = {}) => ({
  name,
  per,
  sum: { of, over: "claim", writes, ...rest },
});

/**
 * A policy that comes back to claims after the claim phase: sums their costs, prices each by a rate of its pool, shares an
 * extra of each institution out over its claims, and sums what came of that.
 */
export const PRICED: readonly SmallDocument[] = [
  policy(
    {
      reads: [
        { fact: "rate", per: "pool" },
        { fact: "extra", per: "institution", default: "0.00" },
      ],
      phases: {
        claim: [],
        pool: [sum("cost", "pool", "medfee_sumamt", "pool_cost")],
        clearing: [
          { name: "price", per: "claim", ruleSet: "370300.test.price" },
          {
            name: "share",
            per: "claim",
            ruleSet: "370300.test.share",
            when: where("adm_way", "9", "notEqual"),
          },
          sum("urgent", "institution", "price", "urgent_price", { where: where("adm_way", "1") }),
          sum("month", "institution-month", "price", "month_price"),
        ],
      },
      statement: [
        { fact: "pool_cost", per: "pool" },
        { fact: "urgent_price", per: "institution" },
        { fact: "month_price", per: "institution-month" },
        { fact: "price", per: "claim" },
        { fact: "granted", per: "claim" },
      ],
    },
    {
      facts: [
        fact("rate", { type: "number", unit: "ratio", scale: 4 }, "pool"),
        fact("extra", YUAN, "pool"),
        fact("pool_cost", YUAN),
        fact("price", YUAN),
        fact("granted", YUAN),
        fact("urgent_price", YUAN),
        fact("month_price", YUAN),
      ],
    },
  ),
  amounts({ price: "medfee_sumamt * rate" }, { id: "370300.test.price" }),
  {
    kind: "settlement",
    id: "370300.test.share",
    body: {
      amounts: [
        {
          name: "share",
          title: { zh: "分担" },
          writes: "granted",
          allocate: { total: "extra", weight: "price" },
        },
      ],
    },
  },
];

export const TERMS: SettlementTerms = {
  policy: "370300.test.policy",
  period: QUARTER,
  pools: { employee: { facts: { rate: "0.3333" } }, resident: { facts: { rate: "0.5" } } },
  institutions: [
    { code: "H1", pool: "employee", facts: { extra: "10.00" } },
    { code: "H2", pool: "employee", facts: { extra: "0.01" } },
    { code: "H1", pool: "resident", facts: { extra: "7.77" } },
  ],
};

/** A stay, of which only what matters is said; `1.00` yuan, discharged in January from H1, an employee's. */
export function stay(id: string, setlinfo: JsonObject = {}): JsonObject {
  return claim({ dscg_time: "2023-01-31", medfee_sumamt: "1.00", adm_way: "2", ...setlinfo }, { id });
}
