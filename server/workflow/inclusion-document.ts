import type { Json } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { SignedHeads } from "../log/signed-heads.ts";

/** That a decision is in the ledger, from its hash up to the entry of the log; hashes in hex. */
export interface Included {
  /** RFC 6962 leaf hash: of the 32 bytes of the decision's hash. */
  readonly leaf: string;
  readonly index: number;
  /** Hashes beside the way to the root, from the bottom. */
  readonly path: readonly string[];
  /** Leaves of the tree. */
  readonly size: number;
  readonly root: string;
  /** The whole entry that commits the root. */
  readonly entry: LogEntry;
  /** The decision itself, where it is kept and was not erased. */
  readonly decision?: Json;
}

/** The same with the entry's place in the log signed: all that is needed to check it without the service. */
export interface InclusionDocument extends Included {
  readonly head: SignedHeads;
}
