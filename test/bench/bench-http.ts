import { Writable } from "node:stream";
import type { Claim } from "../../schemas/types.ts";
import { buildApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { createLog } from "../../server/http/log.ts";
import { addAccess } from "../../server/http/plugins/access.ts";
import { addEntry } from "../../server/http/plugins/entry.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";
import type { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import { fixedRules } from "../../server/workflow/rules.ts";
import type { Contender } from "./interleaved.ts";

/**
 * POST /v1/evaluations against a route that parses the same body behind the same hooks and answers a fixed text. Requests
 * are injected, one after another: the CPU time is that of the whole process, a request's making included in both.
 */
export async function httpContenders(
  service: RuleBookService,
  claims: readonly Claim[],
  slice: number,
): Promise<{ readonly contenders: Contender[]; readonly close: () => Promise<void> }> {
  const config = readConfig({ MAX_DELAY: "0", RATE_LIMIT: "0", LOG_LEVEL: "silent" });
  const app = await buildApp({
    config,
    rules: fixedRules(service),
    schemas: loadSchemas(config.YICE_SCHEMAS),
    log: createLog("silent", new Writable({ write: (_chunk, _encoding, done) => done() })),
    version: "0.0.0",
  });
  await app.register(async (scope) => {
    addEntry(scope, fixedRules(service));
    await addAccess(scope, undefined);
    scope.post("/bench/echo", { schema: { hide: true } }, async () => ({ received: true }));
  });
  await app.ready();
  const bodies = claims.map((claim) => JSON.stringify({ claim }));
  const posting = (url: string) => async (from: number, count: number) => {
    for (let at = from; at < from + count; at++) {
      const payload = bodies[at % bodies.length] ?? "";
      const headers = { "content-type": "application/json" };
      const { statusCode, body } = await app.inject({ method: "POST", url, headers, payload });
      if (statusCode !== 200) throw new Error(`${url} answers ${statusCode}: ${body.slice(0, 300)}`);
    }
  };
  const contenders = [
    { name: "evaluate", slice, run: posting("/v1/evaluations?explain=none") },
    { name: "echo", slice, run: posting("/bench/echo") },
  ];
  return { contenders, close: async () => app.close() };
}
