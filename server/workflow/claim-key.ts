import type { KeyedHash } from "../claims/keyed-hash.ts";
import { canonicalText } from "../documents/canonical.ts";
import type { LogWriter } from "../log/log-writer.ts";
import { StoreError } from "../store/store-error.ts";
import { CLAIMS } from "./claim-entries.ts";

/**
 * Holds the key against the one that the log's claims were recorded under, and writes its fingerprint where there is
 * none yet: under another key every claim would be new, and be paid twice. Throws `StoreError`.
 */
export async function confirmClaimKey(log: LogWriter, keyed: KeyedHash, now: string): Promise<void> {
  const body = { fingerprint: keyed("fingerprint") };
  const commit = await log.commit({
    chain: CLAIMS,
    subject: "claim-key",
    actor: "system",
    action: "claim-key.named",
    body,
    expectedRevision: 0,
    now,
  });
  const entry = commit.outcome === "refused" ? undefined : commit.entry;
  if (entry && canonicalText(entry.body) === canonicalText(body)) return;
  throw new StoreError("other-person-key", {});
}
