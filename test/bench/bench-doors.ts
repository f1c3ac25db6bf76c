import { join } from "node:path";
import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { projectRoot } from "../../server/project-root.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import { batchContenders } from "./bench-batch.ts";
import { benchClaims } from "./bench-claims.ts";
import { httpContenders } from "./bench-http.ts";
import { benchSetting } from "./bench-rules.ts";
import { type Contender, interleaved } from "./interleaved.ts";
import { report } from "./report.ts";

// A process of its own, with one service as in the product: a second plan would make the same code serve two.
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const WARM_UP = 20;
const standards = openStandards(join(projectRoot(), "schemas"));
const service = new RuleBookService({
  ...standards,
  ...benchSetting(standards),
  everyFact: standards.facts,
});
// Generated claims fit the schema; the tests hold that.
const claims = [...benchClaims(5_000)].map((claim: JsonObject) => claim as unknown as Claim);

await measured("(d) NDJSON to NDJSON, in memory", batchContenders(claims, service, 1_000), "claim");
const http = await httpContenders(service, claims, 200);
await measured("(e) HTTP, injected", http.contenders, "request");
await http.close();

/** A service is measured as it is after some thousand claims. */
async function measured(title: string, contenders: readonly Contender[], unit: string): Promise<void> {
  for (const { run, slice } of contenders)
    for (let round = 0; round < WARM_UP; round++) await run((round * slice) % claims.length, slice);
  report(title, await interleaved(contenders, ROUNDS, claims.length), unit);
}
