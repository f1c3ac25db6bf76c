import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";
import type { JsonObject } from "../domain/json.ts";
import type { Shelf } from "../sources/shelf.ts";
import type { ClaimRecords } from "../workflow/claim-records.ts";
import type { Rules } from "../workflow/rules.ts";
import { type AccessParts, addAccessRoutes } from "./access-parts.ts";
import type { EditorParts } from "./editor-parts.ts";
import { addGovernanceRoutes, type GovernanceParts } from "./governance-parts.ts";
import { addAccess } from "./plugins/access.ts";
import { addEntry } from "./plugins/entry.ts";
import { addRecordsRoutes, type RecordsParts } from "./records-parts.ts";
import { addCaseClaims } from "./routes/case-claims.ts";
import { addCaseRuns } from "./routes/case-runs.ts";
import { addClaimErasures } from "./routes/claim-erasures.ts";
import { addClaimStream } from "./routes/claim-stream.ts";
import { addClaims } from "./routes/claims.ts";
import { addCodeLists } from "./routes/code-lists.ts";
import { addCompare } from "./routes/compare.ts";
import { addDecisionChanges } from "./routes/decision-changes.ts";
import { addDiagnostics } from "./routes/diagnostics.ts";
import { addDocuments } from "./routes/documents.ts";
import { addEntrance } from "./routes/entrance.ts";
import { addEvaluationStream } from "./routes/evaluation-stream.ts";
import { addEvaluations } from "./routes/evaluations.ts";
import { addJurisdictionDrift } from "./routes/jurisdiction-drift.ts";
import { addJurisdictions } from "./routes/jurisdictions.ts";
import { addPolicies } from "./routes/policies.ts";
import { addRuleSetEvaluations } from "./routes/rule-set-evaluations.ts";
import { addRuleSets } from "./routes/rule-sets.ts";
import { addSampleClaims } from "./routes/sample-claims.ts";
import { addSchemas } from "./routes/schemas.ts";
import { addSettlements } from "./routes/settlements.ts";
import { addTrace } from "./routes/trace.ts";
import { addRunRoutes, type RunParts } from "./run-parts.ts";

/** What a service has beside its rules. */
export interface VersionOneParts {
  /** Without it the routes are open to everybody. */
  readonly access?: AccessParts | undefined;
  /** What the log governs. */
  readonly governance?: GovernanceParts | undefined;
  /** Without it no claim is on record. */
  readonly claims?: ClaimRecords | undefined;
  /** Without it there are neither claim sets nor settlement runs. */
  readonly runs?: RunParts | undefined;
  /** Without it nothing that is answered is recorded. */
  readonly records?: RecordsParts | undefined;
  readonly editor: EditorParts;
  readonly shelf: Shelf;
}

/**
 * The routes under `/v1`, answered once the rules are loaded, only to those who may, and only in a format the caller
 * accepts.
 */
export async function addVersionOne(
  app: FastifyInstance,
  rules: Rules,
  config: Config,
  schemas: Readonly<Record<string, JsonObject>>,
  { access, governance, claims, runs, records, editor, shelf }: VersionOneParts,
): Promise<void> {
  addEntry(app, rules);
  await addAccess(app, access?.service);
  if (access) addAccessRoutes(app, access);
  if (governance) addGovernanceRoutes(app, governance, rules);
  if (claims) addClaimRoutes(app, claims, rules, config);
  if (runs) addRunRoutes(app, runs, rules, config, records?.audit);
  if (records) addRecordsRoutes(app, records, access !== undefined);
  const tree = access?.service.tree ?? editor.tree;
  if (tree) {
    addJurisdictions(app, tree);
    addJurisdictionDrift(app, rules, tree);
  }
  addEntrance(app, {
    accounts: access !== undefined,
    identityProvider: access?.identityProvider !== undefined,
  });
  if (editor.codeLists) addCodeLists(app, editor.codeLists);
  addSampleClaims(app, editor.samples);
  addCaseClaims(app, rules);
  addEvaluations(app, rules, claims, records?.ledger);
  addEvaluationStream(app, rules, config, records?.ledger);
  addSettlements(app, rules, records?.ledger);
  addDecisionChanges(app, rules);
  addPolicies(app, rules);
  addRuleSets(app, rules);
  addCompare(app, rules);
  addRuleSetEvaluations(app, rules);
  addCaseRuns(app, rules);
  addDocuments(app, shelf);
  addTrace(app, shelf, rules);
  addSchemas(app, schemas);
  addDiagnostics(app, rules);
}

function addClaimRoutes(app: FastifyInstance, claims: ClaimRecords, rules: Rules, config: Config): void {
  addClaims(app, claims, config);
  addClaimStream(app, claims, rules, config);
  addClaimErasures(app, claims);
}
