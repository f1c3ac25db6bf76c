import type { ClaimSetFolders } from "./claim-sets/claim-set-folders.ts";
import type { JurisdictionTree } from "./domain/jurisdiction-tree.ts";
import { openImpactHost } from "./open-impact-host.ts";
import { RunFolders } from "./runs/run-folders.ts";
import type { Store } from "./store/store.ts";
import type { ClaimSets } from "./workflow/claim-sets.ts";
import { draftGroundOf } from "./workflow/drafting.ts";
import type { Ground } from "./workflow/governed-rules.ts";
import { ImpactClaims } from "./workflow/impact-claims.ts";
import { Impacts } from "./workflow/impacts.ts";
import type { MainChain } from "./workflow/main-chain.ts";
import type { SettlementRuns } from "./workflow/settlement-runs.ts";

/** What impacts are opened over. */
export interface ImpactPartsGround {
  readonly store: Store;
  readonly main: MainChain;
  readonly standards: Ground;
  readonly tree: JurisdictionTree;
  readonly claimSets: ClaimSets;
  readonly setFolders: ClaimSetFolders;
  readonly runs: SettlementRuns;
  readonly now: () => string;
  readonly trouble: (error: unknown) => void;
}

/** Opens the impacts of drafts, whose files lie in `folder`. */
export function openImpacts(
  folder: string,
  schemasFolder: string,
  { store, main, standards, tree, claimSets, setFolders, runs, now, trouble }: ImpactPartsGround,
): { readonly impacts: Impacts; readonly impactClaims: ImpactClaims } {
  const folders = new RunFolders(folder);
  const drafts = draftGroundOf(store, main, standards, tree, now);
  const host = openImpactHost(schemasFolder);
  const impacts = new Impacts({ drafts, main, claimSets, setFolders, runs, folders, host, trouble });
  return { impacts, impactClaims: new ImpactClaims(impacts, folders, claimSets, setFolders, standards) };
}
