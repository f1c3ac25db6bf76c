import type { ScoreRow, ScoreTable } from "../../schemas/types.ts";
import { factId, slotOf } from "../programs/fact-access.ts";
import { readCase } from "../programs/score.ts";
import type { ScoreStatement } from "../programs/statement.ts";
import { foldCode } from "../tables/code-matching.ts";
import { compileScoreTable } from "../tables/compile-score-table.ts";
import { meaningText } from "./meaning-text.ts";
import { ALWAYS, type NestingReach, type ReachContext, type ReachTest } from "./reach-test.ts";
import { areReadable } from "./readable.ts";

/**
 * Of two score tables: whether a case answers a row that only one of them has, and is not given the same row by both all
 * the same. Only rows that a case answers decide where it goes.
 */
export function scoreReach(
  before: ScoreStatement,
  after: ScoreStatement,
  context: NestingReach,
): ReachTest | undefined {
  const { rows: old, ...table } = before.table;
  const { rows: now, ...tableNow } = after.table;
  const { table: _, ...rest } = before;
  const { table: __, ...restNow } = after;
  if (meaningText(rest) !== meaningText(restNow) || meaningText(table) !== meaningText(tableNow))
    return ALWAYS;
  const differing = differingRows(old, now);
  if (!differing) return ALWAYS;
  if (differing.length === 0) return undefined;
  const { diagnosis, operations, cost } = before.reads;
  if (!areReadable([diagnosis, operations, ...(cost === undefined ? [] : [cost])], context)) return ALWAYS;
  return rowsReach(before, after, differing, context);
}

function rowsReach(
  before: ScoreStatement,
  after: ScoreStatement,
  differing: readonly ScoreRow[],
  context: ReachContext,
): ReachTest {
  const { ignoreCase } = before.table;
  const codes = new Set(differing.map(({ code }) => foldCode(code, ignoreCase)));
  const answering = compileScoreTable({ ...before.table, rows: [...differing] });
  const [old, now] = [compileScoreTable(before.table), compileScoreTable(after.table)];
  const caseOf = readCase(before.reads, context, before.pointer);
  const group = factId(before.writes.group, context.facts);
  const groupSlot = slotOf(before.writes.group, context);
  return (frame, given) => {
    const code = given.has(group) ? frame[groupSlot] : undefined;
    if (typeof code === "string") return codes.has(foldCode(code, ignoreCase));
    const subject = caseOf(frame);
    if (answering.answered(subject).length === 0) return false;
    const [one, other] = [old.rowOf(subject), now.rowOf(subject)];
    if (one === undefined || other === undefined) return true;
    return rowText(before.table.rows[one]) !== rowText(after.table.rows[other]);
  };
}

/** Rows of either table that the other does not have; `undefined` where those that both have stand in another order. */
function differingRows(before: ScoreTable["rows"], after: ScoreTable["rows"]): ScoreRow[] | undefined {
  const [old, now] = [before.map(rowText), after.map(rowText)];
  const [inOld, inNow] = [new Set(old), new Set(now)];
  const shared = (texts: readonly string[], other: ReadonlySet<string>) =>
    texts.filter((text) => other.has(text));
  const [left, right] = [shared(old, inNow), shared(now, inOld)];
  if (left.length !== right.length || left.some((text, index) => text !== right[index])) return undefined;
  return [
    ...before.filter((_, index) => !inNow.has(old[index] ?? "")),
    ...after.filter((_, index) => !inOld.has(now[index] ?? "")),
  ];
}

function rowText(row: ScoreRow | undefined): string {
  return row ? meaningText(row) : "";
}
