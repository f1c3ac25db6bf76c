import type { ScoreRow, ScoreTable } from "../../schemas/types.ts";

/** A table in Tangshan's manner (diagnosis cut to one decimal, whole operation codes), changed as a test needs. */
export function scoreTable(
  rows: readonly Partial<ScoreRow>[],
  changes: Partial<ScoreTable> = {},
): ScoreTable {
  return {
    unit: "points",
    ignoreCase: true,
    diagnosis: { decimals: [1] },
    operations: { match: "exact", plainRows: "any-case" },
    types: ["core", "composite"],
    choose: ["most-operations", "closest-cost", "highest-score"],
    costPerPoint: "5",
    ...changes,
    rows: rows.map((row, i) => ({ code: `R${i}`, diagnosis: "I74.8", type: "core", score: 100 + i, ...row })),
  };
}

/** Composite groups by class of operation, as in the DIP catalogues. */
export const COMPOSITE: Partial<ScoreTable> = {
  diagnosis: { decimals: [1, 0] },
  classes: [
    { class: "SS", name: { zh: "手术" }, prefixes: ["0", "4", "8"] },
    { class: "ZLXCZ", name: { zh: "治疗性操作" }, prefixes: ["99"] },
    { class: "ZDXCZ", name: { zh: "诊断性操作" }, prefixes: ["44.1", "88"] },
    { class: "BSZL", name: { zh: "保守治疗" } },
  ],
  choose: ["operated-first", "type-order", "most-operations", "class-order", "highest-score"],
};
