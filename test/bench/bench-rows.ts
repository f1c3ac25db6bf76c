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
    const index = compileScoreTable(asRead(table));
    const cases = Array.from({ length: CASES }, () => {
      const { diagnosis = "", operations = "" } = random.of(table.rows);
      return asRead({ diagnosis, operations: operations === "" ? [] : operations.split("+") });
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

/** Texts as they are after reading: a claim's are not those of the table, nor shared by claims. */
function asRead<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
