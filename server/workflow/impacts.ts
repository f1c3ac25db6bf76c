import { actorNames } from "../access/actor-names.ts";
import { Refused, whoMay } from "../access/refused.ts";
import type { ClaimSetFolders } from "../claim-sets/claim-set-folders.ts";
import { canonicalText } from "../documents/canonical.ts";
import type { JsonObject } from "../domain/json.ts";
import type { SettlementTerms } from "../engine/settlement-request.ts";
import { CHANGES_FILE, RESULT_FILE } from "../impact/impact-job.ts";
import { Projection } from "../log/projection.ts";
import type { RunFolders } from "../runs/run-folders.ts";
import { RunCancelled } from "../runs/run-job.ts";
import { authorize, type Caller } from "./caller.ts";
import type { ClaimSets } from "./claim-sets.ts";
import { visibleDraft } from "./draft-access.ts";
import type { DraftGround } from "./draft-ground.ts";
import { DraftLog } from "./draft-log.ts";
import {
  foldImpacts,
  IMPACT_CANCELLED,
  IMPACT_FINISHED,
  IMPACT_STARTED,
  IMPACTS,
  type ImpactOver,
  impactSubject,
  isOfDraft,
  noImpacts,
  type OfDraft,
  type OfVersions,
  type StartedImpact,
} from "./impact-entries.ts";
import type { ImpactAtWork, ImpactHost, ImpactRules } from "./impact-host.ts";
import type { ImpactRequest } from "./impact-request.ts";
import { draftTried, staleSince, statesOf, subjectJson, versionsTried } from "./impact-subject.ts";
import { readImpactTerms } from "./impact-terms.ts";
import { type ImpactView, impactViewOf } from "./impact-view.ts";
import type { MainChain } from "./main-chain.ts";
import { Refusal } from "./refusal.ts";
import { RunPace } from "./run-pace.ts";
import type { SettlementRuns } from "./settlement-runs.ts";

/** What impacts stand on. */
export interface ImpactGround {
  readonly drafts: DraftGround;
  readonly main: MainChain;
  readonly claimSets: ClaimSets;
  readonly setFolders: ClaimSetFolders;
  readonly runs: SettlementRuns;
  readonly folders: RunFolders;
  readonly host: ImpactHost;
  /** Hears of what kept an impact from going on; it is begun anew when the service starts. */
  readonly trouble: (error: unknown) => void;
}

interface AtWork {
  readonly pace: RunPace;
  readonly ended: Promise<void>;
  cancel(): void;
}

/**
 * Impacts: what a draft, or one version in place of another, would do to the claims of a set and to everybody's money, worked out elsewhere, pinned to what
 * decides it. The log says what there was and what came of it, by hashes. Methods throw `Refused`, `Refusal` and
 * `ReviewRefusal`.
 */
export class Impacts {
  readonly #ground: ImpactGround;
  readonly #known: Projection<typeof noImpacts>;
  readonly #atWork = new Map<string, AtWork>();
  /** One is worked out at a time. */
  #before: Promise<void> = Promise.resolve();

  constructor(ground: ImpactGround) {
    this.#ground = ground;
    this.#known = new Projection(ground.drafts.store, IMPACTS, { initial: noImpacts, fold: foldImpacts });
  }

  /**
   * Starts an impact; it goes on by itself. For whoever may read the claim set and evaluate under the policy; of a draft,
   * for whoever also writes or reviews it.
   */
  async start(caller: Caller, request: ImpactRequest): Promise<ImpactView> {
    const { drafts, main, folders } = this.#ground;
    if ("draft" in request) readsDrafts(caller);
    const at = { ...(await main.known({})), standards: drafts.standards };
    const subject =
      "draft" in request
        ? await draftTried(caller, request.draft, drafts, at)
        : versionsTried(caller, request.versions, at);
    const { set, stated } = await this.#claimsOf(caller, request);
    const throughout = !isOfDraft(subject.of) || (request.throughout ?? true);
    const read = readImpactTerms(subject, { set, stated, throughout }, at);
    authorize(subject.caller, "evaluate", { jurisdiction: read.terms.policy.slice(0, 6) });
    const id = drafts.newId();
    folders.make(id, canonicalText(read.stated));
    const body = {
      id,
      ...subject.of,
      policy: read.terms.policy,
      period: read.terms.period,
      throughout,
      claimSet: { id: set.id, name: set.name, hash: set.hash },
      known: at.known,
      terms: read.hash,
    } satisfies Omit<ImpactOver, "started"> & (OfDraft | OfVersions);
    await this.#commit(id, caller.id, IMPACT_STARTED, 0, body as unknown as JsonObject); // hashes and dates are JSON
    await this.#launch(await this.find(id));
    return this.read(caller, id);
  }

