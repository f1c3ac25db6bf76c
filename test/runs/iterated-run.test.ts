import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import type { SettlementTerms } from "../../server/engine/settlement-request.ts";
import { temporaryFolders } from "../claim-sets/set-ground.ts";
import { QUARTER } from "../engine/settle-small.ts";
import { amounts, policy } from "../engine/small-policy.ts";
import { fact, type SmallDocument, soundRules, YUAN } from "../small-rules/small-rules.ts";
import { stay } from "./priced-policy.ts";
import { jobOf, linesIn, outputOf, worked } from "./run-ground.ts";

const RATE = { type: "number", unit: "ratio", scale: 4 };

/** Claims are priced at a rate that what they cost together follows from, so that a budget is kept. */
const BUDGETED: readonly SmallDocument[] = [
  policy(
    {
      reads: [{ fact: "budget", per: "pool" }],
      phases: {
        claim: [],
        clearing: [
          { name: "price", per: "claim", ruleSet: "370300.test.price" },
          { name: "spent", per: "pool", sum: { of: "price", over: "claim", writes: "spent" } },
          { name: "rate", per: "pool", ruleSet: "370300.test.rate" },
        ],
      },
      iterations: [
        {
          name: "rates",
          title: { zh: "费率" },
          first: "price",
          last: "rate",
          carries: [{ fact: "rate_assumed", from: "rate", per: "pool", start: "1" }],
          limit: 20,
          otherwise: "fail",
        },
      ],
      statement: [
        { fact: "rate", per: "pool" },
        { fact: "spent", per: "pool" },
        { fact: "price", per: "claim" },
      ],
    },
    {
      facts: [
        fact("budget", YUAN, "pool"),
        fact("rate_assumed", RATE),
        fact("rate", RATE),
        fact("price", YUAN),
        fact("spent", YUAN),
      ],
    },
  ),
  amounts({ price: "medfee_sumamt * rate_assumed" }, { id: "370300.test.price" }),
  {
    kind: "settlement",
    id: "370300.test.rate",
    body: {
      amounts: [
        {
          name: "rate",
          title: { zh: "费率" },
          writes: "rate",
          formula: { text: "min(1, rate_assumed * budget / spent)", scale: 4, mode: "half-up" },
        },
      ],
    },
  },
];
const TERMS: SettlementTerms = {
  policy: "370300.test.policy",
  period: QUARTER,
  pools: { employee: { facts: { budget: "100.00" } }, resident: { facts: { budget: "5.00" } } },
};
const CLAIMS = [
  stay("C1", { medfee_sumamt: "100.00" }),
  stay("C2", { medfee_sumamt: "200.00", fixmedins_code: "H2" }),
  stay("C3", { medfee_sumamt: "4.00", hi_type: "2" }),
];

const folders = temporaryFolders();
const { book, service } = soundRules([...BUDGETED]);

describe("an iteration over the claims of a run", () => {
  // 300.00 at 1 is over 100.00: the rate is 0.3333. At that, 33.33 and 66.66 are 99.99, and the rate is 0.3333 again. The
  // residents' 4.00 are within 5.00: their rate stays 1.
  test("prices them anew each round, by hand", async () => {
    const job = await jobOf(book, TERMS, CLAIMS, folders);
    expect((await worked(job, book)).state).toBe("settled");
    const { iterations } = JSON.parse(outputOf(job, "settlement.json"));
    expect(iterations).toMatchObject([
      {
        reached: "fixed-point",
        rounds: 2,
        values: [
          { entity: "employee", assumed: "0.3333", result: "0.3333" },
          { entity: "resident", assumed: "1", result: "1" },
        ],
      },
    ]);
    const prices = linesIn(job, "claim-amounts.ndjson").map(({ lines }) => JSON.stringify(lines));
    expect(prices.map((each) => /"amount":"([\d.]+)"/.exec(each)?.[1])).toEqual(["33.33", "66.66", "4.00"]);
  });

  test("comes to what the service says of the same claims at once", async () => {
    const job = await jobOf(book, TERMS, CLAIMS.toReversed(), folders);
    await worked(job, book);
    const { claims: _, unsettled: none, ...settled } = JSON.parse(outputOf(job, "settlement.json"));
    // A settlement and its terms are JSON.
    const { claims, claimAmounts, unsettled, ...expected } = service.settle({
      ...TERMS,
      claims: CLAIMS,
    } as unknown as JsonObject) as JsonObject;
    expect(settled).toEqual(expected);
    expect(linesIn(job, "claim-amounts.ndjson")).toEqual(claimAmounts);
  });
});
