import { isJsonObject } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { proveDecision } from "../runs/prove-decision.ts";
import type { RunFolders } from "../runs/run-folders.ts";
import { DECISIONS_FILE } from "../runs/run-job.ts";
import type { Store } from "../store/store.ts";
import { authorize, type Caller } from "./caller.ts";
import { orRefuse } from "./log-trouble.ts";
import { Refusal } from "./refusal.ts";
import { closingSubject, RUN_FINISHED, runSubject } from "./run-entries.ts";
import type { RunIncluded } from "./run-inclusion.ts";
import { fileOf } from "./run-outputs.ts";
import type { SettlementRuns } from "./settlement-runs.ts";

/** What proofs about runs are made of. */
export interface RunProofsGround {
  readonly store: Store;
  readonly runs: SettlementRuns;
  readonly folders: RunFolders;
}

const PAGE = 100;

/** That single claims were decided in runs as their decisions say. */
export class RunProofs {
  readonly #ground: RunProofsGround;

  constructor(ground: RunProofsGround) {
    this.#ground = ground;
  }

  /**
   * The decision of a finished run about a claim, and the way from it to the root that the log commits, for whoever may
   * read claims there. Throws `Refused`, `Refusal` (`unknown-run`, `run-not-finished`, `unknown-claim`), and `DamagedRun`
   * where the decisions are not what the log names.
   */
  async of(caller: Caller, id: string, claim: string): Promise<RunIncluded> {
    const { runs, folders } = this.#ground;
    const run = await runs.read(caller, id);
    authorize(caller, "read-claims", { jurisdiction: run.policy.slice(0, 6) });
    fileOf(run, DECISIONS_FILE);
    const root = run.finished?.outcome.root ?? "";
    const proved = await proveDecision(folders.pathOf(id), root, claim);
    if (!proved) throw new Refusal("unknown-claim", claim);
    const entry = await this.#entry(runSubject(id), ({ action }) => action === RUN_FINISHED);
    if (!entry) throw new Refusal("run-not-finished", id);
    const closing = await this.#entry(
      closingSubject(run),
      ({ body }) => isJsonObject(body) && body.run === id,
    );
    const { line, leaf, index, path, size } = proved;
    return {
      run: id,
      line,
      leaf: leaf.toString("hex"),
      index,
      path: path.map((hash) => hash.toString("hex")),
      size,
      root,
      entry,
      ...(closing ? { closing } : {}),
    };
  }

  /** The first entry about a subject that is meant. */
  async #entry(subject: string, isMeant: (entry: LogEntry) => boolean): Promise<LogEntry | undefined> {
    const { store } = this.#ground;
    for (let after = 0; ; after += PAGE) {
      const page = await orRefuse(store.readSubject(subject, after, PAGE), "log-unavailable");
      const found = page.find(isMeant);
      if (found || page.length < PAGE) return found;
    }
  }
}
