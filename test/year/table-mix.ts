import { type CaseGroup, CLASS_OPERATIONS, claimDiagnosis, usualDays } from "./case-group.ts";
import { caseCounts, wholeOf } from "./pingdingshan-mix.ts";

/** A row of a disease-score table, as far as a case mix reads it. */
export interface ScoreRow {
  readonly code: string;
  readonly diagnosis: string;
  readonly operations?: string;
  readonly class?: string;
  readonly score: string | number;
}

/**
 * A case mix of the groups of a score table: average cost = score × `costPerPoint` (whole yuan); cases, spread and days
 * as Pingdingshan counted them for the same code, else `usual` cases a year.
 */
export function tableMix(
  rows: readonly ScoreRow[],
  costPerPoint: number,
  usual = 2000,
): readonly CaseGroup[] {
  const counts = caseCounts();
  return rows.map(({ code, diagnosis, operations, class: kind = "", score }) => {
    const average = wholeOf(String(score), 2) * costPerPoint;
    const counted = counts.get(code.toUpperCase());
    return {
      code,
      diagnosis: claimDiagnosis(diagnosis),
      operations: operations ? operations.split("+") : (CLASS_OPERATIONS[kind] ?? []),
      average,
      spread: counted?.spread ?? 400,
      days: counted?.days ?? usualDays(average),
      // One group alone has four in ten of Pingdingshan's published cases; here all shall occur among some thousands.
      cases: Math.max(usual / 2, Math.min(counted?.cases ?? usual, 20 * usual)),
    };
  });
}
