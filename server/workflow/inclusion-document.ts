import type { Json } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { TreeProof } from "../ledger/tree-proof.ts";
import type { SignedHeads } from "../log/signed-heads.ts";

/**
 * That a decision is in the ledger, from its hash up to the entry of the log; hashes in hex. The leaf's content is the 32
 * bytes of the decision's hash.
 */
export interface Included extends TreeProof {
  /** The whole entry that commits the root. */
  readonly entry: LogEntry;
  /** The decision itself, where it is kept and was not erased. */
  readonly decision?: Json;
}

/** The same with the entry's place in the log signed: all that is needed to check it without the service. */
export interface InclusionDocument extends Included {
  readonly head: SignedHeads;
}
