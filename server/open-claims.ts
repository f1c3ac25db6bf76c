import { keyedHashes } from "./claims/keyed-hash.ts";
import type { ClaimStandards } from "./claims/read-claim.ts";
import type { Config } from "./config.ts";
import { LogWriter } from "./log/log-writer.ts";
import { openPersonKey } from "./store/person-key.ts";
import type { Store } from "./store/store.ts";
import { confirmClaimKey } from "./workflow/claim-key.ts";
import { ClaimRecords } from "./workflow/claim-records.ts";
import type { GovernedRules } from "./workflow/governed-rules.ts";

/** Opens the claims of a store, under the key that they were recorded under. Throws `StoreError` where it is another. */
export async function openClaims(
  config: Config,
  store: Store,
  rules: GovernedRules,
  now: () => string,
): Promise<ClaimRecords> {
  const log = new LogWriter(store);
  const keyed = keyedHashes(await openPersonKey(config.YICE_PERSON_KEY));
  await confirmClaimKey(log, keyed, now());
  const standards = () => standardsOf(rules);
  return new ClaimRecords({ store, log, keyed, standards, retention: config.YICE_CLAIM_RETENTION, now });
}

/** What claims are read by, as the rules are now. */
export async function standardsOf(rules: GovernedRules): Promise<ClaimStandards> {
  const { book } = (await rules.at()).service;
  return { schemas: book.schemas, facts: book.everyFact };
}

/** Derived facts that the policies of a pooling area, as the rules are now, let callers give. */
export async function acceptedFacts(rules: GovernedRules, jurisdiction: string): Promise<readonly string[]> {
  const { library } = (await rules.at()).service.book;
  const given = library
    .policiesOf(jurisdiction)
    .flatMap((id) => library.versionsOf(id))
    .flatMap(({ document }) => (document.kind === "policy" ? (document.body.given ?? []) : []));
  return [...new Set(given)];
}
