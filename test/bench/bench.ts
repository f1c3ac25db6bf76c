import { cpus } from "node:os";
import { join } from "node:path";
import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { projectRoot } from "../../server/project-root.ts";
import { benchClaims } from "./bench-claims.ts";
import { explainContenders } from "./bench-explain.ts";
import { reportMoney } from "./bench-money.ts";
import { tableContenders } from "./bench-parts.ts";
import { rowContenders } from "./bench-rows.ts";
import { benchSetting, evaluated } from "./bench-rules.ts";
import { reportVerdicts } from "./bench-verdicts.ts";
import { reportContest } from "./contest.ts";
import { type Contender, interleaved } from "./interleaved.ts";
import { p1Contenders } from "./p1.ts";
import { report } from "./report.ts";

const CLAIMS = Number(process.env.BENCH_CLAIMS ?? 20_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const OPERATIONS = Number(process.env.BENCH_OPERATIONS ?? 10_000_000);
/** Some take hundreds of times as long: their slices are shorter, so that all last about equally long. */
const SLICES = { fast: 5_000, middle: 1_000, slow: 100 };

const standards = openStandards(join(projectRoot(), "schemas"));
const setting = { ...standards, ...benchSetting(standards) };
const evaluator = new Evaluator(setting);
// Generated claims fit the schema; the tests hold that.
const claims = [...benchClaims(CLAIMS)].map((claim: JsonObject) => claim as unknown as Claim);
const claimAt = (index: number): Claim => claims[index % CLAIMS] ?? fail();

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "?"}, ${CLAIMS} claims, ${ROUNDS} rounds`);
const ground = { standards, evaluator, claims, rounds: ROUNDS, slices: SLICES };
await reportContest(ground);
await reportVerdicts(ground);

const some = claims.slice(0, 5_000);
report("    Its table alone", await interleaved(tableContenders(some, SLICES.fast), ROUNDS, some.length));
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

await reportMoney(ground, OPERATIONS);

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

function each(decide: (claim: Claim) => unknown): Contender["run"] {
  return (from, count) => {
    for (let index = from; index < from + count; index++) decide(claimAt(index));
  };
}

function fail(): never {
  throw new Error("nothing to measure");
}
