import { ulid } from "ulid";
import type { Json } from "../domain/json.ts";
import { batchSubject, type CommittedTree, LEDGER, treeBodies } from "../ledger/batch-entry.ts";
import type { Leaf } from "../ledger/leaf.ts";
import type { LogWriter } from "../log/log-writer.ts";
import type { Store } from "../store/store.ts";
import { type BatchOrigin, DecisionBatch } from "./decision-batch.ts";
import { DECISIONS, type DecisionRecords } from "./kept-decisions.ts";
import { LedgerReader } from "./ledger-reader.ts";
import { orRefuse } from "./log-trouble.ts";

/** What the ledger stands on. */
export interface LedgerGround {
  readonly store: Store;
  readonly log: LogWriter;
  /** A keyed hash of a claim's id: who has the log alone can neither read nor try ids. Holds no `:`. */
  readonly keyed: (text: string) => string;
  /** Where decisions are kept whole; without it only their hashes are. */
  readonly records?: DecisionRecords | undefined;
  /** UTC with milliseconds. */
  readonly now: () => string;
}

/**
 * The ledger of decisions: each request's make one batch, whose Merkle root enters the chain `ledger`, so that nobody
 * can say later that a decision was another, nor that there was none.
 */
export class DecisionLedger {
  readonly reader: LedgerReader;
  readonly #ground: LedgerGround;
  #last: Promise<unknown> = Promise.resolve();

  constructor(ground: LedgerGround) {
    this.#ground = ground;
    this.reader = new LedgerReader(ground);
  }

  /** A batch to be filled; until it is closed nothing of it is in the log for sure. */
  begin(origin: BatchOrigin): DecisionBatch {
    return new DecisionBatch(ulid(Date.parse(this.#ground.now())), origin, this);
  }

  address(claim: string): string {
    return this.#ground.keyed(claim);
  }

  get keepsDecisions(): boolean {
    return this.#ground.records !== undefined;
  }

  async keep(key: string, decision: Json): Promise<void> {
    await this.#ground.records?.putRecord(DECISIONS, key, decision);
  }

  /**
   * Commits a tree as the next revisions of its batch and gives the last of them. Throws `Refusal`
   * (`ledger-unavailable`) where the store fails. Trees wait for one another: in one process none comes second.
   */
  commit(batch: string, actor: string, revision: number, tree: CommittedTree, leaves: readonly Leaf[]) {
    const next = this.#last.then(async () => {
      let expectedRevision = revision;
      for (const deed of treeBodies(tree, leaves)) {
        const subject = batchSubject(batch);
        const now = this.#ground.now();
        await this.#ground.log.commit({ chain: LEDGER, subject, actor, ...deed, expectedRevision, now });
        expectedRevision++;
      }
      return expectedRevision;
    });
    this.#last = next.catch(() => undefined);
    return orRefuse(next, "ledger-unavailable");
  }
}
