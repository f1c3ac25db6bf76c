import type { Config } from "./config.ts";
import type { GovernanceParts } from "./http/governance-parts.ts";
import { LogWriter } from "./log/log-writer.ts";
import { contentsOfRules } from "./open-policy-service.ts";
import { openStandards } from "./open-rule-book.ts";
import type { Store } from "./store/store.ts";
import { BundleExport } from "./workflow/bundle-export.ts";
import { importRules } from "./workflow/first-import.ts";
import { GovernedRules, type Ground } from "./workflow/governed-rules.ts";
import type { LiveOpinions } from "./workflow/live-opinions.ts";
import { MainChain } from "./workflow/main-chain.ts";
import { VersionHistory } from "./workflow/version-history.ts";

/** What the log of a store governs, opened: its rules are those that ship where it had none. */
export interface OpenedGovernance {
  readonly main: MainChain;
  readonly rules: GovernedRules;
  readonly parts: GovernanceParts;
  /** What rule documents are written against. */
  readonly standards: Ground;
  /** Versions that were brought in just now. */
  readonly imported: number;
}

/** Opens the rules of a store's log. Throws `UnusableRules` where those that ship have errors. */
export async function openGovernance(
  config: Config,
  store: Store,
  now: () => string,
  opinions?: LiveOpinions,
): Promise<OpenedGovernance> {
  const { schemas, facts, factsHash } = openStandards(config.YICE_SCHEMAS);
  const main = new MainChain(store, now, { mostAge: config.YICE_LOG_AGE, patience: PATIENCE });
  const log = new LogWriter(store);
  const imported = await importRules(() => contentsOfRules(config), { main, log, now, schemas });
  await main.read();
  return {
    main,
    rules: new GovernedRules(main, { schemas, facts, factsHash }, opinions),
    standards: { schemas, facts, factsHash },
    parts: { history: new VersionHistory(main), bundles: new BundleExport(main, schemas) },
    imported,
  };
}

/** Seconds for which a wanted entry of the log is waited for. */
const PATIENCE = 5;
