import { join } from "node:path";
import type { OpenedRuns } from "./cli/product.ts";
import type { Config } from "./config.ts";
import { openClaimSets } from "./open-claim-sets.ts";
import { standardsOf } from "./open-claims.ts";
import { openGovernance } from "./open-governance.ts";
import { openJurisdictions } from "./open-jurisdictions.ts";
import { projectRoot } from "./project-root.ts";
import { openStore } from "./store/open-store.ts";

/** Opens claim sets and runs for somebody at the service's own machine, beside the service or without it. */
export async function openRuns(config: Config): Promise<OpenedRuns> {
  const now = () => new Date().toISOString();
  const store = await openStore({ mongodbUri: config.MONGODB_URI, folder: config.YICE_DATA });
  try {
    const { rules } = await openGovernance(config, store, now);
    const tree = await openJurisdictions(join(projectRoot(), "rules", "jurisdictions"));
    const claimSets = await openClaimSets(config, store, tree, () => standardsOf(rules), now);
    return { claimSets, close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}
