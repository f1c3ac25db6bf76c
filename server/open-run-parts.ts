import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ClaimSetFolders } from "./claim-sets/claim-set-folders.ts";
import type { Config } from "./config.ts";
import type { JurisdictionTree } from "./domain/jurisdiction-tree.ts";
import type { RunParts } from "./http/run-parts.ts";
import { LogWriter } from "./log/log-writer.ts";
import { openClaimSets } from "./open-claim-sets.ts";
import { acceptedFacts, standardsOf } from "./open-claims.ts";
import { openImpacts } from "./open-impacts.ts";
import { openRunHost } from "./open-run-host.ts";
import { RunFolders } from "./runs/run-folders.ts";
import type { Store } from "./store/store.ts";
import type { GovernedRules, Ground } from "./workflow/governed-rules.ts";
import type { MainChain } from "./workflow/main-chain.ts";
import { RuleCoverage } from "./workflow/rule-coverage.ts";
import { RunClaims } from "./workflow/run-claims.ts";
import { RunClosers } from "./workflow/run-closers.ts";
import { RunFigures } from "./workflow/run-figures.ts";
import { RunProofs } from "./workflow/run-proofs.ts";
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

/** Opens claim sets, settlement runs and impacts, whose files lie in the data folder. */
export async function openRunParts(config: Config, ground: RunPartsGround): Promise<RunParts> {
  const { store, main, rules, standards, tree, now, trouble, threads } = ground;
  const claimSets = await openClaimSets(
    config,
    store,
    tree,
    {
      standards: () => standardsOf(rules),
      accepted: (jurisdiction) => acceptedFacts(rules, jurisdiction),
      accounts: async () => (await main.current()).accounts,
    },
    now,
  );
  const usual = Math.min(4, Math.max(1, availableParallelism() - 1));
  const log = new LogWriter(store);
  const folders = new RunFolders(join(config.YICE_DATA, "runs"));
  const setFolders = new ClaimSetFolders(join(config.YICE_DATA, "claim-sets"));
  const runs = new SettlementRuns({
    store,
    log,
    main,
    standards,
    claimSets,
    setFolders,
    folders,
    host: openRunHost(config.YICE_SCHEMAS, threads ?? usual),
    now,
    trouble,
  });
  const ofImpacts = { store, main, standards, tree, claimSets, setFolders, runs, now, trouble };
  return {
    claimSets,
    runs,
    statements: new RunStatements({ runs, store, main, standards }),
    figures: new RunFigures({ runs, main, standards, folders }),
    coverage: new RuleCoverage({ main, standards, claimSets, setFolders }),
    closers: new RunClosers({ runs, main, tree }),
    runProofs: new RunProofs({ store, runs, folders }),
    runClaims: new RunClaims({ runs, main, claimSets, setFolders, standards }),
    ...openImpacts(join(config.YICE_DATA, "impacts"), config.YICE_SCHEMAS, ofImpacts),
  };
}
