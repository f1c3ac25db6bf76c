import { describe, expect, test } from "vitest";
import type { ScoreTable } from "../../schemas/types.ts";
import type { Program } from "../../server/programs/statement.ts";
import { scoreTable } from "../tables/score-table-cases.ts";
import { runProgram } from "./run-program.ts";

function grouping(table: ScoreTable, unmatched?: { group: string }): Program {
  return [
    {
      op: "score",
      table,
      reads: { diagnosis: "diagnosis", operations: "operations", cost: "cost" },
      writes: { group: "group", score: "score" },
      unmatched,
      pointer: "/body/table",
    },
  ];
}

/** Averages of 1,000 and 2,000 yuan, and nothing that decides between them at 1,500. */
const TIED = scoreTable(
  [
    { code: "low", score: 100, averageCost: 1000 },
    { code: "high", score: 200, averageCost: 2000 },
  ],
  { choose: ["closest-cost"] },
);

describe("a score table that its tie-break leaves between two groups", () => {
  test("is an ambiguous row that names the case, whatever is stated for cases without a group", () => {
    const given = { diagnosis: "I74.800", operations: ["39.5000"], cost: 1500 };
    const error = { code: "ambiguous-row", subject: "I74.800 + 39.5000", pointer: "/body/table" };
    expect(runProgram(grouping(TIED), given).error).toEqual(error);
    expect(runProgram(grouping(TIED, { group: "QY" }), given).error).toEqual(error);
  });

  test("is decided one fen to either side", () => {
    const given = { diagnosis: "I74.800", operations: [] };
    expect(runProgram(grouping(TIED), { ...given, cost: 1499.99 }).facts).toMatchObject({
      group: "low",
      score: "100",
    });
    expect(runProgram(grouping(TIED), { ...given, cost: 1500.01 }).facts).toMatchObject({
      group: "high",
      score: "200",
    });
  });

  test("asks for the cost only where several groups fit", () => {
    const alone = scoreTable([{ code: "only", score: 100 }], { choose: ["closest-cost"] });
    const given = { diagnosis: "I74.800", operations: [] };
    expect(runProgram(grouping(TIED), given).error).toMatchObject({ code: "missing-fact", subject: "cost" });
    expect(runProgram(grouping(alone), given).facts).toMatchObject({ group: "only" });
  });
});

test("operations that are no list are a wrong type, not none", () => {
  expect(runProgram(grouping(TIED), { diagnosis: "I74.800", operations: "39.5000" }).error).toEqual({
    code: "wrong-type",
    subject: "operations",
    pointer: "/body/table",
  });
});

test("an average cost of an earlier run does not stay with a group that has none", () => {
  const program: Program = [
    {
      op: "score",
      table: scoreTable([{ score: 100 }], { choose: ["highest-score"], unit: "points" }),
      reads: { diagnosis: "diagnosis", operations: "operations" },
      writes: { group: "group", score: "score", averageCost: "other" },
      unmatched: { group: "QY" },
      pointer: "/body/table",
    },
  ];
  const { facts } = runProgram(program, { diagnosis: "Z99.900", other: 5 });
  expect(facts).toMatchObject({ group: "QY", score: "0" });
  expect(facts).not.toHaveProperty("other");
});
