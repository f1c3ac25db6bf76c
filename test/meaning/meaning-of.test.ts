import { describe, expect, test } from "vitest";
import type { Bounds, Condition } from "../../schemas/types.ts";
import type { MeaningBudget } from "../../server/meaning/meaning-difference.ts";
import { meaningOf } from "../../server/meaning/meaning-of.ts";
import type { Program, Statement } from "../../server/programs/statement.ts";
import { caseOf, FACTS, treatment } from "./small-world.ts";

const below = (value: number): Condition => ({ fact: "cost", operator: "lessThan", value });
const from = (value: number): Condition => ({ fact: "cost", operator: "greaterThanInclusive", value });
const level = (value: string): Condition => ({ fact: "level", operator: "equal", value });

function rate(text: string): Statement {
  return { op: "compute", writes: "rate", formula: { text, exact: true }, pointer: "/value" };
}

function amount(text: string): Statement {
  return {
    op: "compute",
    writes: "amount",
    formula: { text, scale: 2, mode: "half-up" },
    pointer: "/amount",
  };
}

/** Cases as `[name, condition, rate]`. */
function choose(...cases: readonly (readonly [string, Condition, string])[]): Program {
  return [
    {
      op: "choose",
      pointer: "/cases",
      options: cases.map(([name, when, text]) => ({ name, when, program: [rate(text)], pointer: "/case" })),
      otherwise: [rate("1")],
    },
  ];
}

function tier(bounds: Bounds): Program {
  return [
    {
      op: "range",
      fact: "cost",
      hit: "first",
      pointer: "/tiers",
      rows: [{ name: "low", from: "0", until: "1000", bounds, program: [rate("0.5")], pointer: "/tier" }],
      otherwise: [rate("1")],
    },
  ];
}

/** What costs at level 1, as often as somebody chose within a band. */
function chosen(until: string, bounds: Bounds = "[]"): Program {
  return [
    {
      op: "collect",
      writes: "amount",
      combine: "sum",
      none: "0",
      scale: 2,
      mode: "half-up",
      pointer: "/cases",
      options: [
        {
          name: "fine",
          when: level("1"),
          value: { text: "cost", exact: true },
          valuePointer: "/value/text",
          discretion: { fact: "days", from: "1", until, bounds },
          pointer: "/case",
        },
      ],
    },
  ];
}

function compare(before: Program, after: Program, budget?: MeaningBudget) {
  const found = meaningOf(before, after, FACTS, budget);
  for (const { witness } of found.regions)
    expect(treatment([before, after])(caseOf(witness)).differs).toBe(true);
  return found;
}

const told = ({ regions }: ReturnType<typeof compare>): string[] =>
  regions.map(({ description }) => description.zh);
const THE_SAME = { proved: true, regions: [], notCompared: [] };

describe("a multiple that somebody chooses within a band", () => {
  test("is the same where the band is", () => {
    expect(compare(chosen("2"), chosen("2.0"))).toMatchObject({ proved: true, regions: [] });
  });

  test.each([
    ["2", "3"],
    ["3", "2"],
  ])(
    "is treated differently where the band ends at %s and at %s: choices between are refused by one",
    (a, b) => {
      expect(compare(chosen(a), chosen(b)).regions.length).toBeGreaterThan(0);
    },
  );

  test("is treated differently where the end no longer belongs to the band", () => {
    expect(compare(chosen("2"), chosen("2", "[)")).regions.length).toBeGreaterThan(0);
  });
});

