import type { RandomBytes } from "../access/digest.ts";
import type { SessionTimes } from "../access/sessions.ts";
import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";
import type { Store } from "../store/store.ts";
import type { CurrentAccounts } from "./current-accounts.ts";
import type { PasswordTries } from "./password-tries.ts";
import type { RefusedAttempts } from "./refused-attempts.ts";

/** What the use cases of access stand on. */
export interface AccessGround {
  readonly store: Store;
  readonly accounts: CurrentAccounts;
  readonly attempts: RefusedAttempts;
  readonly tries: PasswordTries;
  readonly tree: JurisdictionTree;
  readonly sessions: SessionTimes;
  /** Whether users of the demonstration are let in. */
  readonly demoUsers: boolean;
  /** UTC with milliseconds. */
  readonly now: () => string;
  readonly random: RandomBytes;
}
