import type { ScoreRow, ScoreTable } from "../../schemas/types.ts";
import { Findings } from "../domain/diagnostic.ts";
import { foldCode } from "./code-matching.ts";
import { takesItsBarest } from "./find-never-chosen.ts";
import { findTies } from "./find-ties.ts";
import { lintRow, namesOf } from "./lint-row.ts";
import { type AskedOperations, askedBy } from "./operation-expression.ts";
import { replacementsOf } from "./replacements.ts";
import { scoreTableDiagnostics } from "./score-table-diagnostics.ts";
import type { ScoreTableIndex } from "./score-table-index.ts";
import type { Predecessor, SoundTable } from "./sound-tables.ts";

/**
 * A table that differs in a few rows from a sound one, where these and the rows that compete with them show that it is sound
 * too; `undefined` where they do not, and the whole table is to be looked at.
 */
export function succeeded(table: ScoreTable, before: Predecessor | undefined): SoundTable | undefined {
  if (!before) return undefined;
  const { changed, index: known } = before;
  const rows = changed.flatMap((place) => table.rows[place] ?? []);
  const asked = askedBy(rows);
  if (!areSound(table, changed, asked)) return undefined;
  const distinct = before.distinct.with(
    rows.map((row, at) => ({ row, asked: asked[at], before: known.table.rows[changed[at] ?? 0] })),
  );
  const replacements = replacementsOf(known, table, changed, asked);
  const index = distinct && replacements && known.with(table, replacements);
  if (!distinct || !index) return undefined;
  const earlier = changed.flatMap((place) => known.table.rows[place] ?? []);
  return areChosen(index, diagnosesOf([...rows, ...earlier], table)) && findTies(index).length === 0
    ? { table, index, distinct }
    : undefined;
}

function areSound(table: ScoreTable, changed: readonly number[], asked: readonly AskedOperations[]): boolean {
  const findings = new Findings(scoreTableDiagnostics);
  const names = namesOf(table);
  for (const [at, index] of changed.entries()) lintRow(table, index, asked[at], names, "", findings);
  return findings.all.length === 0;
}

function diagnosesOf(rows: readonly ScoreRow[], { ignoreCase }: ScoreTable): ReadonlySet<string> {
  const stated = rows.flatMap(({ diagnosis }) => diagnosis ?? []);
  return new Set(stated.map((diagnosis) => foldCode(diagnosis, ignoreCase)));
}

/**
 * Whether every row that a row of one of the diagnoses competes with, and each of these themselves, is chosen for the barest
 * case of it: all that share a case with them are of a diagnosis that begins with one of theirs.
 */
function areChosen(index: ScoreTableIndex, diagnoses: ReadonlySet<string>): boolean {
  const beginnings = new Set([...diagnoses].map(beginningOf));
  const isAny = [...diagnoses].some(({ length }) => length < BEGINNING);
  const rows = new Set<number>();
  const chosen = new Set<number>();
  for (const alternative of index.alternatives) {
    const { row, diagnosis } = alternative;
    if (!isAny && !beginnings.has(beginningOf(diagnosis))) continue;
    if (!index.keysOf(diagnosis).some((key) => diagnoses.has(key))) continue;
    rows.add(row);
    if (takesItsBarest(index, alternative)) chosen.add(row);
  }
  return rows.size === chosen.size;
}

/** So many characters tell most diagnoses apart. */
const BEGINNING = 3;

function beginningOf(diagnosis: string): number {
  let number = 0;
  for (let at = 0; at < BEGINNING; at++) number = (number << 8) ^ diagnosis.charCodeAt(at);
  return number;
}
