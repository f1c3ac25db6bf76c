import type { JsonObject } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { PublishedVersion } from "../registry/registry.ts";
import { type GovernedType, versionSubject } from "../registry/version-body.ts";
import type { VersionName } from "../review/draft.ts";
import { ReviewRefusal } from "../review/review-refusal.ts";
import { asJson } from "./as-json.ts";
import { authorize, type Caller } from "./caller.ts";
import { authorizeFor, callerNow } from "./draft-access.ts";
import { nextVersion } from "./draft-content.ts";
import type { DraftGround } from "./draft-ground.ts";
import { DraftReview, throwUnlessSound } from "./draft-review.ts";
import { DraftWriting } from "./draft-writing.ts";
import { MAIN } from "./main-chain.ts";
import { Refusal } from "./refusal.ts";

/** A published version again, for a period. */
export interface Reissue {
  readonly effective: { readonly from: string; readonly until?: string };
  readonly reason: string;
  readonly draft?: string | undefined;
}

/** What is done to versions that were published. */
export class VersionActs {
  readonly #ground: DraftGround;
  readonly #writing: DraftWriting;
  readonly #review: DraftReview;

  constructor(ground: DraftGround) {
    this.#ground = ground;
    this.#writing = new DraftWriting(ground);
    this.#review = new DraftReview(ground);
  }

  /**
   * Publishes a version again for a period: a draft under the next number, with the same body, submitted at once. It
   * goes through review as any other.
   */
  async reissue(
    caller: Caller,
    base: VersionName,
    { effective, reason, draft }: Reissue,
  ): Promise<JsonObject> {
    const { tree, current } = this.#ground;
    const { governance, present } = await current.read();
    const content = nextVersion(base, present, { effective });
    const officer = callerNow(caller, governance, tree);
    for (const action of ["write-drafts", "submit"] as const)
      authorizeFor(officer, action, content, governance);
    await throwUnlessSound(base.id, content, present, this.#ground);
    const begun = await this.#writing.beginWith(caller, content, { base, draft, reason });
    // Its first revision: asked for twice, it is submitted once.
    return this.#review.submit(caller, String(begun.id), 1, reason);
  }

  /** Takes back a publication that nobody could know yet. Throws `ReviewRefusal` `not-scheduled` for any other. */
  async cancel(caller: Caller, type: GovernedType, name: VersionName, reason: string): Promise<JsonObject> {
    const subject = versionSubject(type, name.id, name.version);
    const { current, log, now, tree } = this.#ground;
    for (;;) {
      const { governance, present } = await current.read();
      const version = governance.registry.versions.get(subject);
      if (!version) throw new Refusal("unknown-version", `${name.id}@${name.version}`);
      authorize(callerNow(caller, governance, tree), "publish", { jurisdiction: version.jurisdiction });
      if (isCancelledBy(version, caller, reason)) return asJson({ ...name, cancelled: version.cancelled });
      if (version.cancelled || version.knownFrom <= present.now)
        throw new ReviewRefusal("not-scheduled", {
          version: `${name.id}@${name.version}`,
          since: version.knownFrom,
        });
      const commit = await log.commit<"overtaken">(
        {
          chain: MAIN,
          subject,
          actor: caller.id,
          action: "version.cancelled",
          reason,
          body: {},
          expectedRevision: governance.registry.revisions.get(subject) ?? 0,
          now: now(),
          seen: governance.seq,
        },
        (news: readonly LogEntry[]) => (news.length > 0 ? "overtaken" : undefined),
      );
      if (commit.outcome === "committed") {
        const { seq, at } = commit.entry;
        return asJson({ ...name, cancelled: { seq, at, actor: caller.id, reason } });
      }
    }
  }
}

/** The same cancellation asked for twice is one. */
function isCancelledBy({ cancelled }: PublishedVersion, { id }: Caller, reason: string): boolean {
  return cancelled?.actor === id && cancelled.reason === reason;
}
