import { ulid } from "ulid";
import { actorNames } from "../access/actor-names.ts";
import type { ClaimSetFolders } from "../claim-sets/claim-set-folders.ts";
import { canonicalText } from "../documents/canonical.ts";
import type { JsonObject } from "../domain/json.ts";
import type { SettlementTerms } from "../engine/settlement-request.ts";
import type { LogWriter } from "../log/log-writer.ts";
import { Projection } from "../log/projection.ts";
import { knownVersions } from "../registry/known-versions.ts";
import type { RunFolders } from "../runs/run-folders.ts";
import { RunCancelled, type RunOutcome, type RunProgress } from "../runs/run-job.ts";
import type { Store } from "../store/store.ts";
import { bookKnown, type Ground } from "./book-known.ts";
import { authorize, type Caller } from "./caller.ts";
import type { ClaimSets } from "./claim-sets.ts";
import type { MainChain } from "./main-chain.ts";
import { Refusal } from "./refusal.ts";
import { RunClosings } from "./run-closings.ts";
import {
  foldRuns,
  noRuns,
  RUN_CANCELLED,
  RUN_FINISHED,
  RUN_STARTED,
  RUNS,
  runSubject,
  type StartedRun,
} from "./run-entries.ts";
import { type RunAtWork, type RunHost, rulesOfPolicy } from "./run-host.ts";
import { fileOf, writeDifference } from "./run-outputs.ts";
import { RunPace } from "./run-pace.ts";
import { type RunRequest, readRunTerms } from "./run-request.ts";
import { actorsOf, type RunView, viewOf } from "./run-view.ts";

/** What settlement runs stand on. */
export interface RunGround {
  readonly store: Store;
  readonly log: LogWriter;
  readonly main: MainChain;
  /** What rule documents are written against. */
  readonly standards: Ground;
  readonly claimSets: ClaimSets;
  readonly setFolders: ClaimSetFolders;
  readonly folders: RunFolders;
  readonly host: RunHost;
  /** UTC with milliseconds. */
  readonly now: () => string;
  /** Hears of what kept a run from going on; it is gone on with when it is resumed. */
  readonly trouble: (error: unknown) => void;
}

interface AtWork {
  readonly work: RunAtWork;
  readonly pace: RunPace;
  readonly ended: Promise<void>;
}

/** Blocks of claims (about a thousand claims each) between two checkpoints. */
const BLOCKS_BETWEEN = 16;

/**
 * Settlement runs: started over a claim set, pinned to what decides them, worked out elsewhere, closed by a second person.
 * The log says what there was and what came of it, by hashes. Methods throw `Refused` and `Refusal`.
 */
export class SettlementRuns {
  readonly #ground: RunGround;
  readonly #known: Projection<typeof noRuns>;
  readonly #closings: RunClosings;
  readonly #atWork = new Map<string, AtWork>();

  constructor(ground: RunGround) {
    this.#ground = ground;
    this.#known = new Projection(ground.store, RUNS, { initial: noRuns, fold: foldRuns });
    this.#closings = new RunClosings(ground);
  }

  /** Starts a run; it goes on by itself. */
  async start(caller: Caller, request: RunRequest): Promise<RunView> {
    const { claimSets, main, standards, folders, now } = this.#ground;
    const policy = String(request.terms.policy);
    authorize(caller, "settle", { jurisdiction: policy.slice(0, 6) });
    const set = await claimSets.read(caller, request.claimSet);
    if (set.erased) throw new Refusal("claim-erased", set.name);
    if (set.summary.badRows !== (request.badRows ?? 0))
      throw new Refusal("bad-rows-left-out", String(set.summary.badRows));
    const { registry, known } = await main.known({});
    const read = readRunTerms(request, bookKnown(knownVersions(registry, known), standards));
    if (request.supplements !== undefined) await this.#supplemented(caller, request, read.terms);
    const id = ulid(Date.parse(now()));
    folders.make(id, canonicalText(request.terms));
    const body: Omit<StartedRun, "started"> = {
      id,
      kind: request.kind,
      policy,
      plan: read.plan,
      period: read.terms.period,
      claimSet: { id: set.id, name: set.name, hash: set.hash },
      known,
      terms: read.hash,
      ...(request.supplements === undefined ? {} : { supplements: request.supplements }),
    };
    await this.#commit(id, caller.id, RUN_STARTED, 0, body as unknown as JsonObject); // hashes and dates are JSON
    await this.#launch(await this.#find(id));
    return this.read(caller, id);
  }

