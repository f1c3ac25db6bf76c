import type { ScoreTable } from "../../schemas/types.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { Findings } from "../domain/diagnostic.ts";
import { exact } from "../domain/exact.ts";
import { pointerTo } from "../domain/pointer.ts";
import { averageCostOf } from "./choice-criteria.ts";
import { foldCode, isCutTo } from "./code-matching.ts";
import { lintChoices } from "./lint-choices.ts";
import { isOperationProblem, type OperationProblem, parseOperations } from "./operation-expression.ts";
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
  const sound: number[] = [];
  for (const index of table.rows.keys()) {
    const before = into.length;
    lintRow(table, index, pointerTo(pointerTo(pointer, "rows"), index), findings);
    repeated.report(index, pointerTo(pointerTo(pointer, "rows"), index), findings);
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

function lintRow(table: ScoreTable, index: number, pointer: string, findings: ScoreFindings): void {
  const row = table.rows[index];
  if (!row) return;
  const { code, diagnosis, operations, type, score } = row;
  const classes = (table.classes ?? []).map((known) => known.class);
  if (!table.types.some((known) => known === type))
    findings.report("score-table.unknown-type", pointerTo(pointer, "type"), {
      type,
      known: table.types.join(", "),
    });
  if (row.class !== undefined && !classes.includes(row.class))
    findings.report("score-table.unknown-class", pointerTo(pointer, "class"), {
      class: row.class,
      known: classes.join(", "),
    });
  if (diagnosis !== undefined && !isCutTo(diagnosis, table.diagnosis.decimals))
    findings.report("score-table.diagnosis-never-cut", pointerTo(pointer, "diagnosis"), {
      diagnosis,
      decimals: table.diagnosis.decimals.join(", "),
    });
  const parsed = operations === undefined ? [] : parseOperations(operations);
  if (isOperationProblem(parsed)) reportProblem(parsed, pointerTo(pointer, "operations"), findings);
  if (exact(score).num <= 0n)
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
  report(index: number, pointer: string, findings: ScoreFindings): void;
} {
  const codes = new Map<string, number>();
  const keys = new Map<string, number>();
  return {
    report(index, pointer, findings) {
      const row = table.rows[index];
      if (!row) return;
      const code = foldCode(row.code, table.ignoreCase);
      const key = keyOf(table, index);
      const sameCode = codes.get(code);
      const sameKey = key === undefined ? undefined : keys.get(key);
      const params = (first: number) => ({
        code: row.code,
        row: first + 1,
        first: table.rows[first]?.code ?? "",
      });
      if (sameCode !== undefined)
        findings.report("score-table.code-repeated", pointerTo(pointer, "code"), params(sameCode));
      else codes.set(code, index);
      if (sameKey !== undefined) findings.report("score-table.key-repeated", pointer, params(sameKey));
      else if (key !== undefined) keys.set(key, index);
    },
  };
}

/** What a row asks of a case, the same text for rows that ask for the same; `undefined` where it asks nothing or cannot be read. */
function keyOf(table: ScoreTable, index: number): string | undefined {
  const row = table.rows[index];
  const parsed = row?.operations === undefined ? [[]] : parseOperations(row.operations);
  if (row?.diagnosis === undefined || isOperationProblem(parsed)) return undefined;
  const fold = (code: string): string => foldCode(code, table.ignoreCase);
  const alternatives = parsed.map((codes) => codes.map(fold).sort().join("+")).sort();
  return [fold(row.diagnosis), row.class ?? "", [...new Set(alternatives)].join("|")].join(" ");
}
