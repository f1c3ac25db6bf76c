import { fileURLToPath } from "node:url";
import type { Claim } from "../../schemas/types.ts";
import type { SettlementTerms } from "../../server/engine/settlement-request.ts";
import { openRuleBook } from "../../server/open-rule-book.ts";
import { pingdingshanMix } from "../year/pingdingshan-mix.ts";
import { tableMix } from "../year/table-mix.ts";
import { yearClaims } from "../year/year-claims.ts";
import { workOutClaim } from "../zibo/oracle-claim.ts";
import type { GroupRow } from "../zibo/oracle-group.ts";
import { institutionFigures, monthlyFigures, poolFigures } from "../zibo/year-figures.ts";

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** The shipped rules. */
export const { book: shipped } = openRuleBook(path("rules"), path("schemas"));

/** Claims of a year, and what they are settled by. */
export interface Year {
  readonly claims: readonly Claim[];
  readonly terms: SettlementTerms;
}

const YEAR = 2023;
const POOLS = ["employee", "resident"];
const INSTITUTIONS = [
  { code: "H37030000101", level: "3", share: 5 },
  { code: "H37030000201", level: "2", share: 3 },
  { code: "H37030000301", level: "1", share: 2 },
] as const;
const CODES = INSTITUTIONS.map(({ code }) => code);

/** A year of Zibo's, with the figures that its claims come to. */
export function ziboYear(count: number): Year {
  const scores = shipped.library.find("370300.dip.disease-scores", 1)?.document;
  if (scores?.kind !== "disease-score-table") throw new Error("Zibo has no score table");
  const rows = scores.body.table.rows as unknown as readonly GroupRow[]; // as its schema says
  const setting = {
    seed: 370_300,
    year: YEAR,
    count,
    area: "370300",
    institutions: INSTITUTIONS,
    mix: tableMix(rows, 10),
  };
  const claims = [...yearClaims(setting)];
  const year = claims.map((claim) => ({ claim, worked: workOutClaim(claim, rows) }));
  return {
    claims,
    terms: {
      policy: "370300.dip.policy",
      period: { from: `${YEAR}-01-01`, until: `${YEAR + 1}-01-01` },
      pools: Object.fromEntries(POOLS.map((pool) => [pool, { facts: poolFigures(pool, year) }])),
      institutions: POOLS.flatMap((pool) =>
        CODES.map((code) => ({
          code,
          pool,
          facts: institutionFigures(code, pool, year),
          months: monthlyFigures(code, pool, year, YEAR),
        })),
      ),
    },
  };
}

/** A year of Pingdingshan's, whose policy settles no pool. */
export function pingdingshanYear(count: number): Year {
  const institutions = [
    { code: "H410400003", level: "3", share: 3 },
    { code: "H410400007", level: "2", share: 2 },
  ] as const;
  const setting = { seed: 410_400, year: 2025, count, area: "410400", institutions, mix: pingdingshanMix() };
  return {
    claims: [...yearClaims(setting)],
    terms: { policy: "410400.dip.policy", period: { from: "2025-01-01", until: "2026-01-01" } },
  };
}
