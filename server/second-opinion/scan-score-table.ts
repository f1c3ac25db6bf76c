import type { ChoiceCriterion, ScoreRow, ScoreTable } from "../../schemas/types.ts";
import { type DecimalNumber, decimal } from "../arithmetic/decimal.ts";
import { exact } from "../domain/exact.ts";
import type { CaseToGroup } from "../tables/grouping.ts";
import { isOperationProblem, parseOperations } from "../tables/operation-expression.ts";

/** A row that the case answers, by this many of the operations that it asks for. */
interface Answering {
  readonly index: number;
  readonly row: ScoreRow;
  readonly operations: number;
}

/**
 * The indices of the rows that the declared criteria leave to a case: none where no row takes it, several where the
 * criteria cannot choose. Reads every row, with nothing compiled, indexed or remembered.
 */
export function scanScoreTable(table: ScoreTable, subject: CaseToGroup): readonly number[] | "needs-cost" {
  const fold = (code: string) => (table.ignoreCase ? code.trim().toUpperCase() : code.trim());
  const diagnosis = fold(subject.diagnosis);
  const operations = subject.operations.map(fold).filter((code) => code !== "");
  const classes = operations.map((code) => classOf(table, code, fold)).filter((name) => name !== undefined);
  let left = table.rows.flatMap((row, index) => {
    if (row.diagnosis === undefined || !matches(table, diagnosis, fold(row.diagnosis))) return [];
    return asked(table, row, operations, classes, fold).map((count) => ({ index, row, operations: count }));
  });
  for (const criterion of table.choose) {
    const kept = preferred(criterion, table, left, subject.cost, fold);
    if (kept === "needs-cost") return isOne(left) ? left.slice(0, 1).map(({ index }) => index) : kept;
    left = kept;
  }
  return [...new Set(left.map(({ index }) => index))];
}

type Fold = (code: string) => string;

function isOne(left: readonly Answering[]): boolean {
  return left.every(({ index }) => index === left[0]?.index);
}

function matches(table: ScoreTable, code: string, diagnosis: string): boolean {
  const [category = "", ...rest] = code.split(".");
  const decimals = rest.join(".");
  return table.diagnosis.decimals.some((cut) => {
    if (cut === "all" || rest.length === 0) return code === diagnosis;
    return diagnosis === (cut === 0 ? category : `${category}.${decimals.slice(0, cut)}`);
  });
}

/** For each way in which the case answers the row, how many operations that way asks for. */
function asked(
  table: ScoreTable,
  row: ScoreRow,
  operations: readonly string[],
  classes: readonly string[],
  fold: Fold,
): number[] {
  if (row.class !== undefined) {
    const prefixes = table.classes?.find((known) => known.class === row.class)?.prefixes ?? [];
    return (prefixes.length > 0 ? classes.includes(row.class) : classes.length === 0) ? [0] : [];
  }
  if (row.operations === undefined)
    return operations.length === 0 || table.operations.plainRows === "any-case" ? [0] : [];
  const parsed = parseOperations(row.operations);
  if (isOperationProblem(parsed)) return [];
  const has = (code: string) =>
    operations.some((mine) =>
      table.operations.match === "exact" ? mine === fold(code) : mine.startsWith(fold(code)),
    );
  return parsed.filter((codes) => codes.every(has)).map((codes) => codes.length);
}

function classOf(table: ScoreTable, operation: string, fold: Fold): string | undefined {
  const owning = (table.classes ?? []).flatMap(({ class: name, prefixes = [] }) =>
    prefixes.filter((prefix) => operation.startsWith(fold(prefix))).map((prefix) => ({ name, prefix })),
  );
  return owning.sort((a, b) => b.prefix.length - a.prefix.length)[0]?.name;
}

function preferred(
  criterion: ChoiceCriterion,
  table: ScoreTable,
  left: readonly Answering[],
  cost: CaseToGroup["cost"],
  fold: Fold,
): Answering[] | "needs-cost" {
  if (criterion === "closest-cost") return closest(table, left, cost);
  if (criterion === "lowest-code") {
    const codes = left.map(({ row }) => fold(row.code)).sort();
    const [least] = codes.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return left.filter(({ row }) => fold(row.code) === least);
  }
  return best(left, (answering) => merit(criterion, table, answering));
}

/** The higher the better. */
function merit(
  criterion: Exclude<ChoiceCriterion, "closest-cost" | "lowest-code">,
  table: ScoreTable,
  { row, operations }: Answering,
): DecimalNumber {
  const place = (table.classes ?? []).findIndex((known) => known.class === row.class);
  switch (criterion) {
    case "operated-first":
      return number(operations > 0 || (table.classes?.[place]?.prefixes ?? []).length > 0 ? 1 : 0);
    case "type-order":
      return number(-table.types.indexOf(row.type));
    case "class-order":
      return number(-place);
    case "most-operations":
      return number(operations);
    case "longest-diagnosis":
      return number(row.diagnosis?.trim().length ?? 0);
    case "highest-score":
      return number(row.score);
    case "lowest-score":
      return decimal.negate(number(row.score));
  }
}

function closest(
  table: ScoreTable,
  left: readonly Answering[],
  cost: CaseToGroup["cost"],
): Answering[] | "needs-cost" {
  const known = left.filter(({ row }) => averageOf(table, row) !== undefined);
  if (known.length === 0) return [...left];
  const average = ({ row }: Answering) => averageOf(table, row) ?? number(0);
  if (cost === undefined) {
    const same = known.every((each) =>
      known.every((other) => decimal.compare(average(each), average(other)) === 0),
    );
    return same ? known : "needs-cost";
  }
  const paid = typeof cost === "number" ? number(cost) : decimal.ofExact(cost);
  return best(known, (answering) => {
    const away = decimal.subtract(average(answering), paid);
    return decimal.sign(away) > 0 ? decimal.negate(away) : away;
  });
}

function averageOf(
  { costPerPoint }: ScoreTable,
  { averageCost, score }: ScoreRow,
): DecimalNumber | undefined {
  if (averageCost !== undefined) return number(averageCost);
  return costPerPoint === undefined ? undefined : decimal.multiply(number(score), number(costPerPoint));
}

function best(left: readonly Answering[], meritOf: (answering: Answering) => DecimalNumber): Answering[] {
  const merits = left.map(meritOf);
  return left.filter((_, i) =>
    merits.every((other) => {
      const mine = merits[i];
      return mine !== undefined && decimal.compare(mine, other) >= 0;
    }),
  );
}

function number(value: string | number): DecimalNumber {
  return decimal.ofExact(exact(value));
}
