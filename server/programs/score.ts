import type { ScoreTable } from "../../schemas/types.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { type Exact, exact, ZERO } from "../domain/exact.ts";
import type { Compiled, Frame } from "../domain/frame.ts";
import { scaled } from "../domain/scaled.ts";
import { isNumeric, type Value } from "../domain/value.ts";
import { averageCostOf } from "../tables/choice-criteria.ts";
import { compileScoreTable } from "../tables/compile-score-table.ts";
import { type CaseToGroup, type Grouping, NO_ROW } from "../tables/grouping.ts";
import { lintScoreTable } from "../tables/lint-score-table.ts";
import type { ScoreTableIndex } from "../tables/score-table-index.ts";
import { readText, readTexts, slotOf } from "./fact-access.ts";
import { lintFact } from "./lint-fact.ts";
import { RowEvent } from "./row-event.ts";
import type { ScoreStatement } from "./statement.ts";
import type { CompileContext, Run, StatementType } from "./statement-type.ts";
import { witnessed } from "./witness.ts";

/**
 * Finds a claim's disease group by diagnosis and operations; where a caller has given the group's code, the row of
 * that code. Writes group, type, score and, where asked for, the group's average cost; a case that no row takes gets
 * what `unmatched` states and no average cost.
 */
export const score: StatementType<ScoreStatement> = {
  lint: ({ table, reads, writes, pointer }, context) => {
    lintFact(reads.diagnosis, "text", "/body/reads/diagnosis", context);
    lintFact(reads.operations, "list", "/body/reads/operations", context);
    if (reads.cost !== undefined) lintFact(reads.cost, "number", "/body/reads/cost", context);
    lintFact(writes.group, "text", "/body/writes/group", context);
    lintFact(writes.score, "number", "/body/writes/score", context);
    if (writes.type !== undefined) lintFact(writes.type, "text", "/body/writes/type", context);
    if (writes.averageCost !== undefined)
      lintFact(writes.averageCost, "number", "/body/writes/averageCost", context);
    lintScoreTable(table, pointer, context.findings);
  },
  reads: ({ reads: { diagnosis, operations, cost } }) =>
    cost === undefined ? [diagnosis, operations] : [diagnosis, operations, cost],
  compile: (statement, context) => {
    const { table, reads, writes, unmatched, pointer } = statement;
    const index = compileScoreTable(table);
    const { scores, codes, types } = columnsOf(table);
    const costOf = writes.averageCost === undefined ? () => undefined : compileAverageCost(table);
    const caseOf = readCase(reads, context, pointer);
    const write = compileWrites(statement, context);
    const group = slotOf(writes.group, context);
    const run: Run = (frame, sink) => {
      const given = frame[group];
      const isGiven = typeof given === "string";
      const subject = isGiven ? undefined : caseOf(frame);
      const found = isGiven
        ? rowOfCode(index, given, pointer)
        : subject && rowOfCase(index, subject, pointer, unmatched !== undefined, reads.cost);
      const value = found === undefined ? ZERO : (scores[found] ?? readScore(scores, table, found));
      const cost = found === undefined ? undefined : costOf(found);
      const code = found === undefined ? undefined : codes[found];
      const type = found === undefined ? undefined : types[found];
      write(frame, code ?? unmatched?.group, type ?? unmatched?.type, value, cost);
      if (sink) sink.tell(new RowEvent(statement, index, { found, subject, value }, sink.detail));
    };
    return seen(run, statement, context);
  },
};

/** The run of a look-up, whose witness hears which row it has chosen. */
function seen(
  run: Run,
  { table, reads, writes, unmatched, pointer }: ScoreStatement,
  context: CompileContext,
): Run {
  const { slots, facts, witness } = context;
  if (!witness) return run;
  const [group, points] = [slotOf(writes.group, context), slotOf(writes.score, context)];
  return (frame, sink) => {
    const before = frame[group];
    const given = typeof before === "string" ? before : undefined;
    const lookUp = witnessed(
      (entity) => {
        run(entity, sink);
        const found = entity[group];
        const isRow = typeof found === "string" && found !== unmatched?.group;
        return { group: isRow ? found : undefined, score: entity[points] };
      },
      (asOf, answer) =>
        witness.see({ of: "score", pointer, slots, facts, frame: asOf, table, reads, given, answer }),
    );
    lookUp(frame);
  };
}

