import { cpus } from "node:os";
import { join } from "node:path";
import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { projectRoot } from "../../server/project-root.ts";
import { benchClaims } from "./bench-claims.ts";
import { moneyContenders } from "./bench-exact.ts";
import { explainContenders } from "./bench-explain.ts";
import { conditionContenders, tableContenders } from "./bench-parts.ts";
import { publishTimes } from "./bench-publish.ts";
import { rowContenders } from "./bench-rows.ts";
import { benchSetting, conditionFactsOf, evaluated } from "./bench-rules.ts";
import { checkAlgebra, checkOperations } from "./exact-operations.ts";
import { figuresOf, handWritten, pay } from "./hand-written.ts";
import { type Contender, interleaved } from "./interleaved.ts";
import { sameOutcome } from "./outcome.ts";
import { p1Contenders } from "./p1.ts";
import { report } from "./report.ts";
import { judgedByJsonLogic } from "./with-json-logic.ts";
import { type Judge, tuned, untuned, withJsonRulesEngine } from "./with-json-rules-engine.ts";
import { judgedByZen } from "./with-zen.ts";

const CLAIMS = Number(process.env.BENCH_CLAIMS ?? 20_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const OPERATIONS = Number(process.env.BENCH_OPERATIONS ?? 10_000_000);
/** Some take hundreds of times as long: their slices are shorter, so that all last about equally long. */
const SLICES = { fast: 5_000, middle: 1_000, slow: 100 };

const standards = openStandards(join(projectRoot(), "schemas"));
const setting = { ...standards, ...benchSetting(standards) };
const evaluator = new Evaluator(setting);
const factsOf = conditionFactsOf(standards);
// Generated claims fit the schema; the tests hold that.
const claims = [...benchClaims(CLAIMS)].map((claim: JsonObject) => claim as unknown as Claim);
const claimAt = (index: number): Claim => claims[index % CLAIMS] ?? fail();

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "?"}, ${CLAIMS} claims, ${ROUNDS} rounds`);
await assertSameDecisions();

report(
  "(a) The realistic policy (30 conditions, 12 tiers, 14,000 rows, every rounding stated), from the claim",
  await interleaved(
    [
      { name: "yice", slice: SLICES.fast, run: each((claim) => evaluated(evaluator, claim)) },
      { name: "hand-written", slice: SLICES.fast, run: each(handWritten) },
      { name: "json-logic-engine", slice: SLICES.middle, run: each(withJsonLogic) },
      { name: "zen-engine, rules only", slice: SLICES.slow, run: eachAsync(withZen) },
      { name: "json-rules-engine", slice: SLICES.slow, run: library(tuned) },
      { name: "the same, untuned", slice: SLICES.slow, run: library(untuned) },
    ],
    ROUNDS,
    CLAIMS,
  ),
);
const [ours, hand] = await interleaved(
  [
    { name: "yice", slice: SLICES.fast, run: each((claim) => evaluated(evaluator, claim)) },
    { name: "hand-written", slice: SLICES.fast, run: each(handWritten) },
  ],
  ROUNDS * 2,
  CLAIMS,
);
if (ours && hand) report("    The first two by themselves: no other library has the caches", [ours, hand]);

// Facts of claims that are held ready would fill the memory: a part of the claims tells as much.
const some = claims.slice(0, 5_000);
const conditions = conditionContenders(some, standards.facts, SLICES);
report(
  "    Its 30 conditions and 12 tiers alone, on facts read before",
  await interleaved(conditions, ROUNDS, some.length),
);
report("    Its table alone", await interleaved(tableContenders(some, SLICES), ROUNDS, some.length));
const p1 = p1Contenders(SLICES.fast);
report(
  "    The unrounded p1 policy of 410400 (real catalogue, 1,980 sample claims)",
  await interleaved(p1.contenders, ROUNDS, p1.claims),
);

report(
  "(b) Look-up by rows of the table",
  await interleaved(rowContenders(SLICES.fast * 10), ROUNDS, 1_000_000),
  "look-up",
);

report(
  "(c) Money from cost and score to payment",
  await interleaved(moneyContenders(SLICES), ROUNDS, 1_000_000),
  "claim",
);
const fast = checkOperations(OPERATIONS, 1);
checkAlgebra(OPERATIONS / 100, 2);
console.log(
  `  ${OPERATIONS} operations equal decimal.js, ${((fast / OPERATIONS) * 100).toFixed(1)} % of them in units; ${OPERATIONS / 100} through the algebra`,
);

report("(f) Explanation", await interleaved(explainContenders(evaluator, some), ROUNDS, some.length));

// Last, because two evaluators make the same code serve two plans.
const byClosures = new Evaluator({ ...setting, compile: "closures" });
report(
  "    Source and closures",
  await interleaved(
    [
      { name: "source", slice: SLICES.fast, run: each((claim) => evaluated(evaluator, claim)) },
      { name: "closures", slice: SLICES.fast, run: each((claim) => evaluated(byClosures, claim)) },
    ],
    ROUNDS,
    CLAIMS,
  ),
);

const published = publishTimes(setting, claimAt(0), Math.min(ROUNDS, 9));
console.log("\n(g) A 14,000-row version from its parsed document to the first decision, warm, CPU");
for (const [stage, ms] of Object.entries(published)) console.log(`  ${stage.padEnd(24)} ${ms.toFixed(1)} ms`);

/** Every claim must be decided alike by all, or there is nothing to compare. */
async function assertSameDecisions(): Promise<void> {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const decision = evaluated(evaluator, claim);
    const facts = factsOf(claim);
    const rivals = [
      handWritten(claim),
      await withJsonRulesEngine(claim, facts, tuned),
      withJsonLogic(claim),
      await withZen(claim),
    ];
    const other = rivals.find((rival) => !sameOutcome(decision, rival));
    if (other) throw new Error(`${claim.id}: ${JSON.stringify(decision)} is not ${JSON.stringify(other)}`);
    counts.set(decision.outcome, (counts.get(decision.outcome) ?? 0) + 1);
  }
  const shares = [...counts].map(([outcome, count]) => `${outcome} ${((count / CLAIMS) * 100).toFixed(1)} %`);
  console.log(`identical decisions by all on ${CLAIMS} claims: ${shares.join(", ")}`);
}

function withJsonLogic(claim: Claim) {
  return pay(figuresOf(claim), judgedByJsonLogic(factsOf(claim)));
}

async function withZen(claim: Claim) {
  return pay(figuresOf(claim), await judgedByZen(factsOf(claim)));
}

function each(decide: (claim: Claim) => unknown): Contender["run"] {
  return (from, count) => {
    for (let index = from; index < from + count; index++) decide(claimAt(index));
  };
}

function eachAsync(decide: (claim: Claim) => Promise<unknown>): Contender["run"] {
  return async (from, count) => {
    for (let index = from; index < from + count; index++) await decide(claimAt(index));
  };
}

function library(judge: Judge): Contender["run"] {
  return eachAsync((claim) => withJsonRulesEngine(claim, factsOf(claim), judge));
}

function fail(): never {
  throw new Error("nothing to measure");
}
