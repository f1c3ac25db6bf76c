import type { ScoreTable } from "../../schemas/types.ts";
import type { Findings } from "../domain/diagnostic.ts";
import { toText } from "../domain/exact.ts";
import { pointerTo } from "../domain/pointer.ts";
import { compileScoreTable } from "./compile-score-table.ts";
import { findNeverChosen } from "./find-never-chosen.ts";
import { findTies } from "./find-ties.ts";
import type { CaseToGroup } from "./grouping.ts";
import type { AskedOperations } from "./operation-expression.ts";
import type { scoreTableDiagnostics } from "./score-table-diagnostics.ts";

/**
 * Reports, among the `sound` rows of a table, those that no case is ever grouped into and the ties that the declared
 * criteria leave, each with a case that shows it. `asked` is what each row asks for.
 */
export function lintChoices(
  table: ScoreTable,
  asked: readonly AskedOperations[],
  sound: readonly number[],
  rowsPointer: string,
  findings: Findings<typeof scoreTableDiagnostics>,
): void {
  const isSound = sound.length === table.rows.length;
  const rows = isSound ? table.rows : sound.flatMap((index) => table.rows[index] ?? []);
  // The index of a table without findings is the one that will serve it.
  const index = isSound ? compileScoreTable(table, asked) : compileScoreTable({ ...table, rows });
  const place = (row: number): number => sound[row] ?? row;
  const codeOf = (row: number): string => rows[row]?.code ?? "";
  for (const { row, winner, witness } of findNeverChosen(index))
    findings.report("score-table.never-chosen", pointerTo(rowsPointer, place(row)), {
      code: codeOf(row),
      row: place(winner) + 1,
      winner: codeOf(winner),
      ...wordsOf(witness),
    });
  for (const { row, rival, witness } of findTies(index))
    findings.report("score-table.tie", pointerTo(rowsPointer, place(row)), {
      code: codeOf(row),
      row: place(rival) + 1,
      rival: codeOf(rival),
      ...wordsOf(witness),
    });
}

function wordsOf({ diagnosis, operations, cost }: CaseToGroup): Record<string, string> {
  return {
    diagnosis,
    operations: operations.length > 0 ? operations.join(" + ") : "—",
    cost: cost === undefined ? "—" : typeof cost === "number" ? String(cost) : toText(cost),
  };
}
