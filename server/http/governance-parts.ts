import type { FastifyInstance } from "fastify";
import type { VersionHistory } from "../workflow/version-history.ts";
import { addInstitutions } from "./routes/institutions.ts";
import { addVersionHistory } from "./routes/version-history.ts";

/** What only a service over a log can tell and do. */
export interface GovernanceParts {
  readonly history: VersionHistory;
}

/** The routes about what the log governs. */
export function addGovernanceRoutes(app: FastifyInstance, { history }: GovernanceParts): void {
  addVersionHistory(app, history);
  addInstitutions(app, history);
}
