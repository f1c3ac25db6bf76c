import { cpus } from "node:os";
import { join } from "node:path";
import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { projectRoot } from "../../server/project-root.ts";
import { benchClaims } from "./bench-claims.ts";
import { benchEvaluator, conditionFactsOf, evaluated } from "./bench-rules.ts";
import { handWritten } from "./hand-written.ts";
import { interleaved, median, ratio } from "./interleaved.ts";
import { sameOutcome } from "./outcome.ts";
import { p1Contenders } from "./p1.ts";
import { withJsonRulesEngine } from "./with-json-rules-engine.ts";

const CLAIMS = Number(process.env.BENCH_CLAIMS ?? 100_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
/** json-rules-engine takes about a millisecond a claim: it is held against ours on every claim, in the background of none. */
const SLOW_SLICE = 100;
const FAST_SLICE = 5_000;

const standards = openStandards(join(projectRoot(), "schemas"));
const evaluator = benchEvaluator(standards);
const factsOf = conditionFactsOf(standards);
// Generated claims fit the schema; the tests hold that.
const claims = [...benchClaims(CLAIMS)].map((claim: JsonObject) => claim as unknown as Claim);
const claimAt = (index: number): Claim => claims[index % CLAIMS] ?? fail();

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "?"}, ${CLAIMS} claims, ${ROUNDS} rounds`);
await assertSameDecisions();

const [ours, hand, library] = await interleaved(
  [
    {
      name: "yice",
      slice: FAST_SLICE,
      run: (from, count) => each(from, count, (claim) => evaluated(evaluator, claim)),
    },
    { name: "hand-written", slice: FAST_SLICE, run: (from, count) => each(from, count, handWritten) },
    { name: "json-rules-engine", slice: SLOW_SLICE, run: runLibrary },
  ],
  ROUNDS,
  CLAIMS,
);
if (!ours || !hand || !library) fail();
console.log("\nThe realistic policy (30 conditions, 12 tiers, 14,000 rows, every rounding stated)");
for (const timing of [ours, hand, library])
  console.log(
    `  ${timing.name.padEnd(20)} ${median(timing.rounds).toFixed(2).padStart(9)} µs of CPU a claim`,
  );
console.log(`  yice / hand-written        ${ratio(ours, hand).toFixed(3)}`);
console.log(`  yice / json-rules-engine   ${ratio(ours, library).toFixed(0)}`);

const p1 = p1Contenders(FAST_SLICE);
const [p1Ours, p1Hand] = await interleaved(p1.contenders, ROUNDS, p1.claims);
if (!p1Ours || !p1Hand) fail();
console.log("\nThe unrounded p1 policy of 410400 (real catalogue, 1,980 sample claims)");
for (const timing of [p1Ours, p1Hand])
  console.log(
    `  ${timing.name.padEnd(20)} ${median(timing.rounds).toFixed(2).padStart(9)} µs of CPU a claim`,
  );
console.log(`  yice / hand-written        ${ratio(p1Ours, p1Hand).toFixed(3)}`);

/** Every claim must be decided alike by all three, or there is nothing to compare. */
async function assertSameDecisions(): Promise<void> {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const decision = evaluated(evaluator, claim);
    const rivals = [handWritten(claim), await withJsonRulesEngine(claim, factsOf(claim))];
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

async function runLibrary(from: number, count: number): Promise<void> {
  for (let index = from; index < from + count; index++) {
    const claim = claimAt(index);
    await withJsonRulesEngine(claim, factsOf(claim));
  }
}

function fail(): never {
  throw new Error("nothing to measure");
}
