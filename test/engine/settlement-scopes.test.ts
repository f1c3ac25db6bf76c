import { describe, expect, test } from "vitest";
import { fact, type SmallDocument, YUAN } from "../small-rules/small-rules.ts";
import { amountsOf, settleSmall } from "./settle-small.ts";
import { amounts, claim, policy, where } from "./small-policy.ts";

const FACTS = [
  fact("month_cost", YUAN),
  fact("urgent_cost", YUAN),
  fact("institution_cost", YUAN),
  fact("pool_cost", YUAN),
  fact("pool_share", YUAN, "pool"),
  fact("own_share", YUAN, "pool"),
  fact("month_total", YUAN),
];

const sum = (name: string, per: string, of: string, over: string, writes: string, rest: object = {}) => ({
  name,
  per,
  sum: { of, over, writes, ...rest },
});

const POLICY: SmallDocument = policy(
  {
    reads: [
      { fact: "pool_share", per: "pool" },
      { fact: "own_share", per: "institution", default: "0.50" },
    ],
    phases: {
      claim: [],
      institution: [
        sum("month", "institution-month", "medfee_sumamt", "claim", "month_cost"),
        sum("urgent", "institution-month", "medfee_sumamt", "claim", "urgent_cost", {
          where: where("adm_way", "1"),
        }),
        { name: "total", per: "institution-month", ruleSet: "370300.test.total" },
        sum("year", "institution", "month_cost", "institution-month", "institution_cost"),
      ],
      clearing: [sum("pool", "pool", "institution_cost", "institution", "pool_cost")],
    },
    decision: { outcomes: [], amounts: [] },
    statement: [
      { fact: "pool_cost", per: "pool" },
      { fact: "institution_cost", per: "institution" },
      { fact: "month_cost", per: "institution-month" },
      { fact: "urgent_cost", per: "institution-month" },
      { fact: "month_total", per: "institution-month" },
    ],
  },
  { facts: FACTS },
);

const TOTAL = amounts({ month_total: "month_cost + own_share + pool_share" }, { id: "370300.test.total" });

const stay = (id: string, code: string, day: string, cost: string, rest: object = {}) =>
  claim({ fixmedins_code: code, dscg_time: day, medfee_sumamt: cost, adm_way: "2", ...rest }, { id });

const REQUEST = {
  pools: { employee: { facts: { pool_share: "100.00" } }, resident: { facts: { pool_share: "0.00" } } },
  institutions: [{ code: "H1", pool: "employee", facts: { own_share: "7.00" } }],
  claims: [
    stay("C1", "H1", "2023-01-31", "10.00", { adm_way: "1" }),
    stay("C2", "H1", "2023-02-01", "20.00"),
    stay("C3", "H2", "2023-02-28", "40.00"),
    stay("C4", "H1", "2023-02-15", "80.00", { hi_type: "2" }),
  ],
};

describe("scopes of a settlement", () => {
  const settled = settleSmall([POLICY, TOTAL], REQUEST);
  const amount = amountsOf(settled);

  test("claims count in the month, institution and pool of their own", () => {
    expect(settled.state).toBe("settled");
    expect(amount).toMatchObject({
      "employee/H1/2023-01 month_cost": "10",
      "employee/H1/2023-02 month_cost": "20",
      "employee/H2/2023-02 month_cost": "40",
      "resident/H1/2023-02 month_cost": "80",
    });
  });

  test("every month of the period is there, with a sum of nothing", () => {
    expect(amount).toMatchObject({
      "employee/H1/2023-03 month_cost": "0",
      "employee/H2/2023-01 month_cost": "0",
    });
  });

  test("a condition says what counts", () => {
    expect(amount).toMatchObject({
      "employee/H1/2023-01 urgent_cost": "10",
      "employee/H1/2023-02 urgent_cost": "0",
    });
  });

  test("sums of sums add up, and pools never mix", () => {
    expect(amount).toMatchObject({
      "employee/H1 institution_cost": "30",
      "employee/H2 institution_cost": "40",
      "resident/H1 institution_cost": "80",
      "employee pool_cost": "70",
      "resident pool_cost": "80",
    });
  });

  test("a month reads what its institution brought, or its default, and what its pool brought", () => {
    expect(amount).toMatchObject({
      "employee/H1/2023-02 month_total": "127", // 20 + 7 + 100
      "employee/H2/2023-02 month_total": "140.5", // 40 + 0.50 + 100
      "resident/H1/2023-02 month_total": "80.5", // 80 + 0.50 + 0: employee H1's figures are not resident H1's
    });
  });

  test("the order of claims and institutions changes nothing", () => {
    const turned = { ...REQUEST, claims: REQUEST.claims.toReversed() };
    expect(settleSmall([TOTAL, POLICY], turned)).toEqual(settled);
  });

  test.each(["hits", "full"] as const)("explaining with %s changes nothing that is paid", (explain) => {
    expect(settleSmall([POLICY, TOTAL], REQUEST, [], explain)).toMatchObject({ ...settled });
  });

  test("a claim whose month sums a fact that it lacks fails the month, and nothing is settled", () => {
    const { adm_way: _, ...setlinfo } = stay("C9", "H1", "2023-03-31", "1.00").setlinfo as Record<
      string,
      string
    >;
    const claims = [{ ...claim(), id: "C9", setlinfo }];
    const failed = settleSmall([POLICY, TOTAL], { ...REQUEST, claims });
    expect(failed.state).toBe("failed");
    expect(failed.failures).toMatchObject([
      { entity: "employee / H1 / 2023-03", step: "urgent", code: "missing-fact", subject: "adm_way" },
    ]);
    expect(failed.balances).toEqual([]);
  });
});