describe("no claim is treated differently", () => {
  test("where cases that cannot meet change places", () => {
    const [low, high] = [
      ["low", below(1000), "0.5"],
      ["high", from(5000), "0.9"],
    ] as const;
    expect(compare(choose(low, high), choose(high, low))).toMatchObject({ ...THE_SAME, renamed: [] });
  });

  test("where a condition is turned round as De Morgan says", () => {
    const plain: Condition = { not: { all: [below(1000), level("3")] } };
    const turned: Condition = {
      any: [{ not: below(1000) }, { fact: "level", operator: "notEqual", value: "3" }],
    };
    expect(compare(choose(["a", plain, "0.5"]), choose(["a", turned, "0.5"]))).toMatchObject(THE_SAME);
  });

  test("where a case gets another name, which is told as that", () => {
    const found = compare(choose(["old", below(1000), "0.5"]), choose(["new", below(1000), "0.5"]));
    expect(found).toMatchObject({ ...THE_SAME, renamed: [{ before: ["old"], after: ["new"] }] });
  });

  test("where a tier is cut in two that give the same", () => {
    const rows = [
      { name: "a", from: "0", until: "400", bounds: "[)", program: [rate("0.5")], pointer: "/a" },
      { name: "b", from: "400", until: "1000", bounds: "[)", program: [rate("0.50")], pointer: "/b" },
    ] as const;
    const [range] = tier("[)");
    if (range?.op !== "range") throw new Error("a range");
    expect(compare(tier("[)"), [{ ...range, rows }])).toMatchObject(THE_SAME);
  });

  test("where a case stands that no claim reaches", () => {
    const before = choose(["all", from(1000), "0.5"], ["part", from(2000), "0.7"]);
    expect(compare(before, choose(["all", from(1000), "0.5"]))).toMatchObject(THE_SAME);
  });

  test("where days between two whole numbers are asked for", () => {
    const between: Condition = {
      all: [
        { fact: "days", operator: "greaterThan", value: 2 },
        { fact: "days", operator: "lessThan", value: 3 },
      ],
    };
    const known: Condition = {
      all: [
        { fact: "days", operator: "greaterThan", value: 2 },
        { fact: "days", operator: "lessThan", value: 2 },
      ],
    };
    expect(compare(choose(["a", between, "0.5"]), choose(["a", known, "0.7"]))).toMatchObject(THE_SAME);
  });

  test.each([
    ["cost * 0.5 * days", "days * (cost / 2)"],
    ["cost * (days + 1)", "cost * days + cost"],
    ["min(cost, days * 2)", "min(2 * days, cost)"],
    ["cost / (days * 2)", "cost / days * 0.5"],
    ["if days > 3 then cost else 0", "if not(days <= 3) then cost else 0"],
  ])("where %s is written as %s", (before, after) => {
    expect(compare([amount(before)], [amount(after)])).toMatchObject(THE_SAME);
  });
});

