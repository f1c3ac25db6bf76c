import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { fact, type SmallDocument, YUAN } from "../small-rules/small-rules.ts";
import { amountsOf, settleSmall } from "./settle-small.ts";
import { amounts, claim, policy, where } from "./small-policy.ts";

const FACTS = [
  fact("budget", YUAN, "pool"),
  fact("paid_out", YUAN, "pool"),
  fact("left_over", YUAN),
  fact("doubled", YUAN),
];

function balanced(formula: string, body: JsonObject = {}): SmallDocument[] {
  const pools = [{ name: "employee", title: { zh: "职工" }, when: where("hi_type", "1") }];
  return [
    policy(
      {
        pools,
        reads: [
          { fact: "budget", per: "pool" },
          { fact: "paid_out", per: "pool" },
        ],
        phases: { claim: [], pool: [{ name: "rest", ruleSet: "370300.test.rest" }] },
        statement: [
          { fact: "budget", per: "pool", role: "total" },
          { fact: "paid_out", per: "pool", role: "part", of: "budget" },
          { fact: "left_over", per: "pool", role: "remainder", of: "budget" },
        ],
        ...body,
      },
      { facts: FACTS },
    ),
    amounts({ left_over: formula }, { id: "370300.test.rest" }),
  ];
}

const FIGURES = { pools: { employee: { facts: { budget: "100.00", paid_out: "30.00" } } } };

describe("the state of a settlement", () => {
  test("is settled where parts and remainders make up the total", () => {
    expect(settleSmall(balanced("budget - paid_out"), FIGURES)).toMatchObject({
      state: "settled",
      balances: [{ pool: "employee", amount: "100", parts: "30", remainders: "70.00", holds: true }],
    });
  });

  test.each(["budget - paid_out - 0.01", "budget - paid_out + 0.01"])(
    "is unbalanced where a fen is off: %s",
    (text) => {
      expect(settleSmall(balanced(text), FIGURES)).toMatchObject({
        state: "unbalanced",
        balances: [{ holds: false }],
      });
    },
  );

  test("is failed where a step cannot decide, and the answer names entity, step, rule set and fact", () => {
    const { state, failures } = settleSmall(balanced("budget - paid_out"), {
      pools: { employee: { facts: { budget: "100.00" } } },
    });
    expect(state).toBe("failed");
    expect(failures).toMatchObject([
      {
        entity: "employee",
        scope: "pool",
        step: "rest",
        ruleSet: { id: "370300.test.rest", version: 1 },
        code: "missing-fact",
        subject: "paid_out",
      },
    ]);
  });

  test("stops at the first step that fails: nothing is built on it", () => {
    const documents = balanced("budget * (budget / (budget - paid_out))", {
      phases: {
        claim: [],
        pool: [
          { name: "rest", ruleSet: "370300.test.rest" },
          { name: "double", ruleSet: "370300.test.double" },
        ],
      },
    });
    const double = amounts({ doubled: "budget * 2" }, { id: "370300.test.double" });
    const figures = { pools: { employee: { facts: { budget: "100.00", paid_out: "100.00" } } } };
    const { failures, pools } = settleSmall([...documents, double], figures, [], "hits");
    expect(failures).toMatchObject([{ step: "rest", code: "zero-denominator" }]);
    expect(pools[0]?.lines.find((line) => line.fact === "left_over")?.amount).toBeNull();
  });

  test("is settled by a step that is skipped where its condition does not hold", () => {
    const documents = balanced("budget - paid_out", {
      phases: {
        claim: [],
        pool: [
          {
            name: "rest",
            ruleSet: "370300.test.rest",
            when: { fact: "budget", operator: "greaterThan", value: 0 },
          },
        ],
      },
    });
    const nothing = { pools: { employee: { facts: { budget: "0.00", paid_out: "0.00" } } } };
    expect(settleSmall(documents, nothing).state).toBe("settled");
    expect(amountsOf(settleSmall(documents, FIGURES))["employee left_over"]).toBe("70");
  });
});

