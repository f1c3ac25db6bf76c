import { readFileSync } from "node:fs";
import type { CaseGroup } from "../year/case-group.ts";
import { usualDays } from "../year/case-group.ts";
import { wholeOf } from "../year/pingdingshan-mix.ts";
import { tableMix } from "../year/table-mix.ts";

/** A row of a table as its document has it. */
export interface TableRow {
  readonly code: string;
  readonly diagnosis?: string;
  readonly operations?: string;
  readonly type: string;
  readonly score: string;
}

/** The rows of a shipped table of Chongqing. */
export function rowsOf(subject: string): readonly TableRow[] {
  const file = new URL(`../../rules/500000/mix.${subject}.2018-08-16.1.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).body.table.rows;
}

/** A diagnosis that stands for a major category of groups: what a grouper has found is given beside it. */
const DIAGNOSES: Readonly<Record<string, string>> = {
  A: "Z94.000",
  B: "I63.900",
  C: "H40.900",
  D: "J32.900",
  E: "J18.900",
  F: "I50.900",
  G: "K29.500",
  H: "K74.600",
  I: "M54.500",
  J: "L30.900",
  K: "E11.900",
  L: "N18.900",
  M: "N40.x00",
  N: "N80.900",
  O: "O80.900",
  P: "P07.300",
  Q: "D64.900",
  R: "C91.000",
  S: "A41.900",
  W: "T30.000",
  Y: "B24.x00",
};

/** Yuan that a unit of weight costs, about. */
const COST_OF_WEIGHT = 11_000;

/**
 * Harbin's 703 groups by their real weights: nobody publishes how many cases each has, so a group comes as often as it
 * is light (1,000 cases over its weight), which is how cases fall on groups nearly everywhere.
 */
function groupMix(): readonly CaseGroup[] {
  return rowsOf("drg-weights").map(({ code, score }) => {
    const weight = wholeOf(score, 4);
    const average = Math.floor((weight * COST_OF_WEIGHT) / 100);
    return {
      code,
      diagnosis: DIAGNOSES[code.charAt(0)] ?? "R69.x00",
      operations: [],
      average,
      spread: 450,
      days: usualDays(average),
      cases: Math.max(1, Math.floor(10_000_000 / weight)),
      given: { group_code: code },
    };
  });
}

/** The hundred single diseases at their standard, under whole operation codes. */
function diseaseMix(): readonly CaseGroup[] {
  const rows = rowsOf("disease-standards").map((row) => ({
    ...row,
    diagnosis: row.diagnosis ?? "",
    operations: `${row.operations}100`,
  }));
  return tableMix(rows, 1).map((group) => ({ ...group, cases: 6000, days: usualDays(group.average) }));
}

/** What Chongqing's hospitals treat in a generated year: groups, and the single diseases among them. */
export const yearMix: readonly CaseGroup[] = [...groupMix(), ...diseaseMix()];
