import { join } from "node:path";
import type { OpenedRuns } from "./cli/product.ts";
import type { Config } from "./config.ts";
import { openGovernance } from "./open-governance.ts";
import { openJurisdictions } from "./open-jurisdictions.ts";
import { openRunParts } from "./open-run-parts.ts";
import { projectRoot } from "./project-root.ts";
import { openStore } from "./store/open-store.ts";

/**
 * Opens claim sets and runs for somebody at the service's own machine, beside the service or without it; `threads` take
 * claims at once.
 */
export async function openRuns(config: Config, threads?: number): Promise<OpenedRuns> {
  const now = () => new Date().toISOString();
  const store = await openStore({ mongodbUri: config.MONGODB_URI, folder: config.YICE_DATA });
  try {
    const { rules, main, standards } = await openGovernance(config, store, now);
    const tree = await openJurisdictions(join(projectRoot(), "rules", "jurisdictions"));
    // Whoever waits for the run is told.
    const ground = {
      store,
      main,
      rules,
      standards,
      tree,
      now,
      threads,
      trouble: (error: unknown) => raise(error),
    };
    const parts = await openRunParts(config, ground);
    return { ...parts, close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function raise(error: unknown): never {
  throw error;
}
