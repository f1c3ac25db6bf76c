import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import type { Claim, ClaimMapping } from "../../schemas/types.ts";
import { mapRow } from "../../server/claims/map-row.ts";
import { ClaimError } from "../../server/domain/claim-error.ts";
import { isNumeric } from "../../server/domain/value.ts";
import { decimalText } from "../../server/engine/decimal-text.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { openRuleBook } from "../../server/open-rule-book.ts";
import { projectRoot } from "../../server/project-root.ts";
import type { Contender } from "./interleaved.ts";

const POINT_VALUES: Readonly<Record<string, bigint>> = { "1": 61234n, "2": 54321n };

/** The unrounded policy of 410400 on its sample claims: ours, and a hand-written function in BigInt fractions. */
export function p1Contenders(slice: number): {
  readonly contenders: readonly Contender[];
  readonly claims: number;
} {
  const root = projectRoot();
  const { book } = openRuleBook(join(root, "rules"), join(root, "schemas"));
  const evaluator = new Evaluator(book);
  const claims = sampleClaims(root);
  const scores = new Map<string, bigint>();
  const table = book.library.versions.find(
    ({ document }) => document.id === "410400.dip.score-table",
  )?.document;
  if (table?.kind !== "disease-score-table") throw new Error("the score table of 410400 is not there");
  for (const { code, score } of table.body.table.rows) scores.set(code, units(score, 6));
  const ours = (claim: Claim): string => {
    const result = evaluator.evaluate(claim, {});
    if (result instanceof ClaimError) throw result;
    const { frame, plan } = result;
    let text = "";
    for (const fact of RESULTS) {
      const value = frame[plan.slots.slotOf(fact)];
      text += isNumeric(value) ? `${decimalText(value)} ` : "- ";
    }
    return text;
  };
  const hand = (claim: Claim): string => resultsByHand(claim, scores);
  for (const claim of claims) {
    if (ours(claim) !== hand(claim)) throw new Error(`${claim.id}: ${ours(claim)} is not ${hand(claim)}`);
  }
  const over = (decide: (claim: Claim) => string) => (from: number, count: number) => {
    for (let index = from; index < from + count; index++) {
      const claim = claims[index % claims.length];
      if (claim) decide(claim);
    }
  };
  return {
    claims: claims.length,
    contenders: [
      { name: "yice", slice, run: over(ours) },
      { name: "hand-written", slice, run: over(hand) },
    ],
  };
}

/** What the policy writes, in this order. */
const RESULTS = ["cost_ratio", "points", "payment", "fund_account"];

/** Each result as one fraction of what the claim states, rounded once: to millionths, and to the fen. */
function resultsByHand({ setlinfo, given = {}, payinfo = [] }: Claim, scores: ReadonlyMap<string, bigint>) {
  const score = scores.get(String(given.group_code)) ?? 0n;
  const cost = units(setlinfo.medfee_sumamt, 2);
  const average = units(String(given.group_average_cost), 2);
  const isLow = cost * 2n <= average;
  const isHigh = cost >= average * 2n;
  const deviation = isLow ? cost : isHigh ? cost - average : average;
  const points = score * units(String(given.coefficient), 4) * deviation; // in 10^-10 of an average
  const money = points * (POINT_VALUES[setlinfo.hi_type] ?? 0n); // in 10^-14 of it
  const ofFen = average * 10n ** 12n;
  let burden = cost;
  for (const { fund_payamt } of payinfo) burden -= units(fund_payamt, 2);
  const booked = money - burden * ofFen;
  const ratio = text(halfUp(cost * 1_000_000n, average), 6);
  const shown = text(halfUp(points, average * 10_000n), 6);
  return `${ratio} ${shown} ${text(halfUp(money, ofFen), 2)} ${text(booked > 0n ? halfUp(booked, ofFen) : 0n, 2)} `;
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}

function text(whole: bigint, scale: number): string {
  const digits = whole.toString().padStart(scale + 1, "0");
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function units(decimal: string | number, scale: number): bigint {
  const [whole = "", fraction = ""] = String(decimal).split(".");
  return BigInt(whole + fraction.padEnd(scale, "0"));
}

function sampleClaims(root: string): Claim[] {
  const mapping: ClaimMapping = JSON.parse(
    readFileSync(join(root, "rules/410400/samples/claim-mapping.json"), "utf8"),
  );
  const csv = gunzipSync(readFileSync(join(root, "test/acceptance/pingdingshan_claims.csv.gz"))).toString(
    "utf8",
  );
  const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  });
  // The acceptance test reads the same rows through the schema.
  return data.map((row) => mapRow(mapping, row).value as unknown as Claim);
}
