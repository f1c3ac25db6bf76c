import { createHash } from "node:crypto";
import { withoutSecrets } from "../access/account-changes.ts";
import { canonicalText } from "../documents/canonical.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { extentsOf } from "../log/back-up.ts";
import { everyEntry } from "../log/every-entry.ts";
import { signHeads } from "../log/signed-heads.ts";
import type { SigningKey } from "../log/signing-key.ts";
import type { Store } from "../store/store.ts";

/** The first line of an export. */
export const EXPORT_HEADER = { format: "yice-audit", version: 1 } as const;

/**
 * The whole log for auditors, as NDJSON in canonical form: a header; `{entry, withheld}` for every entry; and at the end
 * the extents of the chains, their signed heads, and the SHA-256 of all lines before. Hashes of passwords and keys are
 * left out and `withheld` says where, so of those entries only the place in the chain can be verified; of all others
 * the content too. It is no back-up: nothing is restored from it.
 */
export async function* auditExport(store: Store, key: SigningKey, now: () => string): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const line = (text: string) => {
    hash.update(`${text}\n`);
    return `${text}\n`;
  };
  const heads = new Map<string, LogEntry>();
  yield line(canonicalText(EXPORT_HEADER));
  for await (const entry of everyEntry(store)) {
    heads.set(entry.chain, entry);
    const whole = canonicalText({ ...entry });
    const shown = canonicalText({ ...withoutSecrets(entry) });
    yield line(`{"entry":${shown},"withheld":${shown !== whole}}`);
  }
  const signed = signHeads([...heads.values()], now(), key);
  const end = {
    chains: extentsOf(heads.values()),
    heads: { ...signed },
    sha256: hash.digest("hex"),
  };
  yield `${canonicalText(end)}\n`;
}
