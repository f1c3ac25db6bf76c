import { join } from "node:path";
import { keyedHashes } from "./claims/keyed-hash.ts";
import type { Config } from "./config.ts";
import type { RecordsParts } from "./http/records-parts.ts";
import { LogWriter } from "./log/log-writer.ts";
import { openSigningKey } from "./log/signing-key.ts";
import { openJurisdictions } from "./open-jurisdictions.ts";
import { projectRoot } from "./project-root.ts";
import { openPersonKey } from "./store/person-key.ts";
import type { Store } from "./store/store.ts";
import { AuditLog } from "./workflow/audit-log.ts";
import { DecisionLedger } from "./workflow/decision-ledger.ts";
import type { MainChain } from "./workflow/main-chain.ts";

/**
 * The audit of a store's log, and the ledger that decisions enter (`YICE_LEDGER`), where claims are found by keyed
 * hashes of their ids; `main` tells what those are called who act. Makes the keys on the first start. Throws `StoreError` where they cannot be used.
 */
export async function openRecords(config: Config, store: Store, main?: MainChain): Promise<RecordsParts> {
  const now = () => new Date().toISOString();
  const tree = await openJurisdictions(join(projectRoot(), "rules", "jurisdictions"));
  const accounts = main && (async () => (await main.current()).accounts);
  const key = await openSigningKey(config.YICE_SIGNING_KEY);
  const audit = new AuditLog({ store, tree, key, accounts, now });
  if (config.YICE_LEDGER === "none") return { audit };
  const hashed = keyedHashes(await openPersonKey(config.YICE_PERSON_KEY));
  // Another prefix than that of claims on record: the ledger's addresses tell nothing of those.
  const keyed = (claim: string) => hashed(`ledger:${claim}`);
  const records = config.YICE_LEDGER === "full" ? store : undefined;
  return { audit, ledger: new DecisionLedger({ store, log: new LogWriter(store), keyed, records, now }) };
}
