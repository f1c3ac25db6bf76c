import type { ChoiceCriterion, ScoreTable } from "../../schemas/types.ts";

/** A row as a test makes it: its operations as the alternatives they stand for. */
export interface PlainRow {
  readonly code: string;
  readonly diagnosis: string;
  readonly alternatives: readonly (readonly string[])[];
  readonly class?: string;
  readonly type: string;
  /** Whole points. */
  readonly score: number;
  /** Whole yuan. */
  readonly averageCost: number;
}

interface Answer {
  readonly row: number;
  readonly matched: number;
}

/**
 * A second reading of the look-up: scans every row, in whole numbers, with nothing compiled. Costs are whole half-yuan.
 * Gives the row's index, or the indices that the criteria leave.
 */
export function naiveGrouping(
  table: ScoreTable,
  rows: readonly PlainRow[],
  { diagnosis, operations, halfYuan }: { diagnosis: string; operations: readonly string[]; halfYuan: number },
): number[] {
  const given = operations.map((code) => code.toUpperCase());
  const classes = given.map((code) => classOf(table, code)).filter((name) => name !== undefined);
  let left: Answer[] = rows.flatMap((row, index) => {
    if (!matchesDiagnosis(table, diagnosis.toUpperCase(), row.diagnosis)) return [];
    if (row.class !== undefined) {
      const prefixes = table.classes?.find((known) => known.class === row.class)?.prefixes;
      return (prefixes ? classes.includes(row.class) : classes.length === 0)
        ? [{ row: index, matched: 0 }]
        : [];
    }
    return row.alternatives.flatMap((asked) => {
      if (asked.length === 0 && given.length > 0 && table.operations.plainRows === "without-operations")
        return [];
      const has = (code: string) =>
        given.some((mine) => (table.operations.match === "exact" ? mine === code : mine.indexOf(code) === 0));
      return asked.every(has) ? [{ row: index, matched: asked.length }] : [];
    });
  });
  for (const criterion of table.choose) {
    const merits = left.map((answer) => merit(criterion, table, rows, answer, halfYuan));
    const best = merits.reduce((a, b) => (b > a ? b : a), merits[0] ?? 0);
    left = left.filter((_, i) => merits[i] === best);
  }
  return [...new Set(left.map(({ row }) => row))];
}

function matchesDiagnosis(table: ScoreTable, code: string, asked: string): boolean {
  const [category = "", rest = ""] = code.split(".");
  return table.diagnosis.decimals.some((cut) => {
    const kept = cut === "all" ? rest : rest.slice(0, cut);
    return (
      (kept === "" && rest !== "" && cut === 0 ? category : kept === "" ? code : `${category}.${kept}`) ===
      asked
    );
  });
}

function classOf(table: ScoreTable, code: string): string | undefined {
  const owned = (table.classes ?? []).flatMap(({ class: name, prefixes = [] }) =>
    prefixes.filter((prefix) => code.startsWith(prefix)).map((prefix) => ({ name, length: prefix.length })),
  );
  return owned.sort((a, b) => b.length - a.length)[0]?.name;
}

/** The higher the better; codes compare as text, backwards. */
function merit(
  criterion: ChoiceCriterion,
  table: ScoreTable,
  rows: readonly PlainRow[],
  { row: index, matched }: Answer,
  halfYuan: number,
): number {
  const row = rows[index];
  if (!row) throw new Error("no such row");
  const classes = (table.classes ?? []).map((known) => known.class);
  const ofClass = row.class === undefined ? -1 : classes.indexOf(row.class);
  switch (criterion) {
    case "operated-first":
      return matched > 0 || table.classes?.[ofClass]?.prefixes ? 1 : 0;
    case "type-order":
      return -table.types.indexOf(row.type);
    case "class-order":
      return -ofClass;
    case "most-operations":
      return matched;
    case "longest-diagnosis":
      return row.diagnosis.length;
    case "closest-cost":
      return -Math.abs(2 * row.averageCost - halfYuan);
    case "highest-score":
      return row.score;
    case "lowest-score":
      return -row.score;
    case "lowest-code":
      return -rows.filter(({ code }) => code < row.code).length;
  }
}
