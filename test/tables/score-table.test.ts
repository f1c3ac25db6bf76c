import { describe, expect, test } from "vitest";
import type { ScoreTable } from "../../schemas/types.ts";
import { exact } from "../../server/domain/exact.ts";
import { compileScoreTable } from "../../server/tables/compile-score-table.ts";
import type { CaseToGroup } from "../../server/tables/grouping.ts";
import { COMPOSITE, scoreTable } from "./score-table-cases.ts";

/** Code of the group and what decided, or why there is none. */
function groupOf(
  table: ScoreTable,
  diagnosis: string,
  operations: readonly string[] = [],
  cost?: CaseToGroup["cost"],
) {
  const grouping = compileScoreTable(table).find({ diagnosis, operations, cost });
  return grouping.outcome === "row" ? `${table.rows[grouping.row]?.code} ${grouping.by}` : grouping.outcome;
}

describe("the diagnosis", () => {
  test("is cut to one decimal where the table says so", () => {
    expect(groupOf(scoreTable([{}]), "I74.800x021")).toBe("R0 only-row");
    expect(groupOf(scoreTable([{}]), "I74.900")).toBe("unmatched");
  });

  test("is the whole code where the table says so", () => {
    const table = scoreTable([{ diagnosis: "I74.800" }], { diagnosis: { decimals: ["all"] } });
    expect(groupOf(table, "I74.800")).toBe("R0 only-row");
    expect(groupOf(table, "I74.800x021")).toBe("unmatched");
  });

  test.each<{ decimals: ("all" | number)[] }>([{ decimals: ["all", 0] }, { decimals: [2, 0] }])(
    "looked up whole, or at a cut that it is shorter than ($decimals), finds its own row before a wider one",
    ({ decimals }) => {
      const rows = [{ diagnosis: "I74" }, { diagnosis: "I74.9" }];
      const table = scoreTable(rows, { diagnosis: { decimals }, choose: ["longest-diagnosis"] });
      const index = compileScoreTable(table);
      const subject = { diagnosis: "I74.9", operations: [] };
      expect(index.find(subject)).toMatchObject({ outcome: "row", row: 1 });
      expect(index.rowOf(subject)).toBe(1);
    },
  );

  test("may be looked up at several cuts, the longest first where the table prefers it", () => {
    const table = scoreTable([{ diagnosis: "I74" }, { diagnosis: "I74.8" }], {
      diagnosis: { decimals: [1, 0] },
      choose: ["longest-diagnosis"],
    });
    expect(groupOf(table, "I74.800x021")).toBe("R1 longest-diagnosis");
    expect(groupOf(table, "I74.900")).toBe("R0 only-row");
  });

  test("matches small and capital letters only where the table says so", () => {
    expect(groupOf(scoreTable([{ diagnosis: "C20.X" }]), "c20.x01")).toBe("R0 only-row");
    expect(groupOf(scoreTable([{ diagnosis: "C20.X" }], { ignoreCase: false }), "C20.x01")).toBe("unmatched");
  });
});

describe("the operations", () => {
  test("44.1300X001 of the catalogue is 44.1300x001 of the claim", () => {
    expect(groupOf(scoreTable([{ operations: "44.1300X001" }]), "I74.8", ["44.1300x001"])).toBe(
      "R0 only-row",
    );
  });

  test("a row asks for all it joins by + and for one it joins by |", () => {
    const both = scoreTable([{ operations: "44.13+45.23" }]);
    expect(groupOf(both, "I74.8", ["44.13"])).toBe("unmatched");
    expect(groupOf(both, "I74.8", ["45.23", "99.15", "44.13"])).toBe("R0 only-row");
    const either = scoreTable([{ operations: "44.13|45.23" }]);
    expect(groupOf(either, "I74.8", ["45.23"])).toBe("R0 only-row");
    expect(groupOf(either, "I74.8", ["45.2302"])).toBe("unmatched");
  });

  test("may be matched by their beginning", () => {
    const table = scoreTable([{ operations: "45.23+45.2" }], {
      operations: { match: "prefix", plainRows: "any-case" },
    });
    expect(groupOf(table, "I74.8", ["45.2302"])).toBe("R0 only-row");
    expect(groupOf(table, "I74.8", ["45.2"])).toBe("unmatched");
  });

  test("a row without operations takes operated cases or not, as the table says", () => {
    expect(groupOf(scoreTable([{}]), "I74.8", ["45.23"])).toBe("R0 only-row");
    const strict = scoreTable([{}], { operations: { match: "exact", plainRows: "without-operations" } });
    expect(groupOf(strict, "I74.8", ["45.23"])).toBe("unmatched");
    expect(groupOf(strict, "I74.8", [" "])).toBe("R0 only-row");
  });
});

