import { describe, expect, test } from "vitest";
import type { ScoreRow, ScoreTable } from "../../schemas/types.ts";
import { type Diagnostic, messageOf } from "../../server/domain/diagnostic.ts";
import { tablesDiagnostics } from "../../server/tables/diagnostics.ts";
import { lintScoreTable } from "../../server/tables/lint-score-table.ts";
import { COMPOSITE, scoreTable } from "./score-table-cases.ts";

function findingsOf(rows: readonly Partial<ScoreRow>[], changes: Partial<ScoreTable> = {}): Diagnostic[] {
  const found: Diagnostic[] = [];
  lintScoreTable(scoreTable(rows, changes), "/body/table", found);
  for (const diagnostic of found)
    for (const language of ["zh", "en"] as const)
      expect(messageOf(diagnostic, tablesDiagnostics, language)).not.toMatch(/[{}]/);
  return found;
}

describe("a row at fault", () => {
  test.each<[string, Partial<ScoreRow>[], Partial<ScoreTable>, object]>([
    [
      "a code of another row, small letters counting as capital",
      [{ code: "A:x" }, { code: "A:X", operations: "1" }],
      {},
      {
        code: "score-table.code-repeated",
        pointer: "/body/table/rows/1/code",
        params: { row: 1, first: "A:x" },
      },
    ],
    [
      "the operations of another row in another order",
      [{ operations: "1+2x|3".replace("1+2x", "(1+2x)") }, { operations: "3|(2X+1)" }],
      {},
      {
        code: "score-table.key-repeated",
        pointer: "/body/table/rows/1",
        params: { code: "R1", row: 1, first: "R0" },
      },
    ],
    [
      "an expression that stops short",
      [{ operations: "1+" }],
      {},
      {
        code: "score-table.operations-unreadable",
        pointer: "/body/table/rows/0/operations",
        span: { offset: 2, length: 0 },
      },
    ],
    [
      "+ and | without parentheses",
      [{ operations: "1+2|3" }],
      {},
      { code: "score-table.operations-mixed", span: { offset: 3, length: 1 } },
    ],
    [
      "more combinations than anyone meant",
      [{ operations: Array.from({ length: 12 }, (_, n) => `(${n}1|${n}2)`).join("+") }],
      {},
      { code: "score-table.operations-too-many" },
    ],
    [
      "a type that is not declared",
      [{ type: "base" }],
      {},
      { code: "score-table.unknown-type", params: { type: "base", known: "core, composite" } },
    ],
    [
      "a class that is not declared",
      [{ class: "SSS" }],
      COMPOSITE,
      { code: "score-table.unknown-class", params: { class: "SSS", known: "SS, ZLXCZ, ZDXCZ, BSZL" } },
    ],
    [
      "a score of zero",
      [{ score: "0.000" }],
      {},
      { code: "score-table.score-not-positive", params: { score: "0.000" } },
    ],
    ["a negative score", [{ score: -1 }], {}, { code: "score-table.score-not-positive" }],
    [
      "a diagnosis with more decimals than a code is cut to",
      [{ diagnosis: "I74.80" }],
      {},
      { code: "score-table.diagnosis-never-cut", params: { diagnosis: "I74.80", decimals: "1" } },
    ],
    [
      "a prefix in two classes",
      [],
      {
        classes: [
          { class: "SS", name: { zh: "手术" }, prefixes: ["8x"] },
          { class: "ZLXCZ", name: { zh: "治疗" }, prefixes: ["9", "8X"] },
        ],
      },
      {
        code: "score-table.prefix-repeated",
        pointer: "/body/table/classes/1/prefixes/1",
        params: { class: "SS" },
      },
    ],
  ])("%s is found, once", (_, rows, changes, finding) => {
    const found = findingsOf(rows, changes);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: "error", ...finding });
  });

  test("choosing by closest cost needs an average for each group", () => {
    const { costPerPoint: _, ...table } = scoreTable([{ averageCost: 500 }, { operations: "1" }]);
    const found: Diagnostic[] = [];
    lintScoreTable(table, "", found);
    expect(found).toMatchObject([
      { code: "score-table.average-missing", pointer: "/rows/1", params: { code: "R1" } },
    ]);
  });
});

