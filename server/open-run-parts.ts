import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ClaimSetFolders } from "./claim-sets/claim-set-folders.ts";
import type { Config } from "./config.ts";
import type { JurisdictionTree } from "./domain/jurisdiction-tree.ts";
import type { RunParts } from "./http/run-parts.ts";
import { LogWriter } from "./log/log-writer.ts";
import { openClaimSets } from "./open-claim-sets.ts";
import { standardsOf } from "./open-claims.ts";
import { openRunHost } from "./open-run-host.ts";
import { RunFolders } from "./runs/run-folders.ts";
import type { Store } from "./store/store.ts";
import type { GovernedRules, Ground } from "./workflow/governed-rules.ts";
import type { MainChain } from "./workflow/main-chain.ts";
import { RuleCoverage } from "./workflow/rule-coverage.ts";
import { RunStatements } from "./workflow/run-statements.ts";
import { SettlementRuns } from "./workflow/settlement-runs.ts";

/** What claim sets and runs are opened over. */
export interface RunPartsGround {
  readonly store: Store;
  readonly main: MainChain;
  readonly rules: GovernedRules;
  readonly standards: Ground;
  readonly tree: JurisdictionTree;
  readonly now: () => string;
  readonly trouble: (error: unknown) => void;
  /** Threads that take claims at once; by default all cores but the one that answers, four at most. */
  readonly threads?: number | undefined;
}

/** Opens claim sets and settlement runs, whose files lie in the data folder. */
export async function openRunParts(config: Config, ground: RunPartsGround): Promise<RunParts> {
  const { store, main, rules, standards, tree, now, trouble, threads } = ground;
  const claimSets = await openClaimSets(config, store, tree, () => standardsOf(rules), now);
  const usual = Math.min(4, Math.max(1, availableParallelism() - 1));
  const runs = new SettlementRuns({
    store,
    log: new LogWriter(store),
    main,
    standards,
    claimSets,
    setFolders: new ClaimSetFolders(join(config.YICE_DATA, "claim-sets")),
    folders: new RunFolders(join(config.YICE_DATA, "runs")),
    host: openRunHost(config.YICE_SCHEMAS, threads ?? usual),
    now,
    trouble,
  });
  const statements = new RunStatements({ runs, store, main, standards });
  const setFolders = new ClaimSetFolders(join(config.YICE_DATA, "claim-sets"));
  return {
    claimSets,
    runs,
    statements,
    coverage: new RuleCoverage({ main, standards, claimSets, setFolders }),
  };
}
