import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";
import type { JsonObject } from "../domain/json.ts";
import type { Rules } from "../workflow/rules.ts";
import { accepts } from "./accepts.ts";
import { type AccessParts, addAccessRoutes } from "./access-parts.ts";
import type { EditorParts } from "./editor-parts.ts";
import { addAccess } from "./plugins/access.ts";
import { Problem } from "./problem.ts";
import { JSON_TYPE } from "./route-config.ts";
import { addDiagnostics } from "./routes/diagnostics.ts";
import { addEntrance } from "./routes/entrance.ts";
import { addEvaluationStream } from "./routes/evaluation-stream.ts";
import { addEvaluations } from "./routes/evaluations.ts";
import { addJurisdictions } from "./routes/jurisdictions.ts";
import { addPolicies } from "./routes/policies.ts";
import { addRuleSetEvaluations } from "./routes/rule-set-evaluations.ts";
import { addRuleSets } from "./routes/rule-sets.ts";
import { addSampleClaims } from "./routes/sample-claims.ts";
import { addSchemas } from "./routes/schemas.ts";
import { addSettlements } from "./routes/settlements.ts";

/**
 * The routes under `/v1`, answered once the rules are loaded, only to those who may, and only in a format the caller
 * accepts. Without `access` they are open to everybody.
 */
export async function addVersionOne(
  app: FastifyInstance,
  rules: Rules,
  config: Config,
  schemas: Readonly<Record<string, JsonObject>>,
  access: AccessParts | undefined,
  editor: EditorParts,
): Promise<void> {
  app.addHook("onRequest", async (request) => {
    if (!rules.ready) throw new Problem("not-ready");
    const { produces = JSON_TYPE } = request.routeOptions.config;
    if (!accepts(request.headers.accept, produces)) throw new Problem("not-acceptable", { produces });
  });
  await addAccess(app, access?.service);
  if (access) addAccessRoutes(app, access);
  const tree = access?.service.tree ?? editor.tree;
  if (tree) addJurisdictions(app, tree);
  addEntrance(app, {
    accounts: access !== undefined,
    identityProvider: access?.identityProvider !== undefined,
  });
  addSampleClaims(app, editor.samples);
  addEvaluations(app, rules);
  addEvaluationStream(app, rules, config);
  addSettlements(app, rules);
  addPolicies(app, rules);
  addRuleSets(app, rules);
  addRuleSetEvaluations(app, rules);
  addSchemas(app, schemas);
  addDiagnostics(app, rules);
}
