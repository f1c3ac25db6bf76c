import { grantsOf } from "../access/accounts.ts";
import { type ActorNames, actorNames } from "../access/actor-names.ts";
import { permissionsOf } from "../access/permissions.ts";
import type { JsonObject } from "../domain/json.ts";
import { fills } from "../review/approval-slots.ts";
import type { DraftType } from "../review/draft.ts";
import { ReviewRefusal } from "../review/review-refusal.ts";
import { type Standing, standingOf } from "../review/standing.ts";
import { asJson } from "./as-json.ts";
import type { Caller } from "./caller.ts";
import { compareDraft } from "./compare-draft.ts";
import { callerNow, maySee } from "./draft-access.ts";
import type { DraftGround } from "./draft-ground.ts";
import { DraftLog } from "./draft-log.ts";
import { contentAt, revisionsOf, shownRevision } from "./draft-revisions.ts";
import { approversOf, draftSummary, draftView, reviewView } from "./draft-view.ts";
import { reviewGroundOf } from "./judged-draft.ts";
import { nextActOf } from "./next-act.ts";
import { whyNotApprove } from "./why-not-approve.ts";

/** Which drafts are wanted; what is not stated does not matter. */
export interface DraftFilter {
  /** This one and all below it. */
  readonly jurisdiction?: string;
  readonly state?: Standing["state"];
  readonly author?: string;
  readonly type?: DraftType;
  /** Only those that wait for the caller. */
  readonly waiting?: "true";
}

/** A person who could give an approval that is due. */
interface Reviewer {
  readonly id: string;
  readonly name: string;
}

/** What somebody may know of drafts: those of jurisdictions for which he may read them. */
export class DraftReading {
  readonly #ground: DraftGround;
  readonly #log: DraftLog;

  constructor(ground: DraftGround) {
    this.#ground = ground;
    this.#log = new DraftLog(ground);
  }

  /** The newest first. */
  async list(caller: Caller, filter: DraftFilter): Promise<readonly JsonObject[]> {
    const state = await this.#ground.current.read();
    const reader = callerNow(caller, state.governance, this.#ground.tree);
    return [...state.drafts.byId.values()]
      .filter((draft) => maySee(reader, draft, state.governance))
      .map((draft): JsonObject => {
        const summary = draftSummary(draft, state, this.#ground);
        const next = nextActOf({ ...state, draft, caller: reader }, this.#ground);
        return next === undefined ? summary : { ...summary, next };
      })
      .filter((summary) => this.#fits(summary, filter))
      .sort((a, b) => (String(a.id) < String(b.id) ? 1 : -1));
  }

  async get(caller: Caller, id: string): Promise<JsonObject> {
    const found = await this.#log.find(caller, id);
    return draftView(found.draft, found, this.#ground);
  }

  /** What it changes against the version before it. */
  async comparison(caller: Caller, id: string): Promise<JsonObject> {
    const { draft, present } = await this.#log.find(caller, id);
    return compareDraft(draft, present, this.#ground);
  }

  /** Who did what, when and why, in order. */
  async revisions(
    caller: Caller,
    id: string,
  ): Promise<{ readonly revisions: readonly JsonObject[]; readonly names: ActorNames }> {
    const { governance } = await this.#log.find(caller, id);
    const entries = await revisionsOf(id, this.#ground.store);
    const actors = entries.map(({ actor }) => actor);
    return { revisions: entries.map(shownRevision), names: actorNames(governance.accounts, actors) };
  }

  /** The content as it was after a revision. */
  async revision(caller: Caller, id: string, revision: number): Promise<JsonObject> {
    const { governance } = await this.#log.find(caller, id);
    const entries = await revisionsOf(id, this.#ground.store);
    const entry = entries.find((each) => each.revision === revision);
    const content = contentAt(entries, revision);
    if (!entry || !content) throw new ReviewRefusal("unknown-revision", { draft: id, revision });
    const names = actorNames(governance.accounts, [entry.actor]);
    return asJson({ ...shownRevision(entry), ...content, names });
  }

  /** Which approvals are due, who may give one, and why the caller may not. */
  async reviewers(
    caller: Caller,
    id: string,
  ): Promise<{ readonly answer: JsonObject; readonly why: Error | undefined }> {
    const found = await this.#log.find(caller, id);
    const { draft, governance, present } = found;
    const ground = reviewGroundOf(draft, present, this.#ground);
    const standing = standingOf(draft, ground);
    const users = [...governance.accounts.users.values()].filter(({ disabled }) => !disabled);
    const able = users.flatMap(({ id: user, name }): Reviewer[] => {
      const roles = grantsOf(governance.accounts, user);
      const permissions = permissionsOf(user, roles, this.#ground.tree);
      return whyNotApprove(found, { id: user, permissions, grants: roles }, this.#ground)
        ? []
        : [{ id: user, name }];
    });
    const due = standing.missing.map((slot) => ({
      ...slot,
      jurisdiction: slot.jurisdiction ?? ground.place,
      by: able.filter(({ id: user }) =>
        fills(slot, grantsOf(governance.accounts, user), ground.place, this.#ground.tree),
      ),
    }));
    const why = whyNotApprove(found, found.caller, this.#ground);
    const answer = {
      state: standing.state,
      ...reviewView(standing, draft),
      names: actorNames(governance.accounts, approversOf(draft)),
      due,
      mayApprove: why === undefined,
    };
    return { answer: asJson(answer), why };
  }

  #fits(summary: JsonObject, { jurisdiction, state, author, type, waiting }: DraftFilter): boolean {
    const { authors } = summary;
    const isUnder =
      jurisdiction === undefined || this.#ground.tree.isUnder(String(summary.jurisdiction), jurisdiction);
    return (
      isUnder &&
      (waiting === undefined || summary.next !== undefined) &&
      (state === undefined || summary.state === state) &&
      (type === undefined || summary.type === type) &&
      (author === undefined || (Array.isArray(authors) && authors.includes(author)))
    );
  }
}
