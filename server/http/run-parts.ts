import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";
import type { ClaimSets } from "../workflow/claim-sets.ts";
import type { RuleCoverage } from "../workflow/rule-coverage.ts";
import type { RunStatements } from "../workflow/run-statements.ts";
import type { SettlementRuns } from "../workflow/settlement-runs.ts";
import { addClaimSetUpload } from "./routes/claim-set-upload.ts";
import { addClaimSets } from "./routes/claim-sets.ts";
import { addRunEvents } from "./routes/run-events.ts";
import { addRunOutputs } from "./routes/run-outputs.ts";
import { addRunStatements } from "./routes/run-statements.ts";
import { addRunTable } from "./routes/run-table.ts";
import { addRuns } from "./routes/runs.ts";

/** What a service has that settles at scale. */
export interface RunParts {
  readonly claimSets: ClaimSets;
  readonly runs: SettlementRuns;
  readonly statements: RunStatements;
  readonly coverage: RuleCoverage;
}

/** The routes about claim sets and the settlement runs over them. */
export function addRunRoutes(
  app: FastifyInstance,
  { claimSets, runs, statements }: RunParts,
  config: Config,
): void {
  addClaimSets(app, claimSets);
  addClaimSetUpload(app, claimSets, config);
  addRuns(app, runs);
  addRunEvents(app, runs);
  addRunOutputs(app, runs);
  addRunStatements(app, statements);
  addRunTable(app, runs, statements);
}
