import type { FastifyInstance } from "fastify";
import type { BundleExport } from "../workflow/bundle-export.ts";
import type { Drafting } from "../workflow/drafting.ts";
import type { Rules } from "../workflow/rules.ts";
import type { VersionHistory } from "../workflow/version-history.ts";
import { addDraftRoutes } from "./draft-routes.ts";
import { addBundles } from "./routes/bundles.ts";
import { addInstitutions } from "./routes/institutions.ts";
import { addVersionHistory } from "./routes/version-history.ts";

/** What only a service over a log can tell and do. */
export interface GovernanceParts {
  readonly history: VersionHistory;
  readonly bundles: BundleExport;
  /** Absent where there are no accounts. */
  readonly drafting?: Drafting;
}

/** The routes about what the log governs. */
export function addGovernanceRoutes(
  app: FastifyInstance,
  { history, bundles, drafting }: GovernanceParts,
  rules: Rules,
): void {
  addVersionHistory(app, history);
  addInstitutions(app, history);
  addBundles(app, bundles);
  addDraftRoutes(app, drafting, rules);
}
