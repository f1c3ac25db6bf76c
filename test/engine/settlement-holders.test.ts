import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { fact, type SmallDocument, smallApp, soundRules, YUAN } from "../small-rules/small-rules.ts";
import { amountsOf, QUARTER, type Settled } from "./settle-small.ts";
import { claim, policy } from "./small-policy.ts";

/** A pool's budget goes to holders by what their members had; a holder's goes to its members by what each had. */
const POLICY: SmallDocument = policy(
  {
    budgetHolder: "budget_holder",
    reads: [
      { fact: "fund", per: "pool" },
      { fact: "extra", per: "holder", default: "0.00" },
    ],
    phases: {
      claim: [],
      institution: [
        { name: "own", per: "institution", sum: { of: "medfee_sumamt", over: "claim", writes: "own_cost" } },
        { name: "held", per: "holder", sum: { of: "own_cost", over: "institution", writes: "held_cost" } },
        { name: "budget", per: "holder", ruleSet: "370300.test.budget" },
        { name: "part", per: "institution", ruleSet: "370300.test.part" },
      ],
      clearing: [{ name: "all", per: "pool", sum: { of: "held_cost", over: "holder", writes: "all_cost" } }],
    },
    decision: { outcomes: [], amounts: [] },
    statement: [
      { fact: "fund", per: "pool", role: "total" },
      { fact: "all_cost", per: "pool" },
      { fact: "held_cost", per: "holder" },
      { fact: "held_budget", per: "holder", role: "part", of: "fund" },
      { fact: "held_total", per: "holder" },
      { fact: "own_part", per: "institution" },
    ],
  },
  {
    facts: [
      fact("fund", YUAN, "pool"),
      fact("extra", YUAN, "pool"),
      ...["own_cost", "held_cost", "held_budget", "held_total", "own_part", "all_cost"].map((id) =>
        fact(id, YUAN),
      ),
    ],
  },
);

const amount = (writes: string, rest: JsonObject): JsonObject => ({
  name: writes,
  title: { zh: writes },
  writes,
  ...rest,
});
const BUDGET: SmallDocument = {
  kind: "settlement",
  id: "370300.test.budget",
  body: {
    amounts: [
      amount("held_budget", { allocate: { total: "fund", weight: "held_cost" } }),
      amount("held_total", { formula: { text: "held_budget + extra", exact: true } }),
    ],
  },
};
const PART: SmallDocument = {
  kind: "settlement",
  id: "370300.test.part",
  body: { amounts: [amount("own_part", { allocate: { total: "held_total", weight: "own_cost" } })] },
};

const member = (code: string, attributes: JsonObject[]): JsonObject => ({
  code,
  name: code,
  jurisdiction: "370300",
  attributes: attributes.map((each) => ({ institution_level: "1", ...each })),
});
/** H1 and H2 are one community; H3 joins it on the last day of the quarter; H4 stands alone. */
const REGISTER = [
  member("H1", [{ from: "2022-01-01", budget_holder: "YGT1" }]),
  member("H2", [{ from: "2022-01-01", budget_holder: "YGT1" }]),
  member("H3", [
    { from: "2022-01-01", until: "2023-03-31" },
    { from: "2023-03-31", budget_holder: "YGT1" },
  ]),
  member("H4", [{ from: "2022-01-01" }]),
];

const stay = (id: string, code: string, cost: string, pool = "1"): JsonObject =>
  claim({ fixmedins_code: code, medfee_sumamt: cost, hi_type: pool, dscg_time: "2023-02-01" }, { id });
const REQUEST: JsonObject = {
  policy: "370300.test.policy",
  period: QUARTER,
  pools: { employee: { facts: { fund: "100.00" } }, resident: { facts: { fund: "0.01" } } },
  holders: [{ code: "YGT1", pool: "employee", facts: { extra: "0.01" } }],
  claims: [
    stay("C1", "H1", "10.00"),
    stay("C2", "H2", "20.00"),
    stay("C3", "H3", "20.00"),
    stay("C4", "H4", "100.00"),
    stay("C5", "H1", "5.00", "2"),
  ],
};

interface Held {
  readonly holders: readonly { readonly code: string; readonly members: readonly string[] }[];
}

let app: FastifyInstance;
beforeAll(async () => {
  app = await smallApp(soundRules([POLICY, BUDGET, PART], REGISTER).service);
});
afterAll(() => app.close());

async function settle(request: JsonObject): Promise<Settled> {
  const { statusCode, body } = await app.inject({ method: "POST", url: "/v1/settlements", payload: request });
  if (statusCode !== 200) throw new Error(`${statusCode}: ${body}`);
  return JSON.parse(body);
}

const heldIn = (settled: Settled, pool: string) => {
  const found = settled.pools.find((each) => each.pool === pool);
  // The settlement's schema lists holders beside institutions.
  return Object.fromEntries((found as unknown as Held).holders.map(({ code, members }) => [code, members]));
};

describe("budget holders", () => {
  test("hold the budget of their members by the attribute of the period's last day; others hold their own", async () => {
    const settled = await settle(REQUEST);
    expect(settled.state).toBe("settled");
    expect(heldIn(settled, "employee")).toEqual({ H4: ["H4"], YGT1: ["H1", "H2", "H3"] });
    expect(heldIn(settled, "resident")).toEqual({ YGT1: ["H1"] });
  });

  // 100.00 by 50 : 100 is 33.33 and 66.67. 33.33 + 0.01 by 10 : 20 : 20 is 666.8, 1333.6 and 1333.6 fen: of the two fen
  // that are left after rounding down, one goes to H1 by its remainder, one to H2 by its code.
  test("are given a budget, and share it out to their members to the fen", async () => {
    const settled = await settle(REQUEST);
    expect(amountsOf(settled)).toMatchObject({
      "employee all_cost": "150",
      "employee/H1 own_part": "6.67",
      "employee/H2 own_part": "13.34",
      "employee/H3 own_part": "13.33",
      "employee/H4 own_part": "66.67",
      "resident/H1 own_part": "0.01",
    });
    expect(settled.balances.every(({ holds }) => holds)).toBe(true);
  });

  test("do not depend on the order of claims and figures", async () => {
    const claims = (REQUEST.claims as readonly JsonObject[]).toReversed();
    expect(await settle({ ...REQUEST, claims })).toEqual(await settle(REQUEST));
  });

  test("are not given figures twice", async () => {
    const [first] = REQUEST.holders as readonly JsonObject[];
    await expect(settle({ ...REQUEST, holders: [first ?? {}, first ?? {}] })).rejects.toThrow(
      "settlement.repeated",
    );
  });
});
