import type { ScoreTable } from "../../schemas/types.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { Findings } from "../domain/diagnostic.ts";
import { pointerTo } from "../domain/pointer.ts";
import { averageCostOf } from "./choice-criteria.ts";
import { foldCode, isCutTo } from "./code-matching.ts";
import { lintChoices } from "./lint-choices.ts";
import {
  type AskedOperations,
  askedBy,
  isOperationProblem,
  type OperationProblem,
} from "./operation-expression.ts";
import { findRepeated } from "./repeated-rows.ts";
import { scoreTableDiagnostics } from "./score-table-diagnostics.ts";

type ScoreFindings = Findings<typeof scoreTableDiagnostics>;

/**
 * Reports what is wrong with a score table that fits its schema; `pointer` is where the table stands in its document.
 * Rows with a finding of their own take no part in the search for rows that can never be chosen and for ties.
 */
export function lintScoreTable(table: ScoreTable, pointer: string, into: Diagnostic[]): void {
  const findings = new Findings(scoreTableDiagnostics, into);
  lintClasses(table, pointer, findings);
  const asked = askedBy(table.rows);
  const reportRepeated = findRepeated(table, asked);
  const names = namesOf(table);
  const sound: number[] = [];
  for (let index = 0; index < table.rows.length; index++) {
    const before = into.length;
    lintRow(table, index, asked[index], names, pointer, findings);
    reportRepeated?.(index, rowPointer(pointer, index), findings);
    if (into.length === before) sound.push(index);
  }
  lintChoices(table, asked, sound, pointerTo(pointer, "rows"), findings);
}

function rowPointer(pointer: string, index: number): string {
  return `${pointer}/rows/${index}`;
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

/** What rows may name, and whether a row must have an average cost. */
interface Names {
  readonly types: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly needsAverage: boolean;
}

function namesOf({ types, classes = [], choose }: ScoreTable): Names {
  return {
    types: new Set<string>(types),
    classes: new Set(classes.map((known) => known.class)),
    needsAverage: choose.includes("closest-cost"),
  };
}

function lintRow(
  table: ScoreTable,
  index: number,
  asked: AskedOperations | undefined,
  { types, classes, needsAverage }: Names,
  pointer: string,
  findings: ScoreFindings,
): void {
  const row = table.rows[index];
  if (!row) return;
  const { code, diagnosis, type, score } = row;
  const at = (member: string) => pointerTo(rowPointer(pointer, index), member);
  if (!types.has(type))
    findings.report("score-table.unknown-type", at("type"), { type, known: table.types.join(", ") });
  if (row.class !== undefined && !classes.has(row.class))
    findings.report("score-table.unknown-class", at("class"), {
      class: row.class,
      known: [...classes].join(", "),
    });
  if (diagnosis !== undefined && !isCutTo(diagnosis, table.diagnosis.decimals))
    findings.report("score-table.diagnosis-never-cut", at("diagnosis"), {
      diagnosis,
      decimals: table.diagnosis.decimals.join(", "),
    });
  if (asked && isOperationProblem(asked)) reportProblem(asked, at("operations"), findings);
  // The double of a decimal is above 0 just where the decimal is: a table's have at most 18 places.
  if (!(Number(score) > 0)) findings.report("score-table.score-not-positive", at("score"), { score });
  if (needsAverage && !averageCostOf(table, index))
    findings.report("score-table.average-missing", rowPointer(pointer, index), { code });
}

function reportProblem(
  { problem, found, offset, length }: OperationProblem,
  at: string,
  findings: ScoreFindings,
): void {
  const code = problem === "unexpected" ? "unreadable" : problem;
  findings.report(`score-table.operations-${code}`, at, { found }, { offset, length });
}
