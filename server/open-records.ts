import { createHmac } from "node:crypto";
import { join } from "node:path";
import type { Config } from "./config.ts";
import type { RecordsParts } from "./http/records-parts.ts";
import { LogWriter } from "./log/log-writer.ts";
import { openSigningKey } from "./log/signing-key.ts";
import { openJurisdictions } from "./open-jurisdictions.ts";
import { projectRoot } from "./project-root.ts";
import type { Store } from "./store/store.ts";
import { AuditLog } from "./workflow/audit-log.ts";
import { DecisionLedger } from "./workflow/decision-ledger.ts";

/**
 * The audit of a store's log, and the ledger that decisions enter (`YICE_LEDGER`). Makes the signing key on the first
 * start. Throws `StoreError` where that cannot be used.
 */
export async function openRecords(config: Config, store: Store): Promise<RecordsParts> {
  const now = () => new Date().toISOString();
  const tree = await openJurisdictions(join(projectRoot(), "rules", "jurisdictions"));
  const key = await openSigningKey(config.YICE_SIGNING_KEY);
  const audit = new AuditLog({ store, tree, key, now });
  if (config.YICE_LEDGER === "none") return { audit };
  const secret = key.secretFor("addresses of claims in the ledger");
  const keyed = (text: string) => createHmac("sha256", secret).update(text, "utf8").digest("hex");
  const records = config.YICE_LEDGER === "full" ? store : undefined;
  return { audit, ledger: new DecisionLedger({ store, log: new LogWriter(store), keyed, records, now }) };
}
