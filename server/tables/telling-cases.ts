import { averageForChoice } from "./choice-criteria.ts";
import { answers } from "./code-matching.ts";
import type { CaseToGroup } from "./grouping.ts";
import type { RowAlternative } from "./row-alternative.ts";
import type { ScoreTableIndex } from "./score-table-index.ts";

/** More cases than this are not tried: nothing is then said about the row. */
const MOST_CASES = 1000;

/**
 * The barest cases that answer an alternative: its diagnosis as it stands (or a longer one that is cut to it) and no
 * operation but those it asks for, at the row's own average cost. A case with more operations or a longer diagnosis is
 * answered by more rows, not fewer, so these are the row's best chance to be chosen; `casesWithOneMore` is for the two
 * kinds of row that break that rule. `undefined` when they are too many to be tried.
 */
export function barestCases(
  index: ScoreTableIndex,
  alternative: RowAlternative,
  diagnosis = alternative.diagnosis,
): CaseToGroup[] | undefined {
  const { operations, operationClass, row } = alternative;
  const cost = averageForChoice(index.table, row);
  if (index.table.classes?.[operationClass]?.prefixes)
    return operationsOfClass(index, operationClass, diagnosis).map((code) => ({
      diagnosis,
      operations: [code],
      cost,
    }));
  let lists: string[][] = [[]];
  for (const asked of operations) {
    const answering = operationsAnswering(index, asked);
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
 * The barest cases, or those given, with one operation beside theirs, of each class and of none, as far as the
 * alternative itself does not turn them away.
 */
export function casesWithOneMore(
  index: ScoreTableIndex,
  alternative: RowAlternative,
  bare = barestCases(index, alternative) ?? [],
): CaseToGroup[] {
  const { operated, operationClass } = alternative;
  if (operationClass < 0 && !operated && turnsOperationsAway(index, alternative)) return [];
  const classes = operationClass >= 0 ? [] : [...(index.table.classes ?? []).keys()];
  return bare.flatMap((subject) =>
    [...classes, NO_CLASS]
      .flatMap((other) => operationsOfClass(index, other, subject.diagnosis))
      .map((code) => ({ ...subject, operations: [...subject.operations, code] })),
  );
}

const NO_CLASS = -1;

/**
 * The barest operations that answer an asked code. Matched by prefix, a longer code may be of another class; one longer
 * still answers no fewer rows.
 */
function operationsAnswering({ table, classes }: ScoreTableIndex, asked: string): string[] {
  const longer = classes.prefixes.filter((prefix) => answers(prefix, asked, table.operations.match));
  return [...new Set([asked, ...longer])];
}

/**
 * The barest operations of a class (or of none): one that answers no row's code, as these are all alike; where there is
 * none, the class's prefixes, for no code that goes on after a prefix answers fewer.
 */
function operationsOfClass(index: ScoreTableIndex, operationClass: number, diagnosis: string): string[] {
  const { match } = index.table.operations;
  const asked = operationsAsked(index, diagnosis);
  const belongs = (code: string): boolean => index.classes.classOf(code) === operationClass;
  const prefixes = operationClass === NO_CLASS ? INITIALS : index.classes.prefixesOf(operationClass);
  for (const prefix of prefixes) {
    const codes = match === "exact" ? ENDINGS.map((ending) => prefix + ending) : [prefix];
    const fresh = codes.find((code) => belongs(code) && !asked.some((each) => answers(code, each, match)));
    if (fresh !== undefined) return [fresh];
  }
  return prefixes.filter(belongs);
}

/** The operations that rows of a diagnosis, at any cut, ask for. */
function operationsAsked(index: ScoreTableIndex, diagnosis: string): string[] {
  const rows = index.keysOf(diagnosis).flatMap((key) => index.alternativesOf(key));
  return [...new Set(rows.flatMap(({ operations }) => operations))];
}

/** Ways a code goes on after a prefix, so that one of them is a code no row asks for. */
const ENDINGS = ["", ...Array.from({ length: 40 }, (_, n) => `X${String(n).padStart(2, "0")}`)];

/** What any operation code begins with. */
const INITIALS = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