describe("claims that take no part", () => {
  const plain = policy({ phases: { claim: [] } });
  const on = (id: string, dscg_time: string, rest: JsonObject = {}) => claim({ dscg_time, ...rest }, { id });

  test("are those outside the period, on either side, to the day", () => {
    const claims = [
      on("A", "2022-12-31"),
      on("B", "2023-01-01"),
      on("C", "2023-03-31"),
      on("D", "2023-04-01"),
    ];
    const document = { ...plain, effective: { from: "2022-01-01" } };
    const { counts, unsettled, state } = settleSmall([document], { claims });
    expect(unsettled).toMatchObject([
      { claim: "A", code: "outside-period" },
      { claim: "D", code: "outside-period" },
    ]);
    expect(counts).toEqual({ claims: 4, settled: 2, unsettled: 2, outcomes: { paid: 2 } });
    expect(state).toBe("settled");
  });

  test("are all that share an id, since nobody can say which one counts", () => {
    const claims = [on("A", "2023-01-31"), on("B", "2023-02-01"), on("A", "2023-03-01")];
    const { counts, unsettled } = settleSmall([plain], { claims });
    expect(unsettled).toMatchObject([
      { claim: "A", code: "duplicate-id" },
      { claim: "A", code: "duplicate-id" },
    ]);
    expect(counts.settled).toBe(1);
  });

  test("are those of no pool", () => {
    const { unsettled } = settleSmall([plain], { claims: [on("A", "2023-01-31", { hi_type: "9" })] });
    expect(unsettled).toMatchObject([{ claim: "A", code: "unmatched-row", subject: "pool" }]);
  });

  test("are those that no policy version takes, though the period holds them", () => {
    const late = policy({}, { effective: { from: "2023-02-01" } });
    const { unsettled, counts } = settleSmall([late], {
      claims: [on("A", "2023-01-31"), on("B", "2023-02-01")],
    });
    expect(unsettled).toMatchObject([{ claim: "A", code: "outside-every-period" }]);
    expect(counts.settled).toBe(1);
  });

  test("are those that the rules cannot decide, with rule set and fact", () => {
    const documents = [
      policy({ phases: { claim: [{ name: "double", ruleSet: "370300.test.double" }] } }, { facts: FACTS }),
      amounts({ doubled: "act_pay_dedc * 2" }, { id: "370300.test.double" }),
    ];
    const { unsettled } = settleSmall(documents, { claims: [on("A", "2023-01-31")] });
    expect(unsettled).toMatchObject([
      { claim: "A", code: "missing-fact", subject: "act_pay_dedc", ruleSet: { id: "370300.test.double" } },
    ]);
  });

  test("are those of a pool that the settlement's policy version no longer has", () => {
    const first = { ...plain, effective: { from: "2023-01-01", until: "2023-02-01" } };
    const merged = policy(
      {
        pools: [
          {
            name: "united",
            title: { zh: "统一" },
            when: { fact: "hi_type", operator: "in", value: ["1", "2"] },
          },
        ],
      },
      { version: 2, effective: { from: "2023-02-01" } },
    );
    const { unsettled, counts } = settleSmall([first, merged], {
      claims: [on("A", "2023-01-31"), on("B", "2023-02-01")],
    });
    expect(counts).toMatchObject({ settled: 1, unsettled: 1, outcomes: { paid: 1 } });
    expect(unsettled).toMatchObject([{ claim: "A", code: "unknown-pool" }]);
  });

  test("are listed by id, whatever order they came in, and the claims' hash is the same", () => {
    const claims = [on("B", "2022-12-31"), on("A", "2023-04-01"), on("C", "2023-01-31")];
    const document = { ...plain, effective: { from: "2022-01-01" } };
    const settled = settleSmall([document], { claims });
    expect(settled.unsettled.map((each) => each.claim)).toEqual(["A", "B"]);
    expect(settleSmall([document], { claims: claims.toReversed() })).toEqual(settled);
    expect(settleSmall([document], { claims: claims.slice(1) }).claims).not.toBe(settled.claims);
  });
});

describe("a change inside the period", () => {
  const rest = (version: number, effective: JsonObject, text: string, header: JsonObject = {}) =>
    amounts({ left_over: text }, { id: "370300.test.rest", version, effective, ...header });
  const [document] = balanced("budget");
  const settleWith = (...versions: SmallDocument[]) =>
    settleSmall([document ?? policy(), ...versions], FIGURES);

  test("of a pool-phase rule set is settled by the version of the last day, and is said", () => {
    const settled = settleWith(
      rest(1, { from: "2023-01-01", until: "2023-03-31" }, "budget"),
      rest(2, { from: "2023-03-31" }, "budget - paid_out"),
    );
    expect(amountsOf(settled)["employee left_over"]).toBe("70");
    expect(settled.findings).toMatchObject([
      { code: "settlement.change-inside", params: { id: "370300.test.rest", from: "2023-03-31" } },
    ]);
  });

  test.each(["2023-01-01", "2023-04-01"])("is none on %s, where the period begins or has ended", (from) => {
    const settled = settleWith(
      rest(1, { from: "2022-01-01", until: from }, "budget - paid_out"),
      rest(2, { from }, "budget - paid_out"),
    );
    expect(settled.findings).toEqual([]);
  });

  test("is one also where a superseding version ends and the older one returns", () => {
    const settled = settleWith(
      rest(1, { from: "2022-01-01" }, "budget - paid_out"),
      rest(2, { from: "2022-06-01", until: "2023-02-01" }, "budget", { supersedes: [1] }),
    );
    expect(amountsOf(settled)["employee left_over"]).toBe("70");
    expect(settled.findings).toMatchObject([{ params: { id: "370300.test.rest", from: "2023-02-01" } }]);
  });

  test("of the policy itself is said too", () => {
    const again = { ...(document ?? policy()), version: 2, effective: { from: "2023-02-01" } };
    const first = { ...(document ?? policy()), effective: { from: "2023-01-01", until: "2023-02-01" } };
    const settled = settleSmall(
      [first, again, rest(1, { from: "2023-01-01" }, "budget - paid_out")],
      FIGURES,
    );
    expect(settled.findings).toMatchObject([{ params: { id: "370300.test.policy", from: "2023-02-01" } }]);
  });
});