describe("a row that no case can reach", () => {
  test("is named with the row that takes its barest case, and that case", () => {
    const rows = [
      { code: "I74:BSZL", diagnosis: "I74", class: "BSZL", type: "composite" },
      { code: "I74.8", operations: "1" },
      { code: "I74.8:plain" },
    ];
    // Composite first: the plain row is left only operated cases, and those are turned away.
    const changes: Partial<ScoreTable> = {
      ...COMPOSITE,
      operations: { match: "exact", plainRows: "without-operations" },
      types: ["composite", "core"],
      choose: ["type-order"],
    };
    expect(findingsOf(rows, changes)).toMatchObject([
      {
        code: "score-table.never-chosen",
        pointer: "/body/table/rows/2",
        params: { code: "I74.8:plain", row: 1, winner: "I74:BSZL", diagnosis: "I74.8", operations: "—" },
      },
    ]);
  });

  test("is not a row that the case's own cost can bring to the front", () => {
    const rows = [
      { operations: "1", score: 100 },
      { operations: "1|2", score: 200 },
    ];
    expect(findingsOf(rows, { choose: ["closest-cost", "highest-score"] })).toEqual([]);
    expect(findingsOf(rows, { choose: ["highest-score"] })).toMatchObject([
      {
        code: "score-table.never-chosen",
        pointer: "/body/table/rows/0",
        params: { row: 2, winner: "R1", operations: "1" },
      },
    ]);
  });

  test("names rows by their place in the document, also behind a row with a finding of its own", () => {
    const rows = [{ type: "base" }, { operations: "1", score: 1 }, { operations: "1|2", score: 2 }];
    expect(findingsOf(rows, { choose: ["highest-score"] }).at(-1)).toMatchObject({
      code: "score-table.never-chosen",
      pointer: "/body/table/rows/1",
      params: { row: 3 },
    });
  });
});

describe("a tie that the declared order cannot decide", () => {
  test("is named with both rows and a case that has the operations of both", () => {
    const rows = [{ operations: "1" }, { operations: "2" }];
    expect(findingsOf(rows, { choose: ["most-operations"] })).toMatchObject([
      {
        code: "score-table.tie",
        pointer: "/body/table/rows/1",
        params: { code: "R1", row: 1, rival: "R0", diagnosis: "I74.8", operations: "1 + 2", cost: "—" },
      },
    ]);
  });

  test("closest cost alone leaves one: the cost half-way between two averages", () => {
    // 100 and 101 points at 5 yuan a point: 500 and 505 yuan.
    const rows = [{ operations: "1" }, { operations: "2" }];
    expect(findingsOf(rows, { choose: ["closest-cost"] })).toMatchObject([
      { code: "score-table.tie", params: { cost: "502.5" } },
    ]);
    expect(findingsOf(rows)).toEqual([]);
  });

  test("shows only with one operation more, where a row that takes no operated case decides without it", () => {
    // Core first: the plain row takes the case without operations. One of no class turns it away, and both others are left.
    const rows = [
      { diagnosis: "I74", class: "BSZL", type: "composite" },
      { diagnosis: "I74", type: "core" },
      { diagnosis: "I74.8", class: "BSZL", type: "composite" },
    ];
    const changes: Partial<ScoreTable> = {
      ...COMPOSITE,
      operations: { match: "exact", plainRows: "without-operations" },
      choose: ["type-order"],
    };
    expect(findingsOf(rows, changes)).toMatchObject([
      { code: "score-table.tie", params: { code: "R2", rival: "R0", diagnosis: "I74.8", operations: "1" } },
    ]);
  });

  test("shows only with a classed operation, where the row for conservative treatment decides without one", () => {
    const rows = [{ diagnosis: "I74" }, { diagnosis: "I74", class: "BSZL", type: "composite" }, {}];
    const changes: Partial<ScoreTable> = {
      ...COMPOSITE,
      types: ["composite", "core"],
      choose: ["type-order"],
    };
    expect(findingsOf(rows, changes)).toMatchObject([
      { code: "score-table.tie", params: { code: "R2", rival: "R0", diagnosis: "I74.8", operations: "0" } },
    ]);
  });

  test("shows with an operation that no row of the longer diagnosis asks for", () => {
    // Nobody asks for 0 at I74; at I74.8 it goes to the row that names it, and any other surgery to both surgical rows.
    const rows = [
      { diagnosis: "I74", class: "SS", type: "composite" },
      { operations: "0" },
      { class: "SS", type: "composite" },
    ];
    expect(findingsOf(rows, { ...COMPOSITE, choose: ["most-operations"] })).toMatchObject([
      {
        code: "score-table.tie",
        params: { code: "R2", rival: "R0", diagnosis: "I74.8", operations: "0X00" },
      },
    ]);
  });

  test("shows with the prefix of a class itself, where codes that go on from it are all asked for", () => {
    // Matched by prefix, 1… goes to R1 or beside it to both others, and 2… always to R2.
    const rows = [
      { class: "SS", score: 1 },
      { operations: "1X", score: 2 },
      { operations: "(2+1)|2", score: 3 },
      { score: 1 },
    ];
    const changes: Partial<ScoreTable> = {
      operations: { match: "prefix", plainRows: "any-case" },
      classes: [{ class: "SS", name: { zh: "手术" }, prefixes: ["1", "2"] }],
      choose: ["highest-score"],
    };
    expect(findingsOf(rows, changes)).toMatchObject([
      { code: "score-table.tie", params: { code: "R3", rival: "R0", operations: "1" } },
    ]);
  });

  test("is none where a third row takes every such case", () => {
    const rows = [{ operations: "1" }, { operations: "2" }, { operations: "1+2" }];
    expect(findingsOf(rows, { choose: ["most-operations"] })).toEqual([]);
  });
});
