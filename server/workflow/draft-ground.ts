import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";
import type { LogWriter } from "../log/log-writer.ts";
import type { Store } from "../store/store.ts";
import type { CurrentDrafts } from "./current-drafts.ts";
import type { Ground } from "./governed-rules.ts";

/** What the use cases of drafts stand on. */
export interface DraftGround {
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
