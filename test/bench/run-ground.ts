import { readFileSync } from "node:fs";
import type { Claim } from "../../schemas/types.ts";
import { readConfig } from "../../server/config.ts";
import type { SettlementTerms } from "../../server/engine/settlement-request.ts";
import { openSoundRules } from "../../server/open-policy-service.ts";
import type { RuleBook } from "../../server/workflow/rule-book.ts";
import { PRICED, TERMS } from "../runs/priced-policy.ts";
import { soundRules } from "../small-rules/small-rules.ts";
import { type CaseGroup, CLASS_OPERATIONS, claimDiagnosis, usualDays } from "../year/case-group.ts";
import { yearClaims } from "../year/year-claims.ts";
import type { YearSetting } from "../year/year-setting.ts";
import { workOutClaim } from "../zibo/oracle-claim.ts";
import type { GroupRow } from "../zibo/oracle-group.ts";
import { institutionFigures, monthlyFigures, poolFigures } from "../zibo/year-figures.ts";

const YEAR = 2023;
const CODES = ["H37030000101", "H37030000201", "H37030000301"];
const POOLS = ["employee", "resident"];
/** Claims that the figures of the settlement are worked out of: what they are matters to no measurement. */
const TOLD_BY = 2000;

const table = new URL("../../../../rules/370300/dip.disease-scores.2021-09-10.1.json", import.meta.url);

/** What is settled: a city's whole policy, and a small one that comes back to every claim in the second pass. */
export type GroundName = "zibo" | "priced";

export interface RunGround {
  readonly book: RuleBook;
  readonly terms: SettlementTerms;
  readonly claims: Iterable<Claim>;
}

/** Each says how its patient was admitted: a condition of the small policy asks. */
function* admitted(claims: Iterable<Claim>): Generator<Claim> {
  for (const claim of claims) yield { ...claim, setlinfo: { adm_way: "1", ...claim.setlinfo } };
}

/** Every group as often as any other, at ten yuan a point. */
function groupOfRow({ code, diagnosis, operations, class: kind = "", score }: GroupRow): CaseGroup {
  const average = Math.round(Number(score) * 1000);
  const performed = operations ? operations.split("+") : (CLASS_OPERATIONS[kind] ?? []);
  const days = usualDays(average);
  return {
    code,
    diagnosis: claimDiagnosis(diagnosis),
    operations: performed,
    average,
    spread: 400,
    days,
    cases: 1,
  };
}

/** Rules, terms and so many claims of a generated year of Zibo. */
export function runGround(name: GroundName, count: number): RunGround {
  const rows: readonly GroupRow[] = JSON.parse(readFileSync(table, "utf8")).body.table.rows;
  const setting: YearSetting = {
    seed: 370_300,
    year: YEAR,
    count,
    area: "370300",
    institutions: CODES.map((code, at) => ({
      code,
      level: (["3", "2", "1"] as const)[at] ?? "1",
      share: 5 - at,
    })),
    mix: rows.map(groupOfRow),
  };
  const claims = admitted(yearClaims(setting));
  const period = { from: `${YEAR}-01-01`, until: `${YEAR + 1}-01-01` };
  if (name === "priced")
    return { book: soundRules([...PRICED]).book, terms: { ...TERMS, period, institutions: [] }, claims };
  const year = [...yearClaims({ ...setting, count: TOLD_BY })].map((claim) => ({
    claim,
    worked: workOutClaim(claim, rows),
  }));
  const terms = {
    policy: "370300.dip.policy",
    period,
    pools: Object.fromEntries(POOLS.map((pool) => [pool, { facts: poolFigures(pool, year) }])),
    institutions: POOLS.flatMap((pool) =>
      CODES.map((code) => ({
        code,
        pool,
        facts: institutionFigures(code, pool, year),
        months: monthlyFigures(code, pool, year, YEAR),
      })),
    ),
  };
  return { book: openSoundRules(readConfig({})), terms, claims };
}
