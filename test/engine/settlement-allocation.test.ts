import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { fact, type SmallDocument, smallApp, soundRules, YUAN } from "../small-rules/small-rules.ts";
import { amountsOf, QUARTER, type Settled, settleSmall } from "./settle-small.ts";
import { policy } from "./small-policy.ts";

const FACTS = [
  fact("fund", YUAN, "pool"),
  fact("asked", YUAN, "pool"),
  fact("cap", YUAN, "pool"),
  fact("granted", YUAN),
];

/** Shares the pool's fund out by what was asked, over the entities of a scope. */
function sharing(per: string, allocate: JsonObject, fundPer = "pool"): SmallDocument[] {
  return [
    policy(
      {
        reads: [
          { fact: "fund", per: fundPer },
          { fact: "asked", per },
          { fact: "cap", per, default: "0.00" },
        ],
        phases: { claim: [], clearing: [{ name: "share", per, ruleSet: "370300.test.share" }] },
        statement: [{ fact: "granted", per }],
      },
      { facts: FACTS },
    ),
    {
      kind: "settlement",
      id: "370300.test.share",
      body: { amounts: [{ name: "分担", title: { zh: "分担" }, writes: "granted", allocate }] },
    },
  ];
}

const asks = (code: string, facts: JsonObject, pool = "employee"): Json => ({ code, pool, facts });
const funds = (employee: string, resident = "0.00"): JsonObject => ({
  employee: { facts: { fund: employee } },
  resident: { facts: { fund: resident } },
});
const BY_WEIGHT = { total: "fund", weight: "asked" };
const LIMITED = { total: "fund", weight: "asked", limit: "cap" };

describe("an allocation of a settlement, through POST /v1/settlements", () => {
  let app: FastifyInstance;
  let limited: FastifyInstance;
  beforeAll(async () => {
    app = await smallApp(soundRules(sharing("institution", BY_WEIGHT)).service);
    limited = await smallApp(soundRules(sharing("institution", LIMITED)).service);
  });
  afterAll(() => Promise.all([app.close(), limited.close()]));

  async function settled(by: FastifyInstance, request: JsonObject): Promise<Settled> {
    const payload = { policy: "370300.test.policy", period: QUARTER, claims: [], ...request };
    const { statusCode, body } = await by.inject({ method: "POST", url: "/v1/settlements", payload });
    expect(statusCode).toBe(200);
    return JSON.parse(body);
  }

  test("gives each institution its share to the fen, ties by code, pool by pool", async () => {
    const institutions = [
      asks("H3", { asked: "1.00" }),
      asks("H2", { asked: "1.00" }),
      asks("H1", { asked: "1.00" }),
      asks("H1", { asked: "5.00" }, "resident"),
      asks("H2", { asked: "3.00" }, "resident"),
    ];
    const request = { institutions, pools: funds("100.00", "8.00") };
    expect(amountsOf(await settled(app, request))).toEqual({
      // 33.333… each: one fen is left, for the first code
      "employee/H1 granted": "33.34",
      "employee/H2 granted": "33.33",
      "employee/H3 granted": "33.33",
      "resident/H1 granted": "5",
      "resident/H2 granted": "3",
    });
    const turned = { ...request, institutions: institutions.toReversed() };
    expect(await settled(app, turned)).toEqual(await settled(app, request));
  });

  test.each([
    // caps of 30 and 60 against the fund
    ["90.01", "30", "60"],
    ["90.00", "30", "60"],
    // 89.99 by weight is 44.995 each: H1 has its 30, H2 the rest of 59.99
    ["89.99", "30", "59.99"],
    // 60 is 30 each
    ["60.00", "30", "30"],
    // 59.99 by weight is 29.995 each: 29.99 and one fen to the first code
    ["59.99", "30", "29.99"],
    ["0.00", "0", "0"],
  ])("of %s with limits of 30 and 60 gives %s and %s", async (fund, first, second) => {
    const institutions = [
      asks("H1", { asked: "1.00", cap: "30.00" }),
      asks("H2", { asked: "1.00", cap: "60.00" }),
    ];
    const amounts = amountsOf(await settled(limited, { institutions, pools: funds(fund) }));
    expect(amounts).toEqual({ "employee/H1 granted": first, "employee/H2 granted": second });
  });

  test("fails for all that share the fund where one lacks its weight, and says whose it is", async () => {
    const institutions = [
      asks("H1", { asked: "1.00" }),
      asks("H2", {}),
      asks("H1", { asked: "1.00" }, "resident"),
    ];
    const { state, failures } = await settled(app, { institutions, pools: funds("1.00", "1.00") });
    expect(state).toBe("failed");
    const error = { step: "share", code: "missing-fact", subject: "asked", detail: "employee / H2" };
    expect(failures).toMatchObject([
      { entity: "employee / H1", ...error },
      { entity: "employee / H2", ...error },
    ]);
  });

  test("of something by weights of zero is a zero denominator", async () => {
    const { failures } = await settled(app, {
      institutions: [asks("H1", { asked: "0" })],
      pools: funds("0.01"),
    });
    expect(failures).toMatchObject([{ code: "zero-denominator", subject: "asked" }]);
  });

  test("explains total and weight", async () => {
    const request = { institutions: [asks("H1", { asked: "2" })], pools: funds("10.00") };
    const payload = { policy: "370300.test.policy", period: QUARTER, claims: [], ...request };
    const { body } = await app.inject({ method: "POST", url: "/v1/settlements?explain=full", payload });
    expect(JSON.parse(body).steps).toMatchObject([
      {
        entity: "employee / H1",
        scope: "institution",
        step: "share",
        state: "ran",
        events: [{ event: "allocated", writes: "granted", value: "10.00", total: "10", weight: "2" }],
      },
    ]);
  });
});

test("months of several institutions share one fund, ties by institution and month", () => {
  const months = (asked: readonly string[]): Json =>
    asked.map((each, index) => ({ month: `2023-0${index + 1}`, facts: { asked: each } }));
  const institutions = [
    { code: "H2", pool: "employee", months: months(["1", "1", "0"]) },
    { code: "H1", pool: "employee", months: months(["1", "0", "0"]) },
  ];
  const settled = settleSmall(sharing("institution-month", BY_WEIGHT), {
    institutions,
    pools: funds("1.00"),
  });
  expect(settled.state).toBe("settled");
  expect(amountsOf(settled)).toEqual({
    "employee/H1/2023-01 granted": "0.34",
    "employee/H1/2023-02 granted": "0",
    "employee/H1/2023-03 granted": "0",
    "employee/H2/2023-01 granted": "0.33",
    "employee/H2/2023-02 granted": "0.33",
    "employee/H2/2023-03 granted": "0",
  });
});

test("a fund of each pool is not shared between pools", () => {
  const pools = {
    employee: { facts: { fund: "10.00", asked: "1" } },
    resident: { facts: { fund: "20.00", asked: "9" } },
  };
  const settled = settleSmall(sharing("pool", BY_WEIGHT), { pools });
  expect(amountsOf(settled)).toEqual({ "employee granted": "10", "resident granted": "20" });
});
