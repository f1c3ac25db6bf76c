import fc from "fast-check";
import { expect, test } from "vitest";
import type { ScoreRow, ScoreTable } from "../../schemas/types.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import { compileScoreTable } from "../../server/tables/compile-score-table.ts";
import { lintScoreTable } from "../../server/tables/lint-score-table.ts";
import { SoundTables } from "../../server/tables/sound-tables.ts";
import { COMPOSITE, scoreTable } from "./score-table-cases.ts";

const diagnosis = fc.constantFrom("I74.8", "I74", "A00.1", "A00", "M80.1");
const operations = fc.constantFrom(undefined, "1", "2", "3X", "1+2", "2+1", "1|3x", "(1+2)|4", "5");
const row = fc.record({
  diagnosis,
  operations: fc.constantFrom(undefined, "1", "2", "3X", "1+2", "5"),
  type: fc.constantFrom("core", "composite"),
  score: fc.constantFrom("1", "2", "0", "3.5"),
  averageCost: fc.constantFrom("100", "200"),
});
const settings = fc.constantFrom<Partial<ScoreTable>>(
  { diagnosis: { decimals: [1, 0] }, choose: ["most-operations", "longest-diagnosis", "lowest-code"] },
  { diagnosis: { decimals: [1, 0] }, choose: ["most-operations", "type-order", "highest-score"] },
  { diagnosis: { decimals: [0, 1] }, operations: { match: "exact", plainRows: "without-operations" } },
  { diagnosis: { decimals: [1, 0] }, ignoreCase: false, choose: ["longest-diagnosis", "lowest-code"] },
  COMPOSITE,
);
// What a row is changed to: mostly another score, sometimes another group, seldom a code that another row may have.
const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ score: fc.constantFrom("4", "5.5", "0") }) },
  { weight: 3, arbitrary: fc.record({ diagnosis, operations }) },
  { weight: 1, arbitrary: fc.record({ code: fc.constantFrom("R0", "R1", "N1", "N2") }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom("core", "composite", "base") }) },
);
const subject = fc.record({
  diagnosis: fc.constantFrom("I74.800x001", "I74", "A00.1", "A00.900", "M80.100"),
  operations: fc.subarray(["1", "2", "3x", "4", "5", "9"]),
  cost: fc.constantFrom(100, 150, 900),
});

test("a table that succeeds a sound one has the findings and answers that it has by itself", () => {
  const seen = { succeeding: 0, found: 0 };
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { minLength: 4, maxLength: 12, selector: keyOf }),
      settings,
      fc.array(fc.array(fc.tuple(fc.nat(), change), { minLength: 0, maxLength: 2 }), {
        minLength: 4,
        maxLength: 10,
      }),
      fc.array(subject, { minLength: 10, maxLength: 15 }),
      (shapes, chosen, edits, subjects) => {
        const known = new SoundTables();
        // So many more that are alike in nothing, so that two changes are few.
        const others = Array.from({ length: 40 }, (_, at) => ({ diagnosis: `Z${10 + at}`, score: "1" }));
        let rows = [...shapes.map((shape) => stated({ ...shape, score: "2" })), ...others];
        for (const edit of [[], ...edits]) {
          const edited = rows.slice();
          for (const [at, changed] of edit) {
            const place = at % shapes.length;
            edited[place] = stated({ ...edited[place], ...changed });
          }
          const table = scoreTable(edited, { ...chosen, types: ["core", "composite"] });
          const before = known.nearest(table);
          const found = findingsOf(table, known);
          expect(found).toEqual(findingsOf(structuredClone(table), new SoundTables()));
          if (found.length > 0) {
            seen.found++;
            continue;
          }
          rows = edited;
          if (before && before.changed.length > 0) seen.succeeding++;
          const [index, alone] = [compileScoreTable(table), compileScoreTable(structuredClone(table))];
          for (const each of subjects) {
            expect(index.rowOf(each)).toBe(alone.rowOf(each));
            expect(index.find(each)).toEqual(alone.find(each));
          }
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(seen.succeeding).toBeGreaterThan(100);
  expect(seen.found).toBeGreaterThan(100);
});

function findingsOf(table: ScoreTable, known: SoundTables): Diagnostic[] {
  const found: Diagnostic[] = [];
  lintScoreTable(table, "/body/table", found, known);
  return found;
}

function keyOf({ diagnosis, operations }: { diagnosis: string; operations: string | undefined }): string {
  return `${diagnosis} ${operations}`;
}

/** Without members that are not there. */
function stated(row: { [K in keyof ScoreRow]?: ScoreRow[K] | undefined }): Partial<ScoreRow> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
