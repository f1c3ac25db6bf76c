import { join } from "node:path";
import { ClaimSetFolders } from "./claim-sets/claim-set-folders.ts";
import { keyedHashes } from "./claims/keyed-hash.ts";
import type { Config } from "./config.ts";
import type { JurisdictionTree } from "./domain/jurisdiction-tree.ts";
import { LogWriter } from "./log/log-writer.ts";
import { openPersonKey } from "./store/person-key.ts";
import type { Store } from "./store/store.ts";
import { confirmClaimKey } from "./workflow/claim-key.ts";
import { type ClaimSetGround, ClaimSets } from "./workflow/claim-sets.ts";

/** Opens the claim sets of a store, whose files lie in the data folder. Throws `StoreError` where the key is another. */
export async function openClaimSets(
  config: Config,
  store: Store,
  tree: JurisdictionTree,
  { standards, accepted, accounts }: Pick<ClaimSetGround, "standards" | "accepted" | "accounts">,
  now: () => string,
): Promise<ClaimSets> {
  const log = new LogWriter(store);
  const keyed = keyedHashes(await openPersonKey(config.YICE_PERSON_KEY));
  await confirmClaimKey(log, keyed, now());
  return new ClaimSets({
    store,
    log,
    keyed,
    standards,
    accepted,
    accounts,
    folders: new ClaimSetFolders(join(config.YICE_DATA, "claim-sets")),
    isUnder: (jurisdiction, above) => tree.isUnder(jurisdiction, above),
    retention: config.YICE_CLAIM_RETENTION,
    now,
  });
}
