import { cpus } from "node:os";
import { join } from "node:path";
import type { Claim } from "../../schemas/types.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { projectRoot } from "../../server/project-root.ts";
import { benchClaims } from "./bench-claims.ts";
import { publishTimes } from "./bench-publish.ts";
import { benchSetting } from "./bench-rules.ts";

// A process of its own, as in the product: what other contests leave in memory would be searched through at each collection.
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const standards = openStandards(join(projectRoot(), "schemas"));
// Generated claims fit the schema; the tests hold that.
const [claim] = [...benchClaims(1)] as unknown as Claim[];
if (!claim) throw new Error("nothing to measure");

console.log(`\nNode ${process.version}, ${cpus()[0]?.model ?? "?"}, ${ROUNDS} rounds`);
console.log("(g) A 14,000-row version from its parsed document to the first decision, warm, CPU");
const published = publishTimes({ ...standards, ...benchSetting(standards) }, claim, ROUNDS);
for (const [stage, ms] of Object.entries(published)) console.log(`  ${stage.padEnd(24)} ${ms.toFixed(1)} ms`);
