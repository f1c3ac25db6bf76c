import { createHmac } from "node:crypto";
import { join } from "node:path";
import { type Config, ConfigError } from "./config.ts";
import type { RecordsParts } from "./http/records-parts.ts";
import { LogWriter } from "./log/log-writer.ts";
import { openSigningKey } from "./log/signing-key.ts";
import { openJurisdictions } from "./open-jurisdictions.ts";
import { projectRoot } from "./project-root.ts";
import type { Store } from "./store/store.ts";
import { AuditLog } from "./workflow/audit-log.ts";
import { DecisionLedger } from "./workflow/decision-ledger.ts";
import type { DecisionRecords } from "./workflow/kept-decisions.ts";

/**
 * The audit of a store's log, and the ledger that decisions enter (`YICE_LEDGER`). Makes the signing key on the first
 * start. Throws `StoreError` where that cannot be used, `ConfigError` where decisions are to be kept with no place for
 * them.
 */
export async function openRecords(
  config: Config,
  store: Store,
  decisions?: DecisionRecords,
): Promise<RecordsParts> {
  const now = () => new Date().toISOString();
  const tree = await openJurisdictions(join(projectRoot(), "rules", "jurisdictions"));
  const key = await openSigningKey(config.YICE_SIGNING_KEY);
  const audit = new AuditLog({ store, tree, key, now });
  if (config.YICE_LEDGER === "none") return { audit };
  const isFull = config.YICE_LEDGER === "full";
  if (isFull && !decisions) throw new ConfigError([NO_PLACE]);
  const secret = key.secretFor("addresses of claims in the ledger");
  const keyed = (text: string) => createHmac("sha256", secret).update(text, "utf8").digest("hex");
  const records = isFull ? decisions : undefined;
  return { audit, ledger: new DecisionLedger({ store, log: new LogWriter(store), keyed, records, now }) };
}

const NO_PLACE =
  "YICE_LEDGER=full: this store keeps no decisions; choose hashes · 该存储不保存裁定全文，请改用 hashes";
