import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { post, shippedService } from "./shipped-service.ts";

interface Decision {
  readonly points: string;
  readonly amounts: { readonly payment: string };
  readonly steps: readonly {
    readonly step: string;
    readonly events: readonly { readonly event: string; readonly name?: string }[];
  }[];
}

let app: FastifyInstance;
beforeAll(async () => {
  app = await shippedService();
});
afterAll(() => app.close());

interface Stay {
  readonly hi_type: "1" | "2";
  readonly cost: string;
  readonly given: {
    readonly group_code: string;
    readonly group_average_cost: string;
    readonly coefficient: string;
  };
}

async function decide(policy: string, { hi_type, cost, given }: Stay): Promise<Decision> {
  const setlinfo = {
    fixmedins_code: "H410400001",
    insuplc: "410400",
    hi_type,
    dscg_time: "2025-06-30",
    medfee_sumamt: cost,
    ipt_med_type: "1",
  };
  const payinfo = [{ fund_pay_type: hi_type === "1" ? "310100" : "390100", fund_payamt: "0.00" }];
  const diseinfo = [{ maindiag_flag: "1", diag_code: "A03.900" }];
  const claim = { id: "bound", setlinfo, payinfo, diseinfo, given };
  return (await post<{ decision: Decision }>(app, "/v1/evaluations", { policy, claim })).decision;
}

const A03_9 = { group_code: "A03.9", group_average_cost: "1000.00", coefficient: "0.9000" };

/** Cost, band, working, points and payment. */
type Bound = readonly [string, string, string, string, string];

/** Group A03.9 of 385.35787 points, average 1,000.00 yuan, coefficient 0.9, an employee: 6.1234 yuan a point. */
describe.each<{ readonly policy: string; readonly cases: readonly Bound[] }>([
  {
    policy: "410400.dip.policy",
    cases: [
      ["499.99", "low", "385.35787 × 0.49999 × 0.9", "173.407573", "1061.84"],
      ["500.00", "low", "385.35787 × 0.5 × 0.9", "173.411042", "1061.87"],
      ["500.01", "normal", "385.35787 × 0.9", "346.822083", "2123.73"],
      ["1999.99", "normal", "385.35787 × 0.9", "346.822083", "2123.73"],
      ["2000.00", "high", "385.35787 × (2 - 2 + 1) × 0.9", "346.822083", "2123.73"],
      ["2000.01", "high", "385.35787 × (2.00001 - 2 + 1) × 0.9", "346.825551", "2123.75"],
    ],
  },
  {
    policy: "370800.dip.policy",
    cases: [
      ["499.99", "low", "385.35787 × 0.49999", "192.675081", "1179.83"],
      ["500.00", "low", "385.35787 × 0.5", "192.678935", "1179.85"],
      ["500.01", "normal", "385.35787 × 0.9", "346.822083", "2123.73"],
      ["1999.99", "normal", "385.35787 × 0.9", "346.822083", "2123.73"],
      ["2000.00", "normal", "385.35787 × 0.9", "346.822083", "2123.73"],
      ["2000.01", "high", "385.35787 × (2.00001 - 2 + 0.9)", "346.825937", "2123.75"],
      ["4999.99", "high", "385.35787 × (4.99999 - 2 + 0.9)", "1502.891839", "9202.81"],
      ["5000.00", "high", "385.35787 × (5 - 2 + 0.9)", "1502.895693", "9202.83"],
      ["5000.01", "extreme", "385.35787 × 0.9", "346.822083", "2123.73"],
    ],
  },
])("bounds of the cost ratio under $policy", ({ policy, cases }) => {
  test.each<Bound>(cases)("a case of %s yuan is %s: %s", async (cost, band, _working, points, payment) => {
    const decision = await decide(policy, { hi_type: "1", cost, given: A03_9 });
    const told = decision.steps.flatMap(({ events }) => events).filter(({ event }) => event === "tier");
    expect(told.map(({ name }) => name)).toEqual([band]);
    expect([decision.points, decision.amounts.payment]).toEqual([points, payment]);
  });
});

describe("payments of 410400", () => {
  test("come from points that were not rounded: rounding them first would pay a fen more", async () => {
    // 402.824491 × 0.5784 = 232.9936855944 points × 5.4321 = 1265.6449995… yuan; 232.993686 × 5.4321 = 1265.6450017…
    const given = { group_code: "A09.0", group_average_cost: "1000.00", coefficient: "0.5784" };
    const decision = await decide("410400.dip.policy", { hi_type: "2", cost: "1000.00", given });
    expect([decision.points, decision.amounts.payment]).toEqual(["232.993686", "1265.64"]);
  });

  test.each([
    ["100.005", "0.00", "100.01", "100.01"],
    ["100.0049", "0.00", "100.00", "100.00"],
    ["100.005", "50.00", "100.01", "50.01"],
    ["100.005", "100.01", "100.01", "0.00"],
  ])(
    "%s yuan, of which the person bears %s: pay %s, book %s to the fund",
    async (amount, borne, payment, booked) => {
      const facts = { exact_points: amount, exact_cost_ratio: "1", point_value: "1", personal_burden: borne };
      const url = "/v1/rule-sets/410400.dip.payment/evaluations";
      const { writes } = await post<{ writes: object }>(app, url, { facts });
      expect(writes).toMatchObject({ payment, fund_account: booked });
    },
  );
});
