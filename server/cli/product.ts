import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";
import type { Shelf } from "../sources/shelf.ts";
import type { Store } from "../store/store.ts";
import type { CheckedRules, RuleStandards } from "../workflow/check-rules.ts";
import type { ClaimSets } from "../workflow/claim-sets.ts";
import type { Impacts } from "../workflow/impacts.ts";
import type { RuleBook } from "../workflow/rule-book.ts";
import type { RunStatements } from "../workflow/run-statements.ts";
import type { SettlementRuns } from "../workflow/settlement-runs.ts";

/** Claim sets, settlement runs and impacts of the store that the settings name. */
export interface OpenedRuns {
  readonly claimSets: ClaimSets;
  readonly runs: SettlementRuns;
  readonly statements: RunStatements;
  readonly impacts: Impacts;
  close(): Promise<void>;
}

/** The installed product that commands work with. */
export interface Product {
  readonly version: string;
  /** The data folder that the settings name. */
  readonly folder: string;
  /** The rules that it serves, a folder laid out as `rules/`. */
  readonly rulesFolder: string;
  openStandards(): RuleStandards;
  /** The tree of pooling areas. */
  openJurisdictions(): Promise<JurisdictionTree>;
  /** The documents that rules cite. */
  openShelf(): Shelf;
  /** Opens the store that the settings name. */
  openStore(): Promise<Store>;
  /** The same, also where a restore into it was interrupted. */
  openForRestore(): Promise<Store>;
  /** Claim sets and settlement runs, under the rules of the log; `threads` take claims at once. */
  openRuns(threads?: number): Promise<OpenedRuns>;
  /** Reads and checks the rules of a folder. */
  openRuleBook(folder: string): { readonly checked: CheckedRules; readonly book: RuleBook };
}
