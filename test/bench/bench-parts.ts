import type { Claim } from "../../schemas/types.ts";
import { compileScoreTable } from "../../server/tables/compile-score-table.ts";
import { benchTable } from "./bench-documents.ts";
import { figuresOf, rowOf } from "./hand-written.ts";
import type { Contender } from "./interleaved.ts";

/** The look-up in the 14,000 rows by itself. */
export function tableContenders(claims: readonly Claim[], slice: number): Contender[] {
  const index = compileScoreTable(benchTable());
  const figures = claims.map(figuresOf);
  const over =
    (find: (figures: ReturnType<typeof figuresOf>) => unknown) => (from: number, count: number) => {
      for (let each = from; each < from + count; each++) find(figures[each % figures.length] ?? fail());
    };
  return [
    { name: "yice", slice, run: over((each) => index.rowOf(each)) },
    { name: "hand-written", slice, run: over(rowOf) },
  ];
}

function fail(): never {
  throw new Error("nothing to measure");
}
