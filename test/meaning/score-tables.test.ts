import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChoiceCriterion, ScoreTable } from "../../schemas/types.ts";
import { type Fact, FactDictionary, type FactType } from "../../server/domain/fact.ts";
import type { Value } from "../../server/domain/value.ts";
import { meaningOf } from "../../server/meaning/meaning-of.ts";
import { Trial } from "../../server/meaning/trial.ts";
import type { Program, ScoreStatement } from "../../server/programs/statement.ts";
import { scoreTable } from "../tables/score-table-cases.ts";
import { type Case, isHeld } from "./small-world.ts";

function fact(id: string, zh: string, type: FactType, origin: Fact["origin"] = "claim"): Fact {
  return { id, alias: { zh, en: id }, type, origin };
}

const text: FactType = { type: "text" };
const FACTS = new FactDictionary([
  fact("diagnosis", "主要诊断", text),
  fact("operations", "手术操作", { type: "list", items: text }),
  fact("cost", "总费用", { type: "number", unit: "yuan", scale: 2 }),
  fact("group", "病种", text, "derived"),
  fact("type", "类型", text, "derived"),
  fact("score", "分值", { type: "number", unit: "points", scale: 6 }, "derived"),
]);

function program(table: ScoreTable, unmatched?: ScoreStatement["unmatched"]): Program {
  return [
    {
      op: "score",
      table,
      reads: { diagnosis: "diagnosis", operations: "operations", cost: "cost" },
      writes: { group: "group", type: "type", score: "score" },
      unmatched,
      pointer: "/body/table",
    },
  ];
}

function compare(before: ScoreTable, after: ScoreTable) {
  return meaningOf(program(before), program(after), FACTS);
}

function caseOf(witness: Readonly<Record<string, Value>>): Map<string, Value> {
  const { cost, ...given } = witness;
  return new Map(Object.entries(cost === undefined ? given : { ...given, cost: Number(cost) }));
}

describe("score tables", () => {
  const before = scoreTable([{ code: "A", operations: "1" }, { code: "B" }]);

  test("a changed score is one region, told by diagnosis and operations, with a case of it", () => {
    const after = {
      ...before,
      rows: before.rows.map((row) => (row.code === "A" ? { ...row, score: 150 } : row)),
    };
    const { proved, regions } = compare(before, after);
    expect(proved).toBe(true);
    expect(regions.map(({ description }) => description.zh)).toEqual([
      "主要诊断属于“I74.8” 且 手术操作包含“1”",
    ]);
    expect(regions[0]?.witness).toMatchObject({ diagnosis: "I74.8", operations: ["1"] });
    expect(regions[0]?.evaluated).toMatchObject({
      before: { decided: true, writes: { group: "A", score: "100" } },
      after: { decided: true, writes: { group: "A", score: "150" } },
    });
  });

  test("the order of rows, the name of one and the order of its operations change nothing", () => {
    const old = scoreTable([
      { code: "A", operations: "1|2" },
      { code: "B", name: "旧" },
    ]);
    const [a, b] = old.rows;
    const now = {
      ...old,
      rows: [
        { ...b, name: "新" },
        { ...a, operations: "2|1" },
      ],
    } as ScoreTable;
    expect(compare(old, now)).toMatchObject({ proved: true, regions: [], notCompared: [] });
  });

  test("a row that another one always beats can go without any claim falling differently", () => {
    const shadowed = { code: "C", diagnosis: "I74.8", type: "core", score: 50 };
    const old = scoreTable([{ code: "B" }], { choose: ["highest-score"] });
    const wide = { ...old, rows: [...old.rows, shadowed] };
    expect(compare(wide, old)).toMatchObject({ proved: true, regions: [], notCompared: [] });
  });

  test("where the cost decides, a row that never wins may still hold a case up that has no cost", () => {
    const old = scoreTable([{ code: "B", averageCost: "100" }], { choose: ["closest-cost"] });
    const more = {
      ...old,
      rows: [...old.rows, { ...old.rows[0], code: "C", averageCost: "200" }],
    } as ScoreTable;
    const { regions } = compare(old, more);
    expect(regions).toHaveLength(1);
  });

  test("where a row comes to ask for an operation, only the cases without it are told", () => {
    const choose: ScoreTable["choose"] = ["highest-score"];
    const old = scoreTable([{ code: "A", operations: "1" }, { code: "B" }], { choose });
    const now = scoreTable(
      [
        { code: "A", operations: "1" },
        { code: "B", operations: "2" },
      ],
      { choose },
    );
    const { proved, regions } = compare(old, now);
    expect(proved).toBe(true);
    expect(regions.map(({ description }) => description.zh)).toEqual(["主要诊断属于“I74.8”"]);
    expect(regions[0]?.witness).toMatchObject({ diagnosis: "I74.8", operations: [] });
  });

  test("another way of choosing is never said to be the same", () => {
    const now: ScoreTable = { ...before, choose: ["highest-score"] };
    const { proved, notCompared } = compare(before, now);
    expect(proved).toBe(false);
    expect(notCompared.map(({ reason }) => reason)).toContain("choice");
  });

  test("what cases get that no row takes is a region of its own", () => {
    const { proved, regions } = meaningOf(program(before), program(before, { group: "none" }), FACTS);
    expect(proved).toBe(true);
    expect(regions.map(({ description }) => description.zh)).toEqual(["不符合任何一组"]);
  });
});

