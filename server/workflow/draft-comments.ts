import type { Accounts } from "../access/accounts.ts";
import { actorNames } from "../access/actor-names.ts";
import type { JsonObject } from "../domain/json.ts";
import { type CommentPlace, type Thread, threadSubject, threadsOf } from "../review/comments.ts";
import { ReviewRefusal } from "../review/review-refusal.ts";
import { asJson } from "./as-json.ts";
import type { Caller } from "./caller.ts";
import { DRAFTS } from "./current-drafts.ts";
import { authorizeFor } from "./draft-access.ts";
import type { DraftGround } from "./draft-ground.ts";
import { DraftLog, type Found } from "./draft-log.ts";
import { Refusal } from "./refusal.ts";

/** Something said about a draft. */
export interface NewComment extends CommentPlace {
  readonly text: string;
  /** A ULID of the caller's, so that the same request sent twice begins one thread. */
  readonly thread?: string;
}

/** What is said about drafts. It leaves the draft, its revision and its approvals as they are. */
export class DraftComments {
  readonly #ground: DraftGround;
  readonly #log: DraftLog;

  constructor(ground: DraftGround) {
    this.#ground = ground;
    this.#log = new DraftLog(ground);
  }

  async list(caller: Caller, id: string): Promise<readonly JsonObject[]> {
    const { drafts, governance } = await this.#log.find(caller, id);
    return threadsOf(drafts.comments, id).map((thread) => shown(thread, governance.accounts));
  }

  /** Begins a thread at a place of the draft. */
  async begin(
    caller: Caller,
    id: string,
    { text, thread: given, ...place }: NewComment,
  ): Promise<JsonObject> {
    const thread = given ?? this.#ground.newId();
    const found = await this.#allowed(caller, id);
    const body = { text, of: found.draft.revision, ...place };
    return this.#write(found, thread, 0, "draft.commented", body);
  }

  /** Answers in a thread; a settled one is open again. */
  async answer(
    caller: Caller,
    id: string,
    thread: string,
    revision: number,
    text: string,
  ): Promise<JsonObject> {
    const found = await this.#allowed(caller, id);
    this.#threadIn(found, thread);
    return this.#write(found, thread, revision, "draft.commented", { text, of: found.draft.revision });
  }

  async resolve(caller: Caller, id: string, thread: string, revision: number): Promise<JsonObject> {
    const found = await this.#allowed(caller, id);
    this.#threadIn(found, thread);
    return this.#write(found, thread, revision, "draft.comment-resolved", {});
  }

  async #allowed(caller: Caller, id: string): Promise<Found> {
    const found = await this.#log.find(caller, id);
    authorizeFor(found.caller, "comment", found.draft.content, found.governance);
    return found;
  }

  #threadIn({ drafts, draft }: Found, thread: string): Thread {
    const found = drafts.comments.get(threadSubject(draft.id, thread));
    if (!found) throw new ReviewRefusal("unknown-thread", { thread });
    return found;
  }

  async #write({ caller, draft }: Found, thread: string, revision: number, action: string, body: JsonObject) {
    const { log, now } = this.#ground;
    const subject = threadSubject(draft.id, thread);
    const deed = { chain: DRAFTS, subject, actor: caller.id, action, body };
    const commit = await log.commit({ ...deed, expectedRevision: revision, now: now() });
    const found = await this.#log.find(caller, draft.id);
    if (commit.outcome === "committed")
      return shown(this.#threadIn(found, thread), found.governance.accounts);
    if (revision === 0) throw new Refusal("exists-already", thread);
    const { revision: last, comments } = this.#threadIn(found, thread);
    const { by = "", at = "" } = comments.at(-1) ?? {};
    throw new ReviewRefusal("revision-stale", { revision: last, yours: revision, by, at });
  }
}

function shown({ draft: _, ...thread }: Thread, accounts: Accounts): JsonObject {
  const { comments, resolved } = thread;
  const actors = [...comments, resolved].flatMap((deed) => deed?.by ?? []);
  return asJson({ ...thread, names: actorNames(accounts, actors) });
}
