import { isJsonObject } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { LogWriter } from "../log/log-writer.ts";
import type { Store } from "../store/store.ts";
import { MAIN } from "./main-chain.ts";
import { Refusal } from "./refusal.ts";
import { closingSubject, type Deed, RUN_CLOSED, type StartedRun } from "./run-entries.ts";

/** A run that closed its period, or a supplementary one that followed. */
interface Closing extends Deed {
  readonly run: string;
  readonly revision: number;
}

const PAGE = 100;

/**
 * Closings of periods, in the main chain. What closes a period, and what supplements that, are revisions of one subject:
 * of two who close at once, one does.
 */
export class RunClosings {
  readonly #store: Store;
  readonly #log: LogWriter;
  readonly #now: () => string;

  constructor({
    store,
    log,
    now,
  }: { readonly store: Store; readonly log: LogWriter; readonly now: () => string }) {
    this.#store = store;
    this.#log = log;
    this.#now = now;
  }

  async closingOf(run: StartedRun): Promise<Deed | undefined> {
    const closing = (await this.#all(run)).find((each) => each.run === run.id);
    return closing && { at: closing.at, by: closing.by };
  }

  /** What closed the period of a run last. */
  async last(run: StartedRun): Promise<Closing | undefined> {
    return (await this.#all(run)).at(-1);
  }

  /** Closes the period by a run, or supplements what closed it last. Done twice, it is done once. */
  async close(actor: string, run: StartedRun): Promise<void> {
    const { id, kind, policy, period, plan, finished, supplements } = run;
    const before = await this.#all(run);
    if (before.some((each) => each.run === id)) return;
    if (before.at(-1)?.run !== supplements) throw new Refusal("period-closed", before.at(-1)?.run ?? "");
    const commit = await this.#log.commit({
      chain: MAIN,
      subject: closingSubject(run),
      actor,
      action: RUN_CLOSED,
      body: {
        run: id,
        kind,
        policy,
        period: { ...period },
        plan,
        claimSet: run.claimSet.hash,
        files: (finished?.outcome.files ?? []).map((file) => ({ ...file })),
        ...(supplements === undefined ? {} : { supplements }),
      },
      expectedRevision: before.length,
      now: this.#now(),
    });
    if (commit.outcome !== "committed") throw new Refusal("period-closed", id);
  }

  async #all(run: StartedRun): Promise<readonly Closing[]> {
    const entries: LogEntry[] = [];
    for (;;) {
      const page = await this.#store.readSubject(closingSubject(run), entries.length, PAGE);
      entries.push(...page);
      if (page.length < PAGE) break;
    }
    return entries.map(({ at, actor: by, revision, body }) => ({
      at,
      by,
      revision,
      run: isJsonObject(body) ? String(body.run) : "",
    }));
  }
}
