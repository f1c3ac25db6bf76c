import type { ScoreTable } from "../../schemas/types.ts";
import { compileScoreTable } from "../../server/tables/compile-score-table.ts";
import type { CaseToGroup } from "../../server/tables/grouping.ts";
import { benchTable } from "./bench-documents.ts";
import { benchRows } from "./bench-policy.ts";
import type { Contender } from "./interleaved.ts";
import { Random } from "./random.ts";

const SIZES = [100, 4_444, 16_000, 200_000] as const;
const CASES = 2_000;

/**
 * Look-ups in tables of more and more rows, and the same in a Map by the diagnosis's slices, as one writes it by hand;
 * every case finds a row. So many in a `slice` that it lasts as long as those of whole claims.
 */
export function rowContenders(slice: number): Contender[] {
  const random = new Random(11);
  const rows = benchRows(200_000).map((row) => ({ ...row, type: "core", order: random.next() }));
  rows.sort((a, b) => a.order - b.order);
  return SIZES.flatMap((size) => {
    const table: ScoreTable = {
      ...benchTable(),
      rows: rows.slice(0, size).map(({ order: _, ...row }) => row),
    };
    const index = compileScoreTable(asRead(table));
    const byHand = mapOfSlices(asRead(table));
    const cases = Array.from({ length: CASES }, () => {
      const { diagnosis = "", operations = "" } = random.of(table.rows);
      return asRead({ diagnosis, operations: operations === "" ? [] : operations.split("+") });
    });
    for (const each of cases) {
      const row = index.rowOf(each);
      if (row === undefined || row !== byHand(each)) throw new Error("a row is not found");
    }
    const over = (find: (subject: CaseToGroup) => unknown) => (from: number, count: number) => {
      for (let at = from; at < from + count; at++) {
        const subject = cases[at % CASES];
        if (subject) find(subject);
      }
    };
    const rowsOf = `${size.toLocaleString("en")} rows`;
    return [
      { name: rowsOf, slice, run: over((subject) => index.rowOf(subject)) },
      { name: `${rowsOf}, Map`, slice, run: over(byHand) },
    ];
  });
}

interface HeldRow {
  readonly row: number;
  readonly code: string;
  readonly operations: readonly string[];
}

/** The rows of each diagnosis in a Map, those with most operations and the lowest code first. */
function mapOfSlices({ rows }: ScoreTable): (subject: CaseToGroup) => number | undefined {
  const byDiagnosis = new Map<string, HeldRow[]>();
  for (const [row, { code, diagnosis = "", operations = "" }] of rows.entries()) {
    const known = byDiagnosis.get(diagnosis) ?? [];
    known.push({ row, code, operations: operations === "" ? [] : operations.split("+") });
    byDiagnosis.set(diagnosis, known);
  }
  for (const known of byDiagnosis.values())
    known.sort((a, b) => b.operations.length - a.operations.length || (a.code < b.code ? -1 : 1));
  return ({ diagnosis, operations }) => {
    const long = firstOf(byDiagnosis.get(diagnosis.slice(0, 5)), operations);
    if (diagnosis.length < 5) return long?.row;
    const short = firstOf(byDiagnosis.get(diagnosis.slice(0, 3)), operations);
    return !long || (short && short.operations.length > long.operations.length) ? short?.row : long.row;
  };
}

function firstOf(rows: readonly HeldRow[] | undefined, operations: readonly string[]): HeldRow | undefined {
  if (rows) for (const row of rows) if (hasAll(operations, row.operations)) return row;
  return undefined;
}

function hasAll(operations: readonly string[], asked: readonly string[]): boolean {
  for (const operation of asked) if (!operations.includes(operation)) return false;
  return true;
}

/** Texts as they are after reading: a claim's are not those of the table, nor shared by claims. */
function asRead<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
