import { expect, test } from "vitest";
import { compileScoreTable } from "../../server/tables/compile-score-table.ts";
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
  expect(traceScoreTable(index, { diagnosis: "i74.800x021", operations: ["88.4", "55.1"] })).toEqual({
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
});