describe("sums over claims", () => {
  const names = ["price", "prices", "dear_prices", "part", "parts", "dear_parts"];
  const dear = { where: { fact: "medfee_sumamt", operator: "greaterThan", value: 30 } };
  const steps = policy(
    {
      phases: {
        claim: [],
        clearing: [
          { name: "price", per: "claim", ruleSet: "370300.test.price" },
          sum("prices", "pool", "price", "claim", "prices"),
          sum("dear", "institution", "price", "claim", "dear_prices", dear),
          { name: "part", per: "claim", ruleSet: "370300.test.part" },
          sum("parts", "pool", "part", "claim", "parts"),
          sum("dear-parts", "institution", "part", "claim", "dear_parts", dear),
        ],
      },
      statement: [
        ...["prices", "parts"].map((each) => ({ fact: each, per: "pool" })),
        ...["dear_prices", "dear_parts"].map((each) => ({ fact: each, per: "institution" })),
      ],
    },
    { facts: names.map((name) => fact(name, YUAN)) },
  );
  const rates = [
    amounts({ price: "medfee_sumamt * 2" }, { id: "370300.test.price" }),
    amounts({ part: "price * 0.25" }, { id: "370300.test.part" }),
  ];

  test("are of what the last step over claims has left, whichever of several it is", () => {
    const { claims } = REQUEST;
    // Employees' 10, 20 and 40: twice that is 140, a quarter of this 35. Above 30 is H2's 40 alone: 80 and 20.
    expect(amountsOf(settleSmall([steps, ...rates], { claims }))).toMatchObject({
      "employee prices": "140",
      "employee parts": "35",
      "employee/H1 dear_prices": "0",
      "employee/H2 dear_prices": "80",
      "employee/H2 dear_parts": "20",
      "resident prices": "160",
      "resident/H1 dear_parts": "40",
    });
  });
});

describe("attributes of institutions", () => {
  const graded = policy(
    {
      phases: { claim: [], institution: [{ name: "grade", ruleSet: "370300.test.grade" }] },
      decision: { outcomes: [], amounts: [] },
      statement: [{ fact: "grade_amount", per: "institution" }],
    },
    { facts: [fact("grade_amount", YUAN)] },
  );
  const grade: SmallDocument = {
    kind: "quota",
    id: "370300.test.grade",
    body: {
      writes: "grade_amount",
      cases: [
        { name: "三级", when: where("institution_level", "3"), per: "case", standard: "300" },
        { name: "二级", when: where("institution_level", "2"), per: "case", standard: "200" },
      ],
    },
  };
  const hospital = {
    code: "H1",
    name: "示例医院",
    jurisdiction: "370300",
    attributes: [
      { from: "2022-01-01", until: "2023-03-31", institution_level: "2" },
      { from: "2023-03-31", institution_level: "3" },
    ],
  };
  const institutions = [{ code: "H1", pool: "employee" }];

  test("are those of the period's last day", () => {
    const { state, ...rest } = settleSmall([graded, grade], { institutions }, [hospital]);
    expect(state).toBe("settled");
    expect(amountsOf({ state, ...rest })["employee/H1 grade_amount"]).toBe("300");
    const earlier = { institutions, period: { from: "2023-01-01", until: "2023-03-31" } };
    expect(amountsOf(settleSmall([graded, grade], earlier, [hospital]))["employee/H1 grade_amount"]).toBe(
      "200",
    );
  });

  test("of an institution that no register knows are missing facts", () => {
    const { state, failures } = settleSmall([graded, grade], { institutions });
    expect(state).toBe("failed");
    expect(failures).toMatchObject([
      {
        entity: "employee / H1",
        step: "grade",
        ruleSet: { id: "370300.test.grade" },
        code: "missing-fact",
        subject: "institution_level",
      },
    ]);
  });
});
