import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChoiceCriterion, ScoreTable } from "../../schemas/types.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import { exact } from "../../server/domain/exact.ts";
import { scanScoreTable } from "../../server/second-opinion/scan-score-table.ts";
import { compileScoreTable } from "../../server/tables/compile-score-table.ts";
import { lintScoreTable } from "../../server/tables/lint-score-table.ts";
import { traceScoreTable } from "../../server/tables/trace-score-table.ts";
import { naiveGrouping, type PlainRow } from "./naive-grouping.ts";

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

const operation = fc.constantFrom("1", "1X", "11", "2", "21", "3");
const alternatives = fc.oneof(
  fc.constant([[]]),
  fc.uniqueArray(fc.uniqueArray(operation, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
);
const rowShape = fc.record({
  diagnosis: fc.constantFrom("A1", "A1.1", "A1.2", "A1.11"),
  alternatives,
  class: fc.option(fc.constantFrom("S", "D", "B"), { nil: undefined, freq: 2 }),
  type: fc.constantFrom("core", "composite"),
  score: fc.integer({ min: 1, max: 3 }),
  averageCost: fc.integer({ min: 1, max: 4 }),
});

const rowList = fc
  .array(rowShape, { minLength: 1, maxLength: 12 })
  .map((shapes) =>
    shapes.map(
      ({ class: named, ...shape }, i): PlainRow =>
        named === undefined
          ? { code: `G${i}`, ...shape }
          : { code: `G${i}`, ...shape, class: named, alternatives: [[]] },
    ),
  );

const settings = fc.record({
  diagnosis: fc.record({ decimals: fc.constantFrom<("all" | number)[]>([1], [1, 0], ["all", 0], [0, 2, 1]) }),
  operations: fc.record({
    match: fc.constantFrom("exact" as const, "prefix" as const),
    plainRows: fc.constantFrom("any-case" as const, "without-operations" as const),
  }),
  choose: fc.shuffledSubarray([...CRITERIA]),
});

function tableOf(
  rows: readonly PlainRow[],
  chosen: Pick<ScoreTable, "diagnosis" | "operations" | "choose">,
): ScoreTable {
  return {
    unit: "points",
    ignoreCase: true,
    types: ["core", "composite"],
    classes: [
      { class: "S", name: { zh: "手术" }, prefixes: ["1", "2"] },
      { class: "D", name: { zh: "诊断" }, prefixes: ["11"] },
      { class: "B", name: { zh: "保守" } },
    ],
    ...chosen,
    rows: rows.map(({ alternatives: asked, ...row }) => ({
      ...row,
      ...(asked.some((codes) => codes.length > 0)
        ? { operations: asked.map((codes) => `(${codes.join("+").toLowerCase()})`).join("|") }
        : {}),
    })),
  };
}

const cases = fc.record({
  diagnosis: fc.constantFrom("A1", "a1.1", "A1.11", "A1.20x", "A1.300", "B1.1"),
  operations: fc.array(fc.oneof(operation, fc.constantFrom("1x", "112", "2X9", "9")), { maxLength: 4 }),
  halfYuan: fc.integer({ min: 0, max: 10 }),
});

const costOf = (halfYuan: number) => exact(String(halfYuan / 2));

test("a look-up equals a scan of all rows, and its trace tells the same", () => {
  fc.assert(
    fc.property(rowList, settings, fc.array(cases, { minLength: 1 }), (rows, chosen, subjects) => {
      const table = tableOf(rows, chosen);
      const index = compileScoreTable(table);
      for (const subject of subjects) {
        const left = naiveGrouping(table, rows, subject);
        const asked = { ...subject, cost: costOf(subject.halfYuan) };
        const found = index.find(asked);
        if (left.length === 0) expect(found).toEqual({ outcome: "unmatched" });
        else if (left.length > 1)
          expect(found).toEqual({ outcome: "ambiguous", rows: left.sort((a, b) => a - b) });
        else expect(found).toMatchObject({ outcome: "row", row: left[0] });
        expect(index.rowOf(asked)).toBe(left.length === 1 ? left[0] : undefined);
        expect([...scanScoreTable(table, asked)].sort()).toEqual([...left].sort());
        const withoutCost = index.find(subject);
        if (withoutCost.outcome !== "row") expect(index.rowOf(subject)).toBeUndefined();
        else expect([undefined, withoutCost.row]).toContain(index.rowOf(subject));
        const scanned = scanScoreTable(table, subject);
        expect(scanned === "needs-cost").toBe(withoutCost.outcome === "needs-cost");
        if (withoutCost.outcome === "row") expect(scanned).toEqual([withoutCost.row]);
        const trace = traceScoreTable(index, asked);
        expect(trace.grouping).toEqual(found);
        expect(trace.considered.some(({ unmet }) => !unmet)).toBe(left.length > 0);
      }
    }),
    { numRuns: 500 },
  );
});

function findingsOf(table: ScoreTable): Diagnostic[] {
  const found: Diagnostic[] = [];
  lintScoreTable(table, "", found);
  return found;
}

const rowAt = (pointer: string) => Number(pointer.split("/")[2]);

test("a row that can never be chosen is not chosen for any case, and every witness goes where the finding says", () => {
  let seen = 0;
  fc.assert(
    fc.property(
      rowList,
      settings,
      fc.array(cases, { minLength: 20, maxLength: 40 }),
      (rows, chosen, subjects) => {
        const table = tableOf(rows, chosen);
        const findings = findingsOf(table);
        const spoilt = new Set(
          findings.filter(({ code }) => !/never-chosen|tie/.test(code)).map((f) => rowAt(f.pointer)),
        );
        const kept = rows.filter((_, i) => !spoilt.has(i));
        const sound = tableOf(kept, chosen);
        for (const { code, pointer, params } of findings) {
          if (code !== "score-table.never-chosen" && code !== "score-table.tie") continue;
          seen++;
          const self = kept.findIndex((row) => row.code === rows[rowAt(pointer)]?.code);
          const other = kept.findIndex((row) => row.code === rows[Number(params.row) - 1]?.code);
          const witness = {
            diagnosis: String(params.diagnosis),
            operations: String(params.operations) === "—" ? [] : String(params.operations).split(" + "),
            halfYuan: params.cost === "—" ? 0 : 2 * Number(params.cost),
          };
          const left = naiveGrouping(sound, kept, witness);
          if (code === "score-table.tie") expect(left).toEqual(expect.arrayContaining([self, other]));
          else {
            expect(left).toContain(other);
            expect(left).not.toContain(self);
            for (const subject of subjects) expect(naiveGrouping(sound, kept, subject)).not.toEqual([self]);
          }
        }
      },
    ),
    { numRuns: 700 },
  );
  expect(seen).toBeGreaterThan(100);
});

test("where lint finds nothing, every case of a dense sample falls into one row or none, and every row is reached", () => {
  const everyDiagnosis = ["A1", "A1.1", "A1.2", "A1.11", "A1.3", "A1.12"];
  // Of each class, and of none, a code that rows ask for and one that none does; at most three asked for and one more.
  const codes = ["1", "1X", "11", "2", "21", "3", "9", "22", "112"];
  const subsets = Array.from({ length: 2 ** codes.length }, (_, bits) =>
    codes.filter((_, i) => bits & (1 << i)),
  );
  const everyList = subsets.filter((list) => list.length <= 4);
  let clean = 0;
  fc.assert(
    fc.property(fc.array(rowShape, { minLength: 1, maxLength: 5 }), settings, (shapes, chosen) => {
      const rows = shapes.map(({ class: named, ...shape }, i): PlainRow => {
        const base = { code: `G${i}`, ...shape };
        return named === undefined ? base : { ...base, class: named, alternatives: [[]] };
      });
      const table = tableOf(rows, chosen);
      if (findingsOf(table).length > 0) return;
      clean++;
      const reached = new Set<number>();
      for (const diagnosis of everyDiagnosis)
        for (const operations of everyList)
          for (const halfYuan of table.choose.includes("closest-cost") ? [2, 3, 4, 5, 6, 7, 8] : [0]) {
            const left = naiveGrouping(table, rows, { diagnosis, operations, halfYuan });
            if (left.length > 1)
              expect.fail(`${diagnosis} ${operations.join()} ${halfYuan}: rows ${left.join()}`);
            for (const row of left) reached.add(row);
          }
      expect(reached.size).toBe(rows.length);
    }),
    { numRuns: 100 },
  );
  expect(clean).toBeGreaterThan(10);
});