/** Average costs by row, each worked out when it is first asked for. */
function compileAverageCost(table: ScoreTable): (row: number) => Exact | undefined {
  const known: (Exact | undefined)[] = [];
  return (row) => {
    const cost = known[row] ?? averageCostOf(table, row);
    if (cost && known[row] === undefined) known[row] = scaled(cost);
    return known[row];
  };
}

/** The score of a row that is chosen for the first time. */
function readScore(scores: (Exact | undefined)[], table: ScoreTable, row: number): Exact {
  const score = scaled(exact(table.rows[row]?.score ?? 0));
  scores[row] = score;
  return score;
}

type Write = (frame: Frame, group: Value, type: Value, score: Value, averageCost: Value) => void;

function compileWrites({ writes }: ScoreStatement, context: CompileContext): Write {
  const slotIf = (fact: string | undefined) => (fact === undefined ? undefined : slotOf(fact, context));
  const [groupSlot, scoreSlot] = [slotOf(writes.group, context), slotOf(writes.score, context)];
  const [typeSlot, costSlot] = [slotIf(writes.type), slotIf(writes.averageCost)];
  return (frame, group, type, score, averageCost) => {
    frame[groupSlot] = group;
    frame[scoreSlot] = score;
    if (typeSlot !== undefined) frame[typeSlot] = type;
    if (costSlot !== undefined) frame[costSlot] = averageCost;
  };
}

/** What of a table's rows is written, side by side; scores are read as rows are chosen, as most seldom are. */
interface Columns {
  readonly scores: (Exact | undefined)[];
  readonly codes: readonly string[];
  readonly types: readonly string[];
}

const COLUMNS = new WeakMap<ScoreTable, Columns>();

/** Made once a table, however many plans use it: documents are never changed. */
function columnsOf(table: ScoreTable): Columns {
  let columns = COLUMNS.get(table);
  if (!columns) {
    columns = {
      scores: table.rows.map(() => undefined),
      codes: table.rows.map(({ code }) => code),
      types: table.rows.map(({ type }) => type),
    };
    COLUMNS.set(table, columns);
  }
  return columns;
}

function rowOfCode(index: ScoreTableIndex, code: string, pointer: string): number {
  const row = index.findByCode(code);
  if (row === undefined) throw new ClaimError("unmatched-row", code, pointer, "given group code");
  return row;
}

/** The row of a case; `undefined` where no row takes it and that is provided for. */
function rowOfCase(
  index: ScoreTableIndex,
  subject: CaseToGroup,
  pointer: string,
  isProvidedFor: boolean,
  costFact: string | undefined,
): number | undefined {
  const row = index.lookUp(subject);
  if (row >= 0) return row;
  const grouping: Grouping = row === NO_ROW ? { outcome: "unmatched" } : index.find(subject);
  if (grouping.outcome === "row") return grouping.row;
  if (grouping.outcome === "unmatched" && isProvidedFor) return undefined;
  const about = [subject.diagnosis, ...subject.operations].join(" + ");
  if (grouping.outcome === "unmatched") throw new ClaimError("unmatched-row", about, pointer);
  if (grouping.outcome === "needs-cost")
    throw new ClaimError("missing-fact", costFact ?? about, pointer, about);
  const codes = grouping.rows.map((each) => index.table.rows[each]?.code).join(" / ");
  throw new ClaimError("ambiguous-row", about, pointer, codes);
}

/** Reads of a claim what a look-up is made by. */
export function readCase(
  reads: ScoreStatement["reads"],
  context: CompileContext,
  pointer: string,
): Compiled<CaseToGroup> {
  const diagnosis = readText(reads.diagnosis, context, pointer);
  const operations = readTexts(reads.operations, context, pointer);
  const cost = reads.cost === undefined ? undefined : slotOf(reads.cost, context);
  return (frame) => {
    const paid = cost === undefined ? undefined : frame[cost];
    return {
      diagnosis: diagnosis(frame),
      operations: operations(frame),
      cost: isNumeric(paid) ? paid : undefined,
    };
  };
}
