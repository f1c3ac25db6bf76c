import { averageForChoice } from "./choice-criteria.ts";
import type { CaseToGroup } from "./grouping.ts";
import type { RowAlternative } from "./row-alternative.ts";
import type { ScoreTableIndex } from "./score-table-index.ts";

/** More cases than this are not tried: nothing is then said about the row. */
const MOST_CASES = 1000;

/**
 * The barest cases that answer an alternative: its diagnosis as it stands and no operation but those it asks for, at
 * the row's own average cost. A case with more operations or a longer diagnosis is answered by more rows, not fewer, so
 * these are the row's best chance to be chosen; `casesWithOneMore` is for the two kinds of row that break that rule.
 * `undefined` when they are too many to be tried.
 */
export function barestCases(index: ScoreTableIndex, alternative: RowAlternative): CaseToGroup[] | undefined {
  const { diagnosis, operations, operationClass, row } = alternative;
  const cost = averageForChoice(index.table, row);
  if (index.table.classes?.[operationClass]?.prefixes)
    return operationsOfClass(index, operationClass, diagnosis).map((code) => ({
      diagnosis,
      operations: [code],
      cost,
    }));
  let lists: string[][] = [[]];
  for (const asked of operations) {
    const answering = operationsAnswering(index, asked, diagnosis);
    if (lists.length * answering.length > MOST_CASES) return undefined;
    lists = lists.flatMap((list) => answering.map((code) => [...list, code]));
  }
  return lists.map((list) => ({ diagnosis, operations: list, cost }));
}

/** Whether a row turns away cases for an operation too many. */
export function turnsOperationsAway(
  { table }: ScoreTableIndex,
  { operations, operationClass }: RowAlternative,
): boolean {
  const asked = table.classes?.[operationClass];
  if (asked) return !asked.prefixes;
  return operations.length === 0 && table.operations.plainRows === "without-operations";
}

/**
 * The barest cases with one operation beside theirs, of each class and of none, as far as the alternative itself does
 * not turn them away.
 */
export function casesWithOneMore(index: ScoreTableIndex, alternative: RowAlternative): CaseToGroup[] {
  const { operated, operationClass, diagnosis } = alternative;
  if (operationClass < 0 && !operated && turnsOperationsAway(index, alternative)) return [];
  const classes = operationClass >= 0 ? [] : [...(index.table.classes ?? []).keys()];
  const more = [...classes, NO_CLASS].flatMap((other) => operationsOfClass(index, other, diagnosis));
  const bare = barestCases(index, alternative) ?? [];
  return bare.flatMap((subject) =>
    more.map((code) => ({ ...subject, operations: [...subject.operations, code] })),
  );
}

const NO_CLASS = -1;

/**
 * Operations that stand for all that answer an asked code, as far as the table can tell them apart. Matched by prefix,
 * a longer code may answer other rows besides, or be of another class.
 */
function operationsAnswering(index: ScoreTableIndex, asked: string, diagnosis: string): string[] {
  if (index.table.operations.match === "exact") return [asked];
  const known = [...operationsAsked(index, diagnosis), ...index.classes.prefixes];
  return [...new Set([asked, ...known.filter((code) => code.startsWith(asked))])];
}

/**
 * Operations that stand for all of a class (or of none), in the same sense: codes of the class that no row asks for, then the codes
 * that rows ask for.
 */
function operationsOfClass(index: ScoreTableIndex, operationClass: number, diagnosis: string): string[] {
  const asked = operationsAsked(index, diagnosis);
  const belongs = (code: string): boolean => index.classes.classOf(code) === operationClass;
  const fresh: string[] = [];
  for (const prefix of operationClass === NO_CLASS ? INITIALS : index.classes.prefixesOf(operationClass)) {
    const code = ENDINGS.map((ending) => prefix + ending).find((code) => belongs(code) && !asked.has(code));
    if (code !== undefined) fresh.push(code);
    // Whole codes that no row asks for are all alike; matched by prefix, they may begin with one that a row asks for.
    if (fresh.length > 0 && index.table.operations.match === "exact") break;
  }
  return [...fresh, ...[...asked].filter(belongs)];
}

/** The operations that rows of a diagnosis, at any cut, ask for. */
function operationsAsked(index: ScoreTableIndex, diagnosis: string): Set<string> {
  const rows = index.keysOf(diagnosis).flatMap((key) => index.alternativesOf(key));
  return new Set(rows.flatMap(({ operations }) => operations));
}

/** Ways a code goes on after a prefix, so that one of them is a code no row asks for. */
const ENDINGS = ["", ...Array.from({ length: 40 }, (_, n) => `X${String(n).padStart(2, "0")}`)];

/** What any operation code begins with. */
const INITIALS = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
