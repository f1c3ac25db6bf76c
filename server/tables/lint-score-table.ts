import type { ScoreRow, ScoreTable } from "../../schemas/types.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { Findings } from "../domain/diagnostic.ts";
import { pointerTo } from "../domain/pointer.ts";
import { averageCostOf } from "./choice-criteria.ts";
import { foldCode, isCutTo } from "./code-matching.ts";
import { lintChoices } from "./lint-choices.ts";
import {
  isOperationProblem,
  type OperationAlternatives,
  type OperationProblem,
  parseOperations,
} from "./operation-expression.ts";
import { scoreTableDiagnostics } from "./score-table-diagnostics.ts";

type ScoreFindings = Findings<typeof scoreTableDiagnostics>;

/**
 * Reports what is wrong with a score table that fits its schema; `pointer` is where the table stands in its document.
 * Rows with a finding of their own take no part in the search for rows that can never be chosen and for ties.
 */
export function lintScoreTable(table: ScoreTable, pointer: string, into: Diagnostic[]): void {
  const findings = new Findings(scoreTableDiagnostics, into);
  lintClasses(table, pointer, findings);
  const repeated = repeatedRows(table);
  const names = { types: new Set<string>(table.types), classes: classNames(table) };
  const sound: number[] = [];
  for (const [index, row] of table.rows.entries()) {
    const before = into.length;
    const at = `${pointer}/rows/${index}`;
    const asked = operationsOf(row);
    lintRow(table, { row, index, asked }, names, at, findings);
    repeated.report({ row, index, asked }, at, findings);
    if (into.length === before) sound.push(index);
  }
  lintChoices(table, sound, pointerTo(pointer, "rows"), findings);
}

function lintClasses(
  { classes = [], ignoreCase }: ScoreTable,
  pointer: string,
  findings: ScoreFindings,
): void {
  const owners = new Map<string, string>();
  for (const [index, known] of classes.entries())
    for (const [place, prefix] of (known.prefixes ?? []).entries()) {
      const owner = owners.get(foldCode(prefix, ignoreCase));
      const where = [index, "prefixes", place].reduce(pointerTo, pointerTo(pointer, "classes"));
      if (owner !== undefined)
        findings.report("score-table.prefix-repeated", where, { prefix, class: owner });
      else owners.set(foldCode(prefix, ignoreCase), known.class);
    }
}

/** A row, and the operations that it asks for as far as they can be read. */
interface ReadRow {
  readonly row: ScoreRow;
  readonly index: number;
  readonly asked: OperationAlternatives | OperationProblem;
}

function operationsOf({ operations }: ScoreRow): OperationAlternatives | OperationProblem {
  return operations === undefined ? NO_OPERATIONS : parseOperations(operations);
}

const NO_OPERATIONS: OperationAlternatives = [[]];

/** What rows may name. */
interface Names {
  readonly types: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

function classNames({ classes = [] }: ScoreTable): ReadonlySet<string> {
  return new Set(classes.map((known) => known.class));
}

function lintRow(
  table: ScoreTable,
  { row, index, asked }: ReadRow,
  { types, classes }: Names,
  pointer: string,
  findings: ScoreFindings,
): void {
  const { code, diagnosis, type, score } = row;
  if (!types.has(type))
    findings.report("score-table.unknown-type", pointerTo(pointer, "type"), {
      type,
      known: table.types.join(", "),
    });
  if (row.class !== undefined && !classes.has(row.class))
    findings.report("score-table.unknown-class", pointerTo(pointer, "class"), {
      class: row.class,
      known: [...classes].join(", "),
    });
  if (diagnosis !== undefined && !isCutTo(diagnosis, table.diagnosis.decimals))
    findings.report("score-table.diagnosis-never-cut", pointerTo(pointer, "diagnosis"), {
      diagnosis,
      decimals: table.diagnosis.decimals.join(", "),
    });
  if (isOperationProblem(asked)) reportProblem(asked, pointerTo(pointer, "operations"), findings);
  // The double of a decimal is above 0 just where the decimal is: a table's have at most 18 places.
  if (!(Number(score) > 0))
    findings.report("score-table.score-not-positive", pointerTo(pointer, "score"), { score });
  if (table.choose.includes("closest-cost") && !averageCostOf(table, index))
    findings.report("score-table.average-missing", pointer, { code });
}

function reportProblem(
  { problem, found, offset, length }: OperationProblem,
  at: string,
  findings: ScoreFindings,
): void {
  const code = problem === "unexpected" ? "unreadable" : problem;
  findings.report(`score-table.operations-${code}`, at, { found }, { offset, length });
}

/** Reports rows that repeat the code, or the diagnosis and operations, of an earlier row. */
function repeatedRows(table: ScoreTable): {
  report(read: ReadRow, pointer: string, findings: ScoreFindings): void;
} {
  const codes = new Set<string>();
  const keys = new Set<string>();
  const codeOf = (row: ScoreRow): string => foldCode(row.code, table.ignoreCase);
  const byCode = firstRows(table, codeOf);
  const byKey = firstRows(table, (row) => keyOf(table, row, operationsOf(row)));
  return {
    report({ row, asked }, pointer, findings) {
      const code = codeOf(row);
      const key = keyOf(table, row, asked);
      if (!isNew(codes, code))
        findings.report("score-table.code-repeated", pointerTo(pointer, "code"), {
          code: row.code,
          ...byCode(code),
        });
      if (key !== undefined && !isNew(keys, key))
        findings.report("score-table.key-repeated", pointer, { code: row.code, ...byKey(key) });
    },
  };
}

/** The number and code of the first row of a name; looked for once something is repeated, which is seldom. */
function firstRows(
  { rows }: ScoreTable,
  nameOf: (row: ScoreRow) => string | undefined,
): (name: string) => { row: number; first: string } {
  let firsts: Map<string | undefined, number> | undefined;
  return (name) => {
    firsts ??= new Map(rows.map((row, index) => [nameOf(row), index] as const).reverse());
    const first = firsts.get(name) ?? 0;
    return { row: first + 1, first: rows[first]?.code ?? "" };
  };
}

/** Puts a text into a set, and says whether it was not there before: most are not, and are looked up only once. */
function isNew(texts: Set<string>, text: string): boolean {
  const before = texts.size;
  return texts.add(text).size > before;
}

/** What a row asks of a case, the same text for rows that ask for the same; `undefined` where it asks nothing or cannot be read. */
function keyOf(
  { ignoreCase }: ScoreTable,
  row: ScoreRow,
  asked: OperationAlternatives | OperationProblem,
): string | undefined {
  if (row.diagnosis === undefined || isOperationProblem(asked)) return undefined;
  const [only] = asked;
  const operations =
    asked.length === 1 && only && only.length < 2
      ? foldCode(only[0] ?? "", ignoreCase)
      : distinctText(asked, ignoreCase);
  return `${foldCode(row.diagnosis, ignoreCase)} ${row.class ?? ""} ${operations}`;
}

function distinctText(asked: OperationAlternatives, ignoreCase: boolean): string {
  const alternatives = asked.map((codes) =>
    codes
      .map((code) => foldCode(code, ignoreCase))
      .sort()
      .join("+"),
  );
  return [...new Set(alternatives.sort())].join("|");
}
