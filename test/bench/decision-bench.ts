import { cpus } from "node:os";
import { join } from "node:path";
import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { projectRoot } from "../../server/project-root.ts";
import { benchClaims } from "./bench-claims.ts";
import { reportMoney } from "./bench-money.ts";
import { benchSetting } from "./bench-rules.ts";
import { reportVerdicts } from "./bench-verdicts.ts";
import { type Ground, reportContest } from "./contest.ts";

/** The decision by itself, (a) and (c) of the whole yardstick. */
const CLAIMS = Number(process.env.BENCH_CLAIMS ?? 20_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const OPERATIONS = Number(process.env.BENCH_OPERATIONS ?? 10_000_000);

const standards = openStandards(join(projectRoot(), "schemas"));
const ground: Ground = {
  standards,
  evaluator: new Evaluator(benchSetting(standards)),
  // Generated claims fit the schema; the tests hold that.
  claims: [...benchClaims(CLAIMS)].map((claim: JsonObject) => claim as unknown as Claim),
  rounds: ROUNDS,
  slices: { fast: 5_000, middle: 1_000, slow: 100 },
};
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "?"}, ${CLAIMS} claims, ${ROUNDS} rounds`);
await reportContest(ground);
await reportVerdicts(ground);
await reportMoney(ground, OPERATIONS);