  /** Impacts of a draft, or of versions of a rule set, the newest first. */
  async list(
    caller: Caller,
    of: { readonly draft: string } | { readonly ruleSet: string },
  ): Promise<readonly ImpactView[]> {
    if ("draft" in of) {
      readsDrafts(caller);
      await new DraftLog(this.#ground.drafts).find(caller, of.draft);
    }
    const isOf = (impact: StartedImpact) =>
      isOfDraft(impact)
        ? "draft" in of && impact.draft === of.draft
        : "ruleSet" in of && impact.versions.ruleSet === of.ruleSet;
    const { impacts } = await this.#known.read();
    const own = [...impacts.values()].filter((each) => isOf(each) && this.#mayRead(caller, each));
    return Promise.all(own.reverse().map((impact) => this.#view(impact)));
  }

  async read(caller: Caller, id: string): Promise<ImpactView> {
    return this.#view(await this.shown(caller, id));
  }

  /** What a finished impact has come to: RFC 8785 text, of its hash. */
  async result(caller: Caller, id: string): Promise<string> {
    const impact = await this.shown(caller, id);
    const file = impact.finished?.outcome.files.find(({ name }) => name === RESULT_FILE);
    if (!file) throw new Refusal("impact-not-finished", id);
    return this.#ground.folders.text(id, file);
  }

  /** Stops an impact for good. */
  async cancel(caller: Caller, id: string, reason: string): Promise<ImpactView> {
    const impact = await this.shown(caller, id);
    authorize(caller, "evaluate", { jurisdiction: impact.policy.slice(0, 6) });
    if (impact.finished) throw new Refusal("impact-ended", id);
    if (!impact.cancelled)
      await this.#commit(id, caller.id, IMPACT_CANCELLED, 1, { id, policy: impact.policy }, reason);
    const atWork = this.#atWork.get(id);
    atWork?.cancel();
    await atWork?.ended;
    this.#ground.folders.remove(id);
    return this.read(caller, id);
  }

  /** Begins every impact anew that a process left unfinished, as when the service starts; how many. */
  async resumeAll(): Promise<number> {
    const { folders } = this.#ground;
    const { impacts } = await this.#known.read();
    const open = [...impacts.values()].filter(
      ({ id, finished, cancelled }) =>
        !finished && !cancelled && folders.has(id) && folders.ownerOf(id) === undefined,
    );
    for (const impact of open) await this.#launch(impact);
    return open.length;
  }

  /** Removes what impacts list of single claims where their claim set has been erased. */
  async sweep(): Promise<void> {
    const { claimSets, folders } = this.#ground;
    for (const { id, claimSet } of (await this.#known.read()).impacts.values())
      if ((await claimSets.found(claimSet.id)).erased) folders.removeFile(id, CHANGES_FILE);
  }

  /** Resolves when an impact that this process works out has ended. */
  async ended(id: string): Promise<void> {
    await this.#atWork.get(id)?.ended;
  }

  /** An impact; to whom it is not shown, it is not there. */
  async shown(caller: Caller, id: string): Promise<StartedImpact> {
    const impact = (await this.#known.read()).impacts.get(id);
    if (!impact || isOfDraft(impact)) readsDrafts(caller);
    if (!impact || !this.#mayRead(caller, impact)) throw new Refusal("unknown-impact", id);
    if (isOfDraft(impact)) visibleDraft(caller, impact.draft, await this.#ground.drafts.current.read());
    return impact;
  }

  async find(id: string): Promise<StartedImpact> {
    const impact = (await this.#known.read()).impacts.get(id);
    if (!impact) throw new Refusal("unknown-impact", id);
    return impact;
  }

  /** Both states of the rules, as they were when the impact was started. */
  async rulesOf(impact: StartedImpact): Promise<ImpactRules> {
    const { drafts, main } = this.#ground;
    const known = await main.known({ knownAt: impact.known.at, knownSeq: impact.known.seq });
    const rules = await statesOf(impact, drafts, { ...known, standards: drafts.standards });
    return rules(impact);
  }

  async #claimsOf(caller: Caller, { claimSet, run, terms }: ImpactRequest) {
    const { claimSets, runs } = this.#ground;
    const ran = run === undefined ? undefined : await runs.read(caller, run);
    const set = await claimSets.read(caller, claimSet ?? ran?.claimSet.id ?? "");
    if (set.erased) throw new Refusal("claim-erased", set.name);
    return { set, stated: terms ?? (ran && (await runs.terms(caller, ran.id))) };
  }

  async #launch(impact: StartedImpact): Promise<void> {
    const { folders, setFolders, claimSets, host, trouble, drafts } = this.#ground;
    const { id, throughout } = impact;
    const set = await claimSets.found(impact.claimSet.id);
    const rules = await this.rulesOf(impact);
    // Checked when the impact was started, and the same by its hash.
    const terms = JSON.parse(folders.terms(id, impact.terms)) as SettlementTerms;
    folders.own(id);
    const { indexHash, hash, summary } = set;
    const claimSet = { folder: setFolders.pathOf(set.id), indexHash, hash, claims: summary.claims };
    const about = { ...subjectJson(impact), throughout, terms: impact.terms };
    const job = { folder: folders.pathOf(id), claimSet, terms, about };
    const pace = new RunPace(drafts.now, (at) => folders.tellProgress(id, at));
    let [work, isCancelled]: [ImpactAtWork | undefined, boolean] = [undefined, false];
    const ended = this.#before
      .then(() => {
        if (isCancelled) throw new RunCancelled();
        work = host.start(job, rules, (at) => pace.hear(at));
        return work.outcome;
      })
      .then(async (outcome) => {
        const body = { id, policy: impact.policy, outcome };
        await this.#commit(id, "system", IMPACT_FINISHED, 1, body as unknown as JsonObject); // hashes and counts are JSON
        folders.tidy(id);
      })
      .catch((error: unknown) => {
        if (!(error instanceof RunCancelled)) trouble(error);
      })
      .finally(() => this.#atWork.delete(id));
    this.#before = ended;
    const cancel = () => {
      isCancelled = true;
      work?.cancel();
    };
    this.#atWork.set(id, { pace, ended, cancel });
  }

  #mayRead({ permissions }: Caller, impact: StartedImpact): boolean {
    const target = { jurisdiction: impact.policy.slice(0, 6) };
    const mayReadSubject = !isOfDraft(impact) || permissions.may("read-drafts", target);
    return mayReadSubject && permissions.may("read-runs", target);
  }

  async #view(impact: StartedImpact): Promise<ImpactView> {
    const { folders, drafts, main } = this.#ground;
    const { id, started, finished, cancelled } = impact;
    const here = this.#atWork.get(id);
    const isOver = finished !== undefined || cancelled !== undefined;
    const isAtWork = here !== undefined || (!isOver && folders.ownerOf(id) !== undefined);
    const progress = here?.pace.told ?? (isOver ? undefined : folders.progressOf(id));
    const stale = await staleSince(impact, drafts);
    const { accounts } = await main.current();
    const actors = [started, finished, cancelled].flatMap((deed) => deed?.by ?? []);
    return impactViewOf(impact, { isAtWork, progress, stale, names: actorNames(accounts, actors) });
  }

  async #commit(
    id: string,
    actor: string,
    action: string,
    expectedRevision: number,
    body: JsonObject,
    reason?: string,
  ): Promise<void> {
    const { log, now } = this.#ground.drafts;
    const subject = impactSubject(id);
    const told = reason === undefined ? {} : { reason };
    const entry = { chain: IMPACTS, subject, actor, action, body, expectedRevision, now: now(), ...told };
    if ((await log.commit(entry)).outcome !== "committed") throw new Refusal("impact-ended", id);
  }
}

/** Throws `Refused` to whoever reads no drafts anywhere. */
function readsDrafts({ permissions }: Caller): void {
  if (!permissions.maySomewhere("read-drafts"))
    throw new Refused("not-allowed", whoMay("read-drafts", undefined));
}
