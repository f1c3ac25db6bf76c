import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { catalogueRows } from "../../rules/410400/import-catalogue.mjs";
import { type CaseGroup, CLASS_OPERATIONS, claimDiagnosis, usualDays } from "./case-group.ts";

/** What Pingdingshan published of a group of 2024: cases, average cost in fen, spread per mille, days. */
export interface CaseCount {
  readonly cases: number;
  readonly average: number;
  readonly spread: number;
  readonly days: number;
}

const DERIVATION = new URL("../acceptance/pingdingshan_derivation.csv.gz", import.meta.url);

/** Case counts of the 500 groups that have them, 382,744 cases in all, by the group's code in capitals. */
export function caseCounts(): ReadonlyMap<string, CaseCount> {
  const text = gunzipSync(readFileSync(DERIVATION))
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const whole = (row: Record<string, string>, column: string, places: number) =>
    wholeOf(row[column] ?? "", places);
  return new Map(
    data.map((row) => [
      (row.dip_code ?? "").toUpperCase(),
      {
        cases: whole(row, "bill_count", 0),
        average: whole(row, "dip_avg_fee", 2),
        spread: whole(row, "cv", 3),
        days: Math.max(1, whole(row, "avg_ipt_days", 0)),
      },
    ]),
  );
}

/** A decimal cut at that many places and read as a whole number: 7617.038868 at 2 places is 761703. */
export function wholeOf(decimal: string, places: number): number {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return Number(`${whole}${fraction.slice(0, places).padEnd(places, "0")}`);
}

/** The city's mean cost for 1,000 points in 2024, 5718.153489 yuan, in millionths of a yuan. */
const CITY_MEAN = 5_718_153_489n;

/**
 * Pingdingshan's real case mix: every group of its 2025 catalogue, with the cases, average cost, spread and days of 2024
 * where they were published (500 groups). The others are thought to have `rare` cases a year, at the cost of their score.
 */
export function pingdingshanMix(rare = 20): readonly CaseGroup[] {
  const counts = caseCounts();
  return catalogueRows().map((row) => {
    const { code, diagnosis, operations, class: kind = "", score } = row;
    // score × city mean ÷ 1000, of millionths and millionths, in fen
    const average = Number((BigInt(wholeOf(String(score), 6)) * CITY_MEAN) / 10n ** 13n);
    const usual = { cases: rare, average, spread: 400, days: usualDays(average) };
    return {
      code,
      diagnosis: claimDiagnosis(diagnosis ?? ""),
      operations: operations ? operations.split("+") : (CLASS_OPERATIONS[kind] ?? []),
      ...(counts.get(code.toUpperCase()) ?? usual),
    };
  });
}
