import type { ScoreTable } from "../../schemas/types.ts";
import { compileScoreTable } from "../../server/tables/compile-score-table.ts";
import { benchTable } from "./bench-documents.ts";
import { benchRows } from "./bench-policy.ts";
import type { Contender } from "./interleaved.ts";
import { Random } from "./random.ts";

const SIZES = [100, 4_444, 16_000, 200_000] as const;
const CASES = 2_000;

/** Look-ups in tables of more and more rows; every case finds a row. */
export function rowContenders(slice: number): Contender[] {
  const random = new Random(11);
  const rows = benchRows(200_000).map((row) => ({ ...row, type: "core", order: random.next() }));
  rows.sort((a, b) => a.order - b.order);
  return SIZES.map((size) => {
    const table: ScoreTable = {
      ...benchTable(),
      rows: rows.slice(0, size).map(({ order: _, ...row }) => row),
    };
    const index = compileScoreTable(table);
    const cases = Array.from({ length: CASES }, () => {
      const { diagnosis = "", operations = "" } = random.of(table.rows);
      // A copy: a claim's texts are its own.
      const asked = operations === "" ? [] : operations.split("+");
      return { diagnosis: `${diagnosis.slice(0, 2)}${diagnosis.slice(2)}`, operations: asked };
    });
    if (cases.some((each) => index.rowOf(each) === undefined)) throw new Error("a row is not found");
    return {
      name: `${size.toLocaleString("en")} rows`,
      slice,
      run: (from, count) => {
        for (let at = from; at < from + count; at++) {
          const subject = cases[at % CASES];
          if (subject) index.rowOf(subject);
        }
      },
    };
  });
}
