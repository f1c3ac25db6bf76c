import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";
import type { AuditLog } from "../workflow/audit-log.ts";
import type { ClaimSets } from "../workflow/claim-sets.ts";
import type { ImpactClaims } from "../workflow/impact-claims.ts";
import type { Impacts } from "../workflow/impacts.ts";
import type { RuleCoverage } from "../workflow/rule-coverage.ts";
import type { Rules } from "../workflow/rules.ts";
import type { RunClaims } from "../workflow/run-claims.ts";
import type { RunClosers } from "../workflow/run-closers.ts";
import type { RunFigures } from "../workflow/run-figures.ts";
import type { RunProofs } from "../workflow/run-proofs.ts";
import type { RunStatements } from "../workflow/run-statements.ts";
import type { SettlementRuns } from "../workflow/settlement-runs.ts";
import { addClaimSetPreviews } from "./routes/claim-set-previews.ts";
import { addClaimSetUpload } from "./routes/claim-set-upload.ts";
import { addClaimSets } from "./routes/claim-sets.ts";
import { addImpactClaims } from "./routes/impact-claims.ts";
import { addImpacts } from "./routes/impacts.ts";
import { addRuleCoverage } from "./routes/rule-coverage.ts";
import { addRunClaims } from "./routes/run-claims.ts";
import { addRunClosers } from "./routes/run-closers.ts";
import { addRunEvents } from "./routes/run-events.ts";
import { addRunFigures } from "./routes/run-figures.ts";
import { addRunOutputs } from "./routes/run-outputs.ts";
import { addRunProofs } from "./routes/run-proofs.ts";
import { addRunStatements } from "./routes/run-statements.ts";
import { addRunTable } from "./routes/run-table.ts";
import { addRuns } from "./routes/runs.ts";

/** What a service has that settles at scale. */
export interface RunParts {
  readonly claimSets: ClaimSets;
  readonly runs: SettlementRuns;
  readonly statements: RunStatements;
  readonly coverage: RuleCoverage;
  readonly figures: RunFigures;
  readonly closers: RunClosers;
  readonly runClaims: RunClaims;
  readonly runProofs: RunProofs;
  readonly impacts: Impacts;
  readonly impactClaims: ImpactClaims;
}

/** The routes about claim sets and the settlement runs over them. */
export function addRunRoutes(
  app: FastifyInstance,
  { claimSets, runs, statements, figures, closers, runClaims, runProofs, coverage, ...ofImpacts }: RunParts,
  rules: Rules,
  config: Config,
  audit: AuditLog | undefined,
): void {
  addClaimSets(app, claimSets);
  addClaimSetUpload(app, claimSets, config);
  addClaimSetPreviews(app, claimSets);
  addRuns(app, runs);
  addRunEvents(app, runs);
  addRunFigures(app, figures);
  addRunClosers(app, closers, rules);
  addRunClaims(app, runClaims);
  // Proofs are signed with what the log is.
  if (audit) addRunProofs(app, runProofs, audit);
  addRunOutputs(app, runs);
  addRunStatements(app, statements);
  addRunTable(app, runs, statements);
  addRuleCoverage(app, coverage);
  addImpacts(app, ofImpacts.impacts);
  addImpactClaims(app, ofImpacts.impactClaims);
}