describe("Tangshan's order: most operations, closest cost, higher score", () => {
  const table = scoreTable([
    { code: "plain", score: 100 },
    { code: "one", operations: "A", score: 200 },
    { code: "other", operations: "B", score: 300 },
    { code: "both", operations: "A+B", score: 400 },
    { code: "third", operations: "C", score: 500, averageCost: 1500 },
  ]);

  test("the row with most of the case's operations wins", () => {
    expect(groupOf(table, "I74.8", ["A", "B"])).toBe("both most-operations");
    expect(groupOf(table, "I74.8", ["A", "X"])).toBe("one most-operations");
  });

  // At 5 yuan a point: other 1500 (so states third too), one 1000.
  test("then the group whose average is nearest to the cost", () => {
    expect(groupOf(table, "I74.8", ["A", "C"], 1249.99)).toBe("one closest-cost");
    expect(groupOf(table, "I74.8", ["A", "C"], 1250.01)).toBe("third closest-cost");
  });

  test("half-way between two averages, or at one average, the higher score", () => {
    expect(groupOf(table, "I74.8", ["A", "C"], 1250)).toBe("third highest-score");
    expect(groupOf(table, "I74.8", ["B", "C"], exact("7"))).toBe("third highest-score");
  });

  test("a cost that would decide but is not known is said to be needed", () => {
    expect(groupOf(table, "I74.8", ["A", "C"])).toBe("needs-cost");
    expect(groupOf(table, "I74.8", ["A", "B"])).toBe("both most-operations");
    expect(groupOf(table, "I74.8", ["B", "C"])).toBe("third highest-score");
  });

  test("what no criterion decides is ambiguous, and names the rows", () => {
    const undecided = scoreTable([{ operations: "A" }, { operations: "B" }], { choose: ["most-operations"] });
    expect(compileScoreTable(undecided).find({ diagnosis: "I74.8", operations: ["B", "A"] })).toEqual({
      outcome: "ambiguous",
      rows: [0, 1],
    });
  });

  test("lowest-score and lowest-code decide too", () => {
    const rows = [
      { code: "b", operations: "A", score: "100.5" },
      { code: "C", operations: "B", score: "100.50" },
      { code: "a", operations: "D", score: "100.6" },
    ];
    const asked = ["A", "B", "D"];
    expect(groupOf(scoreTable(rows, { choose: ["lowest-score", "lowest-code"] }), "I74.8", asked)).toBe(
      "b lowest-code",
    );
    expect(groupOf(scoreTable(rows, { choose: ["lowest-code"], ignoreCase: false }), "I74.8", asked)).toBe(
      "C lowest-code",
    );
  });
});

describe("composite groups", () => {
  const table = scoreTable(
    [
      { code: "I74.8", score: 100 },
      { code: "I74.8:88.4", operations: "88.4", score: 200 },
      { code: "I74:SS", diagnosis: "I74", class: "SS", type: "composite", score: 900 },
      { code: "I74:ZDXCZ", diagnosis: "I74", class: "ZDXCZ", type: "composite", score: 300 },
      { code: "I74:BSZL", diagnosis: "I74", class: "BSZL", type: "composite", score: 90 },
    ],
    COMPOSITE,
  );

  test.each([
    [
      "an operation no core group asks for makes a composite case of its class",
      "I74.8",
      ["04.4"],
      "I74:SS operated-first",
    ],
    [
      "a core group that asks for the operation comes before them",
      "I74.8",
      ["88.4"],
      "I74.8:88.4 type-order",
    ],
    ["of two classes the first in the list", "I74.8", ["88.9", "04.4"], "I74:SS class-order"],
    [
      "the longest prefix gives the class: 44.1 is diagnostic, 44.4 surgery",
      "I74.8",
      ["44.13"],
      "I74:ZDXCZ operated-first",
    ],
    [
      "a class the catalogue has no group for falls back on the core group",
      "I74.8",
      ["99.15"],
      "I74.8 only-row",
    ],
    ["without operations the core group", "I74.8", [], "I74.8 type-order"],
    ["without operations and core group, conservative treatment", "I74.2", [], "I74:BSZL only-row"],
    ["an operation of no class does not make a case operated", "I74.2", ["55.0"], "I74:BSZL only-row"],
    ["a class without a group leaves an operated case unmatched", "I74.2", ["99.15"], "unmatched"],
  ])("%s", (_, diagnosis, operations, group) => {
    expect(groupOf(table, diagnosis, operations)).toBe(group);
  });
});

test("a group is found by its code, whatever the case of its letters", () => {
  const index = compileScoreTable(scoreTable([{}, { code: "A09.9:44.1300x001", operations: "44.1300X001" }]));
  expect(index.findByCode("A09.9:44.1300X001")).toBe(1);
  expect(index.findByCode("A09.9")).toBeUndefined();
});

test("what lint refuses is not compiled into a table with a row missing", () => {
  expect(() => compileScoreTable(scoreTable([{ operations: "A+" }]))).toThrow(RangeError);
  expect(() => compileScoreTable(scoreTable([{ type: "base" }]))).toThrow(RangeError);
  expect(() => compileScoreTable(scoreTable([{ class: "SS" }]))).toThrow(RangeError);
});
