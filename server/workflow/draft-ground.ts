import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";
import type { RuleLibrary } from "../engine/rule-library.ts";
import type { LogWriter } from "../log/log-writer.ts";
import type { Store } from "../store/store.ts";
import type { CurrentDrafts } from "./current-drafts.ts";
import type { Ground } from "./governed-rules.ts";

/** A version about to be published, among those that it would stand beside. */
export interface CasesAsked {
  readonly document: JsonObject;
  readonly cases: readonly Json[];
  /** With the version itself in it. */
  readonly library: RuleLibrary;
}

/** What came of a version's test cases: findings with pointers into `/cases`, and what else is to be shown. */
export interface CasesRun {
  readonly findings: readonly Diagnostic[];
  readonly results?: Json;
}

/** What the product around drafts brings along. */
export interface DraftTools {
  /** Runs a version's own test cases; without it they are kept and shown, and not run. */
  readonly runCases?: (asked: CasesAsked) => CasesRun;
}

/** What the use cases of drafts stand on. */
export interface DraftGround extends DraftTools {
  readonly store: Store;
  readonly log: LogWriter;
  readonly current: CurrentDrafts;
  readonly standards: Ground;
  readonly tree: JurisdictionTree;
  /** UTC with milliseconds. */
  readonly now: () => string;
  /** A fresh ULID. */
  readonly newId: () => string;
}
