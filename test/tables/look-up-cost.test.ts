import { expect, test, vi } from "vitest";
import { catalogueRows, readGrouping } from "../../rules/410400/import-catalogue.mjs";
import type { ScoreRow } from "../../schemas/types.ts";
import { compileScoreTable } from "../../server/tables/compile-score-table.ts";

/** The catalogue over and over under other diagnoses, `count` rows in all. */
function rowsOf(count: number): ScoreRow[] {
  const rows = catalogueRows();
  return Array.from({ length: count }, (_, i) => {
    const copy = Math.floor(i / rows.length);
    const row = rows[i % rows.length];
    if (!row) throw new Error("empty catalogue");
    return copy === 0 ? row : { ...row, code: `${row.code}#${copy}`, diagnosis: `Z${copy}${row.diagnosis}` };
  });
}

test("the probes of a look-up are as many with 100 rows as with 4,444 and 44,440", () => {
  const cases = [
    { diagnosis: "A09.900x001", operations: ["44.1300x001", "45.2302"], cost: 3000 },
    { diagnosis: "A15.000", operations: [], cost: 3000 },
    { diagnosis: "Q99.900", operations: ["44.1300x001"], cost: 3000 },
  ];
  const probes = [100, 4444, 44440].map((count) => {
    const index = compileScoreTable({ ...readGrouping(), rows: rowsOf(count) });
    // The first look-up files the rows.
    for (const subject of cases) index.find(subject);
    const get = vi.spyOn(Map.prototype, "get");
    for (const subject of cases) index.find(subject);
    const calls = get.mock.calls.length;
    get.mockRestore();
    return calls;
  });
  expect(new Set(probes).size).toBe(1);
});