describe("claims are treated differently", () => {
  test("where cases that meet change places: in what they share", () => {
    const [low, third] = [
      ["low", below(1000), "0.5"],
      ["third", level("3"), "0.9"],
    ] as const;
    const found = compare(choose(low, third), choose(third, low));
    expect(found.proved).toBe(true);
    expect(told(found)).toContain("费用 < 1000 且 级别为“3”");
    const [both] = found.regions;
    expect(both).toMatchObject({
      extent: "everywhere",
      before: { decided: true, applied: ["low"], writes: { rate: "0.5" } },
      after: { decided: true, applied: ["third"], writes: { rate: "0.9" } },
    });
    // Where one of the facts is missing, the order says which case is asked first.
    expect(found.regions.slice(1).every(({ before, after }) => !before.decided || !after.decided)).toBe(true);
  });

  test("at the very point where the end of a tier comes to belong to it", () => {
    const found = compare(tier("[)"), tier("[]"));
    expect(found).toMatchObject({ proved: true, regions: [{ witness: { cost: "1000" } }] });
    expect(told(found)).toEqual(["费用 = 1000"]);
  });

  test("between the old limit and the new one", () => {
    const found = compare(choose(["a", from(1000), "0.5"]), choose(["a", from(1200), "0.5"]));
    expect(found.proved).toBe(true);
    expect(told(found)).toEqual(["1000 ≤ 费用 < 1200"]);
  });

  test("where one more fact is asked for, also where it is missing", () => {
    const before = choose(["a", below(1000), "0.5"]);
    const after = choose(["a", { all: [below(1000), level("3")] }, "0.5"]);
    expect(told(compare(before, after))).toEqual([
      "费用 < 1000 且 级别不为“3”",
      "费用 < 1000 且 级别缺失",
      // Of another level, the claim need not say what it cost any more.
      "费用缺失 且 级别不为“3”",
    ]);
  });

  test("where a formula changes, with a claim that comes out differently", () => {
    const found = compare([amount("cost * 0.9")], [amount("cost * 0.95")]);
    expect(found).toMatchObject({ proved: true, regions: [{ extent: "somewhere" }] });
    expect(told(found)).toEqual(["所有情形"]);
    expect(found.regions[0]?.before.writes).toEqual({ amount: "费用 × 0.9（2位小数）" });
  });

  test("where a cap is raised: a claim beyond the old cap is found", () => {
    const found = compare([amount("min(5000, cost * days)")], [amount("min(6000, cost * days)")]);
    expect(found).toMatchObject({
      proved: true,
      regions: [{ evaluated: { before: { writes: { amount: "5000" } } } }],
    });
  });

  test("where a tier of a calculated ratio moves: the witness is a claim whose ratio lies there", () => {
    const program = (until: string): Program => [
      { op: "compute", writes: "ratio", formula: { text: "cost / days", fraction: true }, pointer: "/ratio" },
      {
        op: "range",
        fact: "ratio",
        hit: "unique",
        pointer: "/bands",
        rows: [{ name: "low", until, bounds: "[)", program: [rate("0.5")], pointer: "/band" }],
        otherwise: [rate("1")],
      },
    ];
    const found = compare(program("0.5"), program("0.75"));
    expect(found.proved).toBe(true);
    expect(told(found).join()).toContain("0.5 ≤ 倍率 < 0.75");
  });

  test("where two dates are compared the other way", () => {
    const statement = (operator: string): Program =>
      choose(["a", { fact: "admitted", operator, value: "2024-02-29" }, "0.5"]);
    const found = compare(statement("greaterThan"), statement("greaterThanInclusive"));
    expect(told(found)).toEqual(["入院日期 = 2024-02-29"]);
  });

  test("where a code is added to those of a list of diagnoses", () => {
    const asks = (value: string[]): Program =>
      choose(["a", { fact: "others", operator: "someFact:startsWithAny", value }, "0.5"]);
    const found = compare(asks(["A41"]), asks(["A41", "N17"]));
    expect(found.proved).toBe(true);
    expect(told(found)).toEqual([
      "其他诊断至少一项以“N17”开头且不以“A41”开头且其他诊断每一项都不以“A41”开头",
    ]);
  });
});

describe("what is not proved is not said", () => {
  test("a budget that runs out", () => {
    const before = choose(["a", { any: [below(1000), level("3")] }, "0.5"]);
    const after = choose(["a", { any: [below(1001), level("2")] }, "0.5"]);
    const found = compare(before, after, { situations: 3, regions: 100, trials: 10 });
    expect(found.proved).toBe(false);
    expect(found.notCompared.map(({ reason }) => reason)).toContain("budget");
  });

  test("formulas that differ in text and, as far as tried, not in result", () => {
    const found = compare([amount("max(cost, 0 - cost)")], [amount("abs(cost)")]);
    expect(found).toMatchObject({ proved: false, regions: [], notCompared: [{ reason: "no-witness" }] });
  });

  test("a total that is shared over a whole scope", () => {
    const share = (weight: string): Program => [
      { op: "allocate", total: "cost", weight, writes: "amount", pointer: "/share" },
    ];
    expect(compare(share("days"), share("days"))).toMatchObject(THE_SAME);
    expect(compare(share("days"), share("ratio"))).toMatchObject({
      proved: false,
      notCompared: [{ reason: "scope" }],
    });
  });
});