const CRITERIA: readonly ChoiceCriterion[] = [
  "operated-first",
  "type-order",
  "class-order",
  "most-operations",
  "longest-diagnosis",
  "closest-cost",
  "highest-score",
  "lowest-score",
  "lowest-code",
];
const row = fc.record({
  code: fc.constantFrom("G1", "G2", "G3", "G4", "G5"),
  diagnosis: fc.constantFrom("A1", "A1.1", "A1.2"),
  operations: fc.constantFrom(undefined, undefined, "1", "2", "1+2", "1|2", "11"),
  class: fc.constantFrom(undefined, undefined, undefined, "S", "B"),
  type: fc.constantFrom("core", "composite"),
  score: fc.integer({ min: 1, max: 3 }),
  averageCost: fc.integer({ min: 1, max: 3 }),
});
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 5, selector: ({ code }) => code }).map((list) =>
  list.map(({ operations, class: named, ...bare }) => ({
    ...bare,
    ...(named ? { class: named } : operations ? { operations } : {}),
  })),
);
const settings = fc.record({
  diagnosis: fc.record({ decimals: fc.constantFrom<("all" | number)[]>([1, 0], ["all", 0], [0]) }),
  operations: fc.record({
    match: fc.constantFrom("exact" as const, "prefix" as const),
    plainRows: fc.constantFrom("any-case" as const, "without-operations" as const),
  }),
  choose: fc.shuffledSubarray([...CRITERIA], { minLength: 1 }),
});

const CASES: Case[] = ["A1", "A1.1", "A1.2", "A1.15", "A1.3", "B2"].flatMap((diagnosis) =>
  [
    [],
    ["1"],
    ["2"],
    ["11"],
    ["12"],
    ["3"],
    ["1", "2"],
    ["1", "3"],
    ["2", "3"],
    ["11", "2"],
    ["1", "11", "2"],
  ].flatMap((operations) => [undefined, 1, 1.5, 2, 2.5, 3].map((cost) => ({ diagnosis, operations, cost }))),
);

test("over small tables, no case that falls differently lies outside the regions, and every witness falls differently", () => {
  let told = 0;
  let proved = 0;
  const versions = fc.tuple(rows, rows, fc.nat(4), settings).map(([a, b, at, chosen]) => {
    const table = (list: typeof a): ScoreTable => ({
      unit: "points",
      ignoreCase: true,
      types: ["core", "composite"],
      classes: [
        { class: "S", name: { zh: "手术" }, prefixes: ["1", "3"] },
        { class: "B", name: { zh: "保守" } },
      ],
      ...chosen,
      rows: list,
    });
    const changed = a.map((each, i) => (i === at ? { ...b[0], code: each.code } : each)) as typeof a;
    return [table(a), table(at < a.length ? changed : at % 2 === 0 ? b : a.slice(1))] as const;
  });
  fc.assert(
    fc.property(versions, ([before, after]) => {
      const found = compare(before, after);
      const trial = new Trial([program(before), program(after)], FACTS);
      for (const { witness } of found.regions) expect(trial.evaluate(caseOf(witness)).differs).toBe(true);
      told++;
      if (!found.proved) return;
      proved++;
      for (const given of CASES) {
        const within = found.regions.some(({ facts }) =>
          facts.every(({ fact: id, holds }) => id === undefined || isHeld(given[id], holds)),
        );
        if (trial.evaluate(new Map(Object.entries(given))).differs)
          expect({ given, within }).toEqual({ given, within: true });
      }
    }),
    { numRuns: 400 },
  );
  expect(proved / told).toBeGreaterThan(0.9);
});
