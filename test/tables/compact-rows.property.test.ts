import fc from "fast-check";
import { expect, test } from "vitest";
import type { ScoreTable } from "../../schemas/types.ts";
import { compileScoreTable } from "../../server/tables/compile-score-table.ts";
import { naiveGrouping, type PlainRow } from "./naive-grouping.ts";

// Many rows of few diagnoses, with a place of their own and without: some are filed by operation, some are not.
const diagnosis = fc.constantFrom("I74", "I74.8", "I74.9", "A00", "Z99.9", "M8000/0", "I74.80");
const operation = fc.constantFrom("1", "1X", "11", "2", "21", "3", "4", "5");
const asked = fc.oneof(
  fc.constant([[]]),
  fc.uniqueArray(fc.uniqueArray(operation, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
);
const row = fc.record({
  diagnosis,
  alternatives: asked,
  type: fc.constantFrom("core", "composite"),
  score: fc.integer({ min: 1, max: 3 }),
  averageCost: fc.constant(1),
});
const settings = fc.record({
  diagnosis: fc.record({
    decimals: fc.constantFrom<("all" | number)[]>([1, 0], [0, 1], ["all", 0], [2, 1, 0]),
  }),
  operations: fc.record({
    match: fc.constant("exact" as const),
    plainRows: fc.constantFrom("any-case" as const, "without-operations" as const),
  }),
  choose: fc.shuffledSubarray([
    "operated-first" as const,
    "type-order" as const,
    "most-operations" as const,
    "longest-diagnosis" as const,
    "highest-score" as const,
    "lowest-code" as const,
  ]),
});
const subject = fc.record({
  diagnosis: fc.constantFrom("I74.800x001", "I74", "I74.9", "A00.0", "Z99.9", "M8000/0", "i74.8", "B00"),
  operations: fc.array(fc.oneof(operation, fc.constantFrom("9", "1x")), { maxLength: 5 }),
});

test("a look-up among rows laid out compactly equals a scan of all rows", () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 80 }),
      settings,
      fc.boolean(),
      fc.array(subject, { minLength: 10, maxLength: 20 }),
      (shapes, chosen, ignoreCase, subjects) => {
        const rows = shapes.map((shape, at): PlainRow => ({ code: `G${at}`, ...shape }));
        const table = tableOf(rows, chosen, ignoreCase);
        const index = compileScoreTable(table);
        for (const each of subjects) {
          // The scan compares without regard to case: the others are what it says of a case written as the rows are.
          if (!ignoreCase && /[a-z]/.test(each.diagnosis + each.operations.join(""))) continue;
          const left = naiveGrouping(table, rows, { ...each, halfYuan: 0 });
          expect(index.rowOf(each)).toBe(left.length === 1 ? left[0] : undefined);
          if (left.length === 1) found++;
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(500);
});

/** The table of rows whose alternatives are stated in brackets. */
function tableOf(
  rows: readonly PlainRow[],
  chosen: Pick<ScoreTable, "diagnosis" | "operations" | "choose">,
  ignoreCase: boolean,
): ScoreTable {
  return {
    unit: "points",
    ignoreCase,
    types: ["core", "composite"],
    ...chosen,
    rows: rows.map(({ alternatives, ...plain }) => ({
      ...plain,
      ...(alternatives.some((codes) => codes.length > 0)
        ? { operations: alternatives.map((codes) => `(${codes.join("+")})`).join("|") }
        : {}),
    })),
  };
}

test("rows are marked as chosen just where a scan chooses them for what they ask for", () => {
  let [marked, unmarked] = [0, 0];
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 80 }), settings, (shapes, chosen) => {
      const rows = shapes.map((shape, at): PlainRow => ({ code: `G${at}`, ...shape }));
      const table = tableOf(rows, chosen, false);
      const isChosen = new Uint8Array(rows.length);
      compileScoreTable(table).markChosen(isChosen);
      for (const [at, { diagnosis: stated = "", alternatives }] of rows.entries()) {
        const takes = alternatives.some((operations) => {
          const left = naiveGrouping(table, rows, { diagnosis: stated, operations, halfYuan: 0 });
          return left.length === 1 && left[0] === at;
        });
        // Diagnoses of other forms are looked up one by one.
        if (/^[A-Z]\d\d(\.\d)?$/.test(stated)) expect(isChosen[at]).toBe(takes ? 1 : 0);
        else expect(isChosen[at]).toBe(0);
        if (takes) marked++;
        else unmarked++;
      }
    }),
    { numRuns: 300 },
  );
  expect(Math.min(marked, unmarked)).toBeGreaterThan(500);
});

test("more diagnoses and operations than can be numbered together are looked up all the same", () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => ({
    code: `G${at}`,
    diagnosis: `M8${at}/0`,
    operations: at % 3 === 0 ? `${at}.1` : `${at}.1+${(at * 7) % 40_000}.1`,
    type: "core",
    score: 1,
  }));
  const index = compileScoreTable({
    unit: "points",
    ignoreCase: false,
    types: ["core"],
    diagnosis: { decimals: ["all"] },
    operations: { match: "exact", plainRows: "any-case" },
    choose: ["most-operations"],
    rows,
  });
  for (let at = 0; at < rows.length; at += 97) {
    const { diagnosis = "", operations = "" } = rows[at] ?? {};
    expect(index.rowOf({ diagnosis, operations: operations.split("+") })).toBe(at);
    expect(index.rowOf({ diagnosis, operations: ["0.9"] })).toBeUndefined();
  }
});
