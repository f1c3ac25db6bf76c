import type { FastifyInstance } from "fastify";
import type { AuditLog } from "../workflow/audit-log.ts";
import type { DecisionLedger } from "../workflow/decision-ledger.ts";
import { addAudit } from "./routes/audit.ts";
import { addAuditHeads } from "./routes/audit-heads.ts";
import { addLedger } from "./routes/ledger.ts";

/** What a service has that keeps a log: it can be audited, and decisions enter the ledger unless that is turned off. */
export interface RecordsParts {
  readonly audit: AuditLog;
  readonly ledger?: DecisionLedger | undefined;
}

/**
 * The routes about the log. What people did is told only where people are known (`hasAccounts`): a service that is open
 * to its machine does not tell whoever comes along who logged in when.
 */
export function addRecordsRoutes(
  app: FastifyInstance,
  { audit, ledger }: RecordsParts,
  hasAccounts: boolean,
): void {
  if (hasAccounts) addAudit(app, audit);
  addAuditHeads(app, audit);
  if (ledger) addLedger(app, audit, ledger);
}
