import type { ScoreTable } from "../../schemas/types.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { Findings } from "../domain/diagnostic.ts";
import { pointerTo } from "../domain/pointer.ts";
import { foldCode } from "./code-matching.ts";
import { compileScoreTable, keepIndex } from "./compile-score-table.ts";
import { DistinctRows } from "./distinct-rows.ts";
import { lintChoices } from "./lint-choices.ts";
import { lintRow, namesOf, rowPointer } from "./lint-row.ts";
import { askedBy } from "./operation-expression.ts";
import { findRepeated } from "./repeated-rows.ts";
import { scoreTableDiagnostics } from "./score-table-diagnostics.ts";
import { SOUND_TABLES, type SoundTables } from "./sound-tables.ts";
import { succeeded } from "./succeeded.ts";

type ScoreFindings = Findings<typeof scoreTableDiagnostics>;

/**
 * Reports what is wrong with a score table that fits its schema; `pointer` is where the table stands in its document.
 * Rows with a finding of their own take no part in the search for rows that can never be chosen and for ties. Of a table that
 * differs in a few rows from one in which nothing was found, only these and what they compete with are looked at.
 */
export function lintScoreTable(
  table: ScoreTable,
  pointer: string,
  into: Diagnostic[],
  known: SoundTables = SOUND_TABLES,
): void {
  const successor = succeeded(table, known.nearest(table));
  if (successor) {
    keepIndex(successor.index);
    known.remember(successor);
    return;
  }
  const before = into.length;
  const distinct = lintAll(table, pointer, into);
  if (into.length === before && distinct)
    known.remember({ table, index: compileScoreTable(table), distinct });
}

/** Reports of a whole table; its rows where none repeats another. */
function lintAll(table: ScoreTable, pointer: string, into: Diagnostic[]): DistinctRows | undefined {
  const findings = new Findings(scoreTableDiagnostics, into);
  lintClasses(table, pointer, findings);
  const asked = askedBy(table.rows);
  const distinct = DistinctRows.of(table, asked);
  const reportRepeated = distinct ? undefined : findRepeated(table, asked);
  const names = namesOf(table);
  const sound: number[] = [];
  for (let index = 0; index < table.rows.length; index++) {
    const before = into.length;
    lintRow(table, index, asked[index], names, pointer, findings);
    reportRepeated?.(index, rowPointer(pointer, index), findings);
    if (into.length === before) sound.push(index);
  }
  lintChoices(table, asked, sound, pointerTo(pointer, "rows"), findings);
  return distinct;
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
