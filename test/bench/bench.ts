import { cpus } from "node:os";
import { join } from "node:path";
import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { projectRoot } from "../../server/project-root.ts";
import { benchClaims } from "./bench-claims.ts";
import { conditionContenders, tableContenders } from "./bench-parts.ts";
import { benchEvaluator, conditionFactsOf, evaluated } from "./bench-rules.ts";
import { handWritten } from "./hand-written.ts";
import { type Contender, interleaved, median, ratio, type Timing } from "./interleaved.ts";
import { sameOutcome } from "./outcome.ts";
import { p1Contenders } from "./p1.ts";
import { type Judge, tuned, untuned, withJsonRulesEngine } from "./with-json-rules-engine.ts";

const CLAIMS = Number(process.env.BENCH_CLAIMS ?? 100_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
/** json-rules-engine takes hundreds of times as long: its slices are shorter, so that all last about equally long. */
const SLICES = { fast: 5_000, slow: 100 };

const standards = openStandards(join(projectRoot(), "schemas"));
const evaluator = benchEvaluator(standards);
const factsOf = conditionFactsOf(standards);
// Generated claims fit the schema; the tests hold that.
const claims = [...benchClaims(CLAIMS)].map((claim: JsonObject) => claim as unknown as Claim);
const claimAt = (index: number): Claim => claims[index % CLAIMS] ?? fail();

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "?"}, ${CLAIMS} claims, ${ROUNDS} rounds`);
await assertSameDecisions();

report(
  "The realistic policy (30 conditions, 12 tiers, 14,000 rows, every rounding stated)",
  await interleaved(
    [
      {
        name: "yice",
        slice: SLICES.fast,
        run: (from, count) => each(from, count, (claim) => evaluated(evaluator, claim)),
      },
      { name: "hand-written", slice: SLICES.fast, run: (from, count) => each(from, count, handWritten) },
      { name: "json-rules-engine", slice: SLICES.slow, run: library(tuned) },
      { name: "the same, untuned", slice: SLICES.slow, run: library(untuned) },
    ],
    ROUNDS,
    CLAIMS,
  ),
);
// Facts of claims that are held ready would fill the memory: a part of the claims tells as much.
const some = claims.slice(0, 5_000);
const conditions = conditionContenders(some, standards.facts, SLICES);
report(
  "Its 30 conditions and 12 tiers alone, on facts read before",
  await interleaved(conditions, ROUNDS, some.length),
);
report("Its table alone", await interleaved(tableContenders(some, SLICES), ROUNDS, some.length));

const p1 = p1Contenders(SLICES.fast);
report(
  "The unrounded p1 policy of 410400 (real catalogue, 1,980 sample claims)",
  await interleaved(p1.contenders, ROUNDS, p1.claims),
);

/** CPU time of each, and how the first stands to the others, round by round. */
function report(title: string, timings: readonly Timing[]): void {
  console.log(`\n${title}`);
  const [ours, ...others] = timings;
  if (!ours) fail();
  console.log(`  ${ours.name.padEnd(20)} ${median(ours.rounds).toFixed(2).padStart(9)} µs of CPU a claim`);
  for (const other of others) {
    const time = median(other.rounds).toFixed(2).padStart(9);
    const times = ratio(ours, other);
    const stands = times < 10 ? times.toFixed(2) : times.toFixed(0);
    console.log(`  ${other.name.padEnd(20)} ${time} µs of CPU a claim   ${ours.name} is ${stands} × as fast`);
  }
}

/** Every claim must be decided alike by all three, or there is nothing to compare. */
async function assertSameDecisions(): Promise<void> {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const decision = evaluated(evaluator, claim);
    const rivals = [handWritten(claim), await withJsonRulesEngine(claim, factsOf(claim), tuned)];
    const other = rivals.find((rival) => !sameOutcome(decision, rival));
    if (other) throw new Error(`${claim.id}: ${JSON.stringify(decision)} is not ${JSON.stringify(other)}`);
    counts.set(decision.outcome, (counts.get(decision.outcome) ?? 0) + 1);
  }
  const shares = [...counts].map(([outcome, count]) => `${outcome} ${((count / CLAIMS) * 100).toFixed(1)} %`);
  console.log(`identical decisions by all three on ${CLAIMS} claims: ${shares.join(", ")}`);
}

function each(from: number, count: number, decide: (claim: Claim) => unknown): void {
  for (let index = from; index < from + count; index++) decide(claimAt(index));
}

function library(judge: Judge): Contender["run"] {
  return async (from, count) => {
    for (let index = from; index < from + count; index++) {
      const claim = claimAt(index);
      await withJsonRulesEngine(claim, factsOf(claim), judge);
    }
  };
}

function fail(): never {
  throw new Error("nothing to measure");
}