  /** Runs of a pooling area's policies, the newest first. */
  async list(caller: Caller, jurisdiction: string): Promise<readonly RunView[]> {
    authorize(caller, "read-runs", { jurisdiction });
    const { runs } = await this.#known.read();
    const own = [...runs.values()].filter(({ policy }) => policy.startsWith(`${jurisdiction}.`));
    return Promise.all(own.reverse().map((run) => this.#view(run)));
  }

  /** A run; to whom it is not shown, it is not there. */
  async read(caller: Caller, id: string): Promise<RunView> {
    return this.#view(await this.#shown(caller, id, "read-runs"));
  }

  /** What was stated for a run: policy, period and figures. */
  async terms(caller: Caller, id: string): Promise<JsonObject> {
    const run = await this.#shown(caller, id, "read-runs");
    return JSON.parse(this.#ground.folders.terms(id, run.terms));
  }

  /** Stops a run for good. */
  async cancel(caller: Caller, id: string, reason: string): Promise<RunView> {
    const run = await this.#shown(caller, id, "settle");
    if (run.finished) throw new Refusal("run-ended", id);
    if (!run.cancelled)
      await this.#commit(id, caller.id, RUN_CANCELLED, 1, { id, policy: run.policy }, reason);
    const atWork = this.#atWork.get(id);
    atWork?.work.cancel();
    await atWork?.ended;
    this.#ground.folders.remove(id);
    return this.read(caller, id);
  }

  /** Goes on with a run that nobody works out. */
  async resume(caller: Caller, id: string): Promise<RunView> {
    const run = await this.#shown(caller, id, "settle");
    if (run.finished || run.cancelled) throw new Refusal("run-ended", id);
    if (this.#isAtWork(id)) throw new Refusal("run-at-work", id);
    await this.#launch(run);
    return this.read(caller, id);
  }

  /** Goes on with every run that was interrupted, as when the service starts; how many. */
  async resumeAll(): Promise<number> {
    const { runs } = await this.#known.read();
    const open = [...runs.values()].filter(
      ({ id, finished, cancelled }) =>
        !finished && !cancelled && this.#ground.folders.has(id) && !this.#isAtWork(id),
    );
    for (const run of open) await this.#launch(run);
    return open.length;
  }

  /** Closes a settled run: from then on only a supplementary run pays anything of its period. */
  async close(caller: Caller, id: string): Promise<RunView> {
    const run = await this.#shown(caller, id, "close-runs", [(await this.#find(id)).started.by]);
    if (!run.finished) throw new Refusal("run-not-finished", id);
    if (run.finished.outcome.state !== "settled") throw new Refusal("run-not-settled", id);
    await this.#closings.close(caller.id, run);
    return this.read(caller, id);
  }

  /** A whole file of a finished run. */
  async text(caller: Caller, id: string, name: string): Promise<string> {
    const run = await this.#shown(caller, id, "read-runs");
    return this.#ground.folders.text(id, fileOf(run, name));
  }

  /** A file about single claims as a stream of bytes. */
  async claimBytes(caller: Caller, id: string, name: string): Promise<AsyncIterable<Uint8Array>> {
    const run = await this.#shown(caller, id, "read-claims");
    return this.#ground.folders.bytes(id, fileOf(run, name));
  }

  /** Resolves when a run that this process works out has ended or been interrupted. */
  async ended(id: string): Promise<void> {
    await this.#atWork.get(id)?.ended;
  }

  /** Lets nobody wait for threads when the process ends: runs are gone on with at the next start. */
  get underWay(): readonly string[] {
    return [...this.#atWork.keys()];
  }

  async #launch(run: StartedRun): Promise<void> {
    const { folders, setFolders, claimSets, host, main, standards, now, trouble } = this.#ground;
    const { id, plan, known } = run;
    const set = await claimSets.found(run.claimSet.id);
    const { registry } = await main.known({ knownAt: known.at, knownSeq: known.seq });
    // Checked when the run was started, and the same by its hash.
    const terms = JSON.parse(folders.terms(id, run.terms)) as SettlementTerms;
    folders.own(id);
    const claimSet = {
      folder: setFolders.pathOf(set.id),
      indexHash: set.indexHash,
      hash: set.hash,
      claims: set.summary.claims,
    };
    const pace = new RunPace(now, (at) => folders.tellProgress(id, at));
    const job = { folder: folders.pathOf(id), claimSet, terms, plan, blocksBetween: BLOCKS_BETWEEN };
    const versions = knownVersions(registry, known);
    const rules = rulesOfPolicy(run.policy, versions, bookKnown(versions, standards));
    const work = host.start(job, rules, (at: RunProgress) => pace.hear(at));
    const ended = work.outcome
      .then((outcome) => this.#finish(run, outcome))
      .catch((error: unknown) => {
        if (!(error instanceof RunCancelled)) trouble(error);
      })
      .finally(() => this.#atWork.delete(id));
    this.#atWork.set(id, { work, pace, ended });
  }

  async #finish(run: StartedRun, outcome: RunOutcome): Promise<void> {
    const { folders } = this.#ground;
    const base = run.supplements === undefined ? undefined : await this.#find(run.supplements);
    const added = base ? writeDifference(run.id, outcome, base, folders) : [];
    const files = [...outcome.files, ...added];
    const body = { id: run.id, policy: run.policy, outcome: { ...outcome, files } };
    await this.#commit(run.id, "system", RUN_FINISHED, 1, body as unknown as JsonObject); // hashes and counts are JSON
    folders.tidy(run.id);
  }

  /** Throws where a run does not supplement what it says. */
  async #supplemented(
    caller: Caller,
    { supplements = "", kind }: RunRequest,
    terms: SettlementTerms,
  ): Promise<void> {
    const base = await this.#shown(caller, supplements, "read-runs");
    const isSame =
      base.kind === kind &&
      base.policy === terms.policy &&
      base.period.from === terms.period.from &&
      base.period.until === terms.period.until;
    if (!isSame) throw new Refusal("other-period", supplements);
    if ((await this.#closings.last(base))?.run !== supplements)
      throw new Refusal("run-not-closed", supplements);
  }

  #isAtWork(id: string): boolean {
    return this.#atWork.has(id) || this.#ground.folders.ownerOf(id) !== undefined;
  }

  async #view(run: StartedRun): Promise<RunView> {
    const closed = await this.#closings.closingOf(run);
    const here = this.#atWork.get(run.id);
    const isOver = run.finished !== undefined || run.cancelled !== undefined;
    const elsewhere = isOver || here ? undefined : this.#ground.folders.ownerOf(run.id);
    const progress = here?.pace.told ?? (isOver ? undefined : this.#ground.folders.progressOf(run.id));
    const { accounts } = await this.#ground.main.current();
    const names = actorNames(accounts, actorsOf(run, closed));
    return viewOf(run, { closed, isAtWork: here !== undefined || elsewhere !== undefined, progress, names });
  }

  async #shown(
    caller: Caller,
    id: string,
    action: "read-runs" | "read-claims" | "settle" | "close-runs",
    authors: readonly string[] = [],
  ): Promise<StartedRun> {
    const run = await this.#find(id);
    const jurisdiction = run.policy.slice(0, 6);
    if (!caller.permissions.may(action, { jurisdiction })) throw new Refusal("unknown-run", id);
    authorize(caller, action, { jurisdiction, authors });
    return run;
  }

  async #find(id: string): Promise<StartedRun> {
    const run = (await this.#known.read()).runs.get(id);
    if (!run) throw new Refusal("unknown-run", id);
    return run;
  }

  async #commit(
    id: string,
    actor: string,
    action: string,
    expectedRevision: number,
    body: JsonObject,
    reason?: string,
  ): Promise<void> {
    const { log, now } = this.#ground;
    const commit = await log.commit({
      chain: RUNS,
      subject: runSubject(id),
      actor,
      action,
      body,
      expectedRevision,
      now: now(),
      ...(reason === undefined ? {} : { reason }),
    });
    if (commit.outcome !== "committed") throw new Refusal("run-ended", id);
  }
}
