import { createHmac, generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import type { Json } from "../../server/domain/json.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { signingKey } from "../../server/log/signing-key.ts";
import { openJurisdictions } from "../../server/open-jurisdictions.ts";
import { projectRoot } from "../../server/project-root.ts";
import { openInMemory } from "../../server/store/sqlite/open-sqlite.ts";
import type { Store } from "../../server/store/store.ts";
import { AuditLog } from "../../server/workflow/audit-log.ts";
import { DecisionLedger, type LedgerGround } from "../../server/workflow/decision-ledger.ts";
import type { DecisionRecords } from "../../server/workflow/kept-decisions.ts";

export const tree = await openJurisdictions(join(projectRoot(), "rules", "jurisdictions"));
export const testKey = signingKey(
  generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
);
export const keyed = (text: string) => createHmac("sha256", "of the tests").update(text).digest("hex");

/** The audit log and a ledger over one store. */
export function recordsOver(
  store: Store,
  now: () => string = () => "2026-03-02T01:00:00.000Z",
  more: Partial<LedgerGround> = {},
): { readonly audit: AuditLog; readonly ledger: DecisionLedger } {
  return {
    audit: new AuditLog({ store, tree, key: testKey, now }),
    ledger: new DecisionLedger({ store, log: new LogWriter(store), keyed, now, ...more }),
  };
}

export async function recordsInMemory(more: Partial<LedgerGround> = {}) {
  const store = await openInMemory();
  return { store, ...recordsOver(store, undefined, more) };
}

/** Records that a test can look into. */
export class RecordsInMemory implements DecisionRecords {
  readonly held = new Map<string, Json>();
  putRecord(collection: string, key: string, value: Json): Promise<void> {
    this.held.set(`${collection} ${key}`, value);
    return Promise.resolve();
  }
  getRecord(collection: string, key: string): Promise<{ readonly value: Json } | undefined> {
    const value = this.held.get(`${collection} ${key}`);
    return Promise.resolve(value === undefined ? undefined : { value });
  }
}

/** A decision of Zibo's policy about a claim. */
export function decisionOn(claim: string, points = "1.00", policy = "370300.dip.policy") {
  return {
    claim,
    revision: 1,
    outcome: "paid",
    policy: { id: policy, version: 1 },
    plan: "a".repeat(64),
    points,
  };
}
