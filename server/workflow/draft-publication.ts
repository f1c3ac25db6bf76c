import type { JsonObject } from "../domain/json.ts";
import { newestVersionOf } from "../registry/registry.ts";
import type { VersionBody } from "../registry/version-body.ts";
import type { Approval, Draft } from "../review/draft.ts";
import { subjectOf } from "../review/draft-subject.ts";
import { ReviewRefusal } from "../review/review-refusal.ts";
import { refusePublication } from "../review/review-rules.ts";
import { standingOf } from "../review/standing.ts";
import { StoreError } from "../store/store-error.ts";
import { asJson } from "./as-json.ts";
import type { Caller } from "./caller.ts";
import { authorizeFor, publishingOf } from "./draft-access.ts";
import { publishedCases } from "./draft-cases.ts";
import type { DraftGround } from "./draft-ground.ts";
import { type DraftDeed, DraftLog, type Found } from "./draft-log.ts";
import { approvalsOf, throwUnlessSound } from "./draft-review.ts";
import { draftView } from "./draft-view.ts";
import { throwIf } from "./draft-writing.ts";
import { publishedForm, publishedHash, reviewGroundOf, targetOf } from "./judged-draft.ts";
import { RebaseDrafts } from "./rebase-drafts.ts";
import { refuseInstant, refuseVersion } from "./refuse-version.ts";

/** How an approved draft is to be published. */
export interface Publication {
  /** RFC 3339; known from then on rather than at once. */
  readonly visibleFrom?: string | undefined;
  readonly reason?: string | undefined;
}

/** Approved drafts become versions, and approved withdrawals take effect: each by one entry, which nothing changes later. */
export class DraftPublication {
  readonly #ground: DraftGround;
  readonly #log: DraftLog;

  constructor(ground: DraftGround) {
    this.#ground = ground;
    this.#log = new DraftLog(ground);
  }

  /**
   * Publishes what was approved, if it still can stand beside all that was published meanwhile. The same publication
   * asked for twice is one. Throws `ReviewRefusal`, or `Refusal` `invalid-content` with the findings.
   */
  async publish(caller: Caller, id: string, { visibleFrom, reason }: Publication): Promise<JsonObject> {
    const scheduled = visibleFrom === undefined ? undefined : new Date(visibleFrom).toISOString();
    const found = await this.#log.act(caller, id, async (asked) => {
      const { draft, caller: publisher, governance, present } = asked;
      const { content } = draft;
      authorizeFor(publisher, publishingOf(content), content, governance, draft.authors);
      if (isDone(draft, publisher, content.type === "withdrawal" ? content.visibleFrom : scheduled))
        return undefined;
      const ground = reviewGroundOf(draft, present, this.#ground);
      throwIf(refusePublication(draft, ground, publisher.id));
      throwIf(refuseInstant(scheduled, present.now));
      throwIf(refuseVersion(content, present));
      await throwUnlessSound(id, content, present, this.#ground);
      const { valid } = standingOf(draft, ground);
      const deed =
        content.type === "withdrawal" ? withdrawal(draft, valid) : this.#version(asked, valid, scheduled);
      return { ...deed, reason: reason ?? draft.submitted?.reason };
    });
    await this.#openRebases();
    return draftView(found.draft, found, this.#ground);
  }

  /** What cannot be opened now is opened with the next publication or start: the publication itself is done. */
  async #openRebases(): Promise<void> {
    try {
      await new RebaseDrafts(this.#ground).openMissing();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }

  #version(
    { draft, governance }: Found,
    valid: readonly Approval[],
    visibleFrom: string | undefined,
  ): DraftDeed {
    const { content } = draft;
    const subject = subjectOf(content);
    if (content.type === "withdrawal" || !subject) throw new ReviewRefusal("no-subject");
    const { type, id, jurisdiction } = subject;
    const document = publishedForm(this.#ground.standards.schemas, content);
    const newest = newestVersionOf(governance.registry, type, id);
    const body: VersionBody = {
      type,
      id,
      version: subject.version ?? (newest?.version ?? 0) + 1,
      jurisdiction,
      document,
      hash: publishedHash(this.#ground.standards.schemas, content),
      ...(content.type === "rule-set" && content.cases
        ? { cases: publishedCases(this.#ground.standards.schemas, content.cases) }
        : {}),
      ...(visibleFrom === undefined ? {} : { visibleFrom }),
      approvals: approvalsOf(valid),
    };
    return { action: "version.published", body: asJson(body) };
  }
}

function withdrawal(draft: Draft, valid: readonly Approval[]): DraftDeed {
  const { content } = draft;
  if (content.type !== "withdrawal") throw new ReviewRefusal("no-subject");
  const { covered, visibleFrom } = content;
  const body = asJson({ target: targetOf(content), covered, visibleFrom, approvals: approvalsOf(valid) });
  return { action: "version.withdrawn", body };
}

/** Whether this person has published it so already. */
function isDone({ published }: Draft, { id }: Caller, visibleFrom: string | undefined): boolean {
  return published?.by === id && published.visibleFrom === visibleFrom;
}
