import { expect, test } from "vitest";
import { compileScoreTable } from "../../server/tables/compile-score-table.ts";
import { scoreTraceInWords } from "../../server/tables/score-trace-words.ts";
import { traceScoreTable } from "../../server/tables/trace-score-table.ts";
import { COMPOSITE, scoreTable } from "./score-table-cases.ts";

test("a trace names the keys, the rows considered and why not, and what each criterion kept", () => {
  const index = compileScoreTable(
    scoreTable(
      [
        { code: "I74.8", name: "其他动脉栓塞", score: 100 },
        { code: "I74.8:88.4+39.5", operations: "88.4+39.5", score: 200 },
        { code: "I74:SS", diagnosis: "I74", class: "SS", type: "composite", score: 900 },
        { code: "I74:ZDXCZ", diagnosis: "I74", class: "ZDXCZ", type: "composite", score: 300 },
        { code: "I74:BSZL", diagnosis: "I74", class: "BSZL", type: "composite", score: 90 },
        { code: "I75.8", diagnosis: "I75.8" },
      ],
      COMPOSITE,
    ),
  );
  const trace = traceScoreTable(index, { diagnosis: "i74.800x021", operations: ["88.4", "55.1"] });
  expect(trace).toEqual({
    diagnosisKeys: ["I74.8", "I74"],
    operations: [
      { code: "88.4", class: "ZDXCZ" },
      { code: "55.1", class: undefined },
    ],
    considered: [
      { code: "I74.8", name: "其他动脉栓塞", diagnosis: "I74.8", unmet: undefined },
      { code: "I74.8:88.4+39.5", diagnosis: "I74.8", unmet: { asks: "operations", missing: ["39.5"] } },
      { code: "I74:SS", diagnosis: "I74", unmet: { asks: "class", class: "SS" } },
      { code: "I74:ZDXCZ", diagnosis: "I74", unmet: undefined },
      { code: "I74:BSZL", diagnosis: "I74", unmet: { asks: "no-operation" } },
    ],
    steps: [{ criterion: "operated-first", kept: ["I74:ZDXCZ"], dropped: ["I74.8"] }],
    grouping: { outcome: "row", row: 3, by: "operated-first" },
    group: "I74:ZDXCZ",
  });
  expect(scoreTraceInWords(trace, "zh")).toEqual([
    "诊断按 I74.8、I74 查找，操作：88.4（ZDXCZ）、55.1",
    "I74.8：符合",
    "I74.8:88.4+39.5：缺少操作 39.5",
    "I74:SS：需有 SS 类操作",
    "I74:ZDXCZ：符合",
    "I74:BSZL：仅限无此类操作的病例",
    "列明操作的组优先：保留 I74:ZDXCZ，舍去 I74.8",
    "归入 I74:ZDXCZ",
  ]);
  expect(scoreTraceInWords(trace, "en").slice(-2)).toEqual([
    "groups that ask for operations first: keeps I74:ZDXCZ, drops I74.8",
    "falls into I74:ZDXCZ",
  ]);
});

test("a case that no group fits, or that the criteria leave between two, is said so", () => {
  const index = compileScoreTable(
    scoreTable([{ operations: "1" }, { operations: "2" }], { choose: ["closest-cost"] }),
  );
  const lastLine = (operations: string[], cost?: number) =>
    scoreTraceInWords(traceScoreTable(index, { diagnosis: "I74.8", operations, cost }), "zh").at(-1);
  expect(lastLine([])).toBe("没有符合的病种组");
  expect(lastLine(["1", "2"])).toBe("须有病例费用方可择组");
  // 100 and 101 points at 5 yuan: half-way is 502.5.
  expect(lastLine(["1", "2"], 502.5)).toBe("择组标准无法取舍");
  expect(lastLine(["1", "2"], 502.51)).toBe("归入 R1");
});
