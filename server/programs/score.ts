import type { ScoreTable } from "../../schemas/types.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { type Exact, exact } from "../domain/exact.ts";
import type { Compiled } from "../domain/frame.ts";
import { isNumeric } from "../domain/value.ts";
import { compileScoreTable } from "../tables/compile-score-table.ts";
import type { CaseToGroup, Grouping } from "../tables/grouping.ts";
import { lintScoreTable } from "../tables/lint-score-table.ts";
import type { ScoreTableIndex } from "../tables/score-table-index.ts";
import { traceScoreTable } from "../tables/trace-score-table.ts";
import { readText, readTexts, slotOf } from "./fact-access.ts";
import { lintFact } from "./lint-fact.ts";
import type { ScoreStatement } from "./statement.ts";
import type { CompileContext, StatementType } from "./statement-type.ts";

/**
 * Finds a claim's disease group by diagnosis and operations; where a caller has given the group's code, the row of
 * that code. Writes group, type and score.
 */
export const score: StatementType<ScoreStatement> = {
  lint: ({ table, reads, writes, pointer }, context) => {
    lintFact(reads.diagnosis, "text", "/body/reads/diagnosis", context);
    lintFact(reads.operations, "list", "/body/reads/operations", context);
    if (reads.cost !== undefined) lintFact(reads.cost, "number", "/body/reads/cost", context);
    lintFact(writes.group, "text", "/body/writes/group", context);
    lintFact(writes.score, "number", "/body/writes/score", context);
    if (writes.type !== undefined) lintFact(writes.type, "text", "/body/writes/type", context);
    lintScoreTable(table, pointer, context.findings);
  },
  reads: ({ reads: { diagnosis, operations, cost } }) => (cost === undefined ? [diagnosis, operations] : [diagnosis, operations, cost]),
  compile: ({ table, reads, writes, pointer, clause }, context) => {
    const index = indexOf(table);
    const rows = table.rows.map(({ score: text }) => exact(text));
    const caseOf = readCase(reads, context, pointer);
    const group = slotOf(writes.group, context);
    const type = writes.type === undefined ? undefined : slotOf(writes.type, context);
    const points = slotOf(writes.score, context);
    return (frame, sink) => {
      const given = frame[group];
      const found = typeof given === "string" ? rowOfCode(index, given, pointer) : rowOfCase(index, caseOf(frame), pointer);
      const row = table.rows[found.row];
      const value: Exact | undefined = rows[found.row];
      if (!row || !value) throw new ClaimError("unmatched-row", writes.group, pointer);
      frame[group] = row.code;
      if (type !== undefined) frame[type] = row.type;
      frame[points] = value;
      if (!sink) return;
      const trace = sink.detail === "full" && typeof given !== "string" ? { trace: traceScoreTable(index, caseOf(frame)) } : {};
      sink.tell({ event: "row", pointer: `${pointer}/rows/${found.row}`, clause, group: row.code, name: row.name, score: value, by: found.by, ...trace });
    };
  },
};

const INDEXES = new WeakMap<ScoreTable, ScoreTableIndex>();

/** A table is indexed once however many plans use it: documents are never changed. */
function indexOf(table: ScoreTable): ScoreTableIndex {
  let index = INDEXES.get(table);
  if (!index) {
    index = compileScoreTable(table);
    INDEXES.set(table, index);
  }
  return index;
}

interface Found {
  readonly row: number;
  /** The criterion that decided, `only-row`, or `given` for a code that the caller gave. */
  readonly by: string;
}

function rowOfCode(index: ScoreTableIndex, code: string, pointer: string): Found {
  const row = index.findByCode(code);
  if (row === undefined) throw new ClaimError("unmatched-row", code, pointer, "given group code");
  return { row, by: "given" };
}

function rowOfCase(index: ScoreTableIndex, subject: CaseToGroup, pointer: string): Found {
  const grouping: Grouping = index.find(subject);
  if (grouping.outcome === "row") return grouping;
  const about = [subject.diagnosis, ...subject.operations].join(" + ");
  if (grouping.outcome === "unmatched") throw new ClaimError("unmatched-row", about, pointer);
  const codes = grouping.rows.map((row) => index.table.rows[row]?.code).join(" / ");
  throw new ClaimError("ambiguous-row", about, pointer, codes);
}

function readCase(reads: ScoreStatement["reads"], context: CompileContext, pointer: string): Compiled<CaseToGroup> {
  const diagnosis = readText(reads.diagnosis, context, pointer);
  const operations = readTexts(reads.operations, context, pointer);
  const cost = reads.cost === undefined ? undefined : slotOf(reads.cost, context);
  return (frame) => {
    const paid = cost === undefined ? undefined : frame[cost];
    return { diagnosis: diagnosis(frame), operations: operations(frame), cost: isNumeric(paid) ? paid : undefined };
  };
}

