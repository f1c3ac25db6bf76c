import type { ScoreTable } from "../../schemas/types.ts";
import type { Findings } from "../domain/diagnostic.ts";
import { pointerTo } from "../domain/pointer.ts";
import { averageCostOf } from "./choice-criteria.ts";
import { isCutTo } from "./code-matching.ts";
import { type AskedOperations, isOperationProblem, type OperationProblem } from "./operation-expression.ts";
import type { scoreTableDiagnostics } from "./score-table-diagnostics.ts";

type ScoreFindings = Findings<typeof scoreTableDiagnostics>;

export function rowPointer(pointer: string, index: number): string {
  return `${pointer}/rows/${index}`;
}

/** What rows may name, and whether a row must have an average cost. */
export interface Names {
  readonly types: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly needsAverage: boolean;
}

export function namesOf({ types, classes = [], choose }: ScoreTable): Names {
  return {
    types: new Set<string>(types),
    classes: new Set(classes.map((known) => known.class)),
    needsAverage: choose.includes("closest-cost"),
  };
}

/** Reports what is wrong with a row by itself; `pointer` is where its table stands. */
export function lintRow(
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
  if (!isAboveZero(score)) findings.report("score-table.score-not-positive", at("score"), { score });
  if (needsAverage && !averageCostOf(table, index))
    findings.report("score-table.average-missing", rowPointer(pointer, index), { code });
}

const [ONE, NINE] = [0x31, 0x39];

/** Whether a decimal is above 0, as its double is then: a table's have at most 18 places. Most begin with another digit. */
function isAboveZero(score: string | number): boolean {
  if (typeof score === "string") {
    const first = score.charCodeAt(0);
    if (first >= ONE && first <= NINE) return true;
  }
  return Number(score) > 0;
}

function reportProblem(
  { problem, found, offset, length }: OperationProblem,
  at: string,
  findings: ScoreFindings,
): void {
  const code = problem === "unexpected" ? "unreadable" : problem;
  findings.report(`score-table.operations-${code}`, at, { found }, { offset, length });
}
