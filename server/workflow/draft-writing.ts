import type { JsonObject } from "../domain/json.ts";
import type { DraftContent, VersionName } from "../review/draft.ts";
import { refuseEdit } from "../review/review-rules.ts";
import { asJson } from "./as-json.ts";
import type { Caller } from "./caller.ts";
import { authorizeFor, callerNow, writingOf } from "./draft-access.ts";
import { editedContent, newContent, type WantedContent } from "./draft-content.ts";
import type { DraftGround } from "./draft-ground.ts";
import { DraftLog } from "./draft-log.ts";
import { draftView } from "./draft-view.ts";
import { Refusal } from "./refusal.ts";

/** What a draft is begun with. */
export interface NewDraft {
  readonly content: WantedContent;
  /** A ULID of the caller's, so that the same request sent twice begins one draft. */
  readonly draft?: string | undefined;
  readonly reason?: string | undefined;
}

/** Drafts begun, saved and given up. What they hold may be unfinished; it is checked when it is submitted. */
export class DraftWriting {
  readonly #ground: DraftGround;
  readonly #log: DraftLog;

  constructor(ground: DraftGround) {
    this.#ground = ground;
    this.#log = new DraftLog(ground);
  }

  async begin(caller: Caller, { content: wanted, draft, reason }: NewDraft): Promise<JsonObject> {
    const { governance, present } = await this.#ground.current.read();
    const content = newContent(wanted, present);
    authorizeFor(callerNow(caller, governance, this.#ground.tree), writingOf(content), content, governance);
    return this.beginWith(caller, content, {
      ...("from" in wanted ? { base: wanted.from } : {}),
      draft,
      reason,
    });
  }

  /** Begins a draft whose content has been decided and allowed. */
  async beginWith(
    caller: Caller,
    content: DraftContent,
    { base, draft, reason }: Omit<NewDraft, "content"> & { readonly base?: VersionName },
  ): Promise<JsonObject> {
    const id = draft ?? this.#ground.newId();
    const body = asJson({ content, ...(base ? { base } : {}) });
    const begun = await this.#log.begin(caller, id, { action: "draft.created", body, reason });
    if (begun === "taken") throw new Refusal("exists-already", id);
    const found = await this.#log.find(caller, id);
    return draftView(found.draft, found, this.#ground);
  }

  /** Replaces the content, and takes the draft out of review. Throws `ReviewRefusal`. */
  async save(
    caller: Caller,
    id: string,
    revision: number,
    wanted: WantedContent,
    reason?: string,
  ): Promise<JsonObject> {
    const { draft } = await this.#log.find(caller, id);
    const content = editedContent(draft, wanted);
    const found = await this.#log.actOn(caller, id, {
      action: "draft.saved",
      body: asJson({ content }),
      reason,
      revision,
      may: ({ draft: now, caller: writer, governance }) => {
        for (const each of [now.content, content]) authorizeFor(writer, writingOf(each), each, governance);
      },
      allow: async ({ draft: now }) => throwIf(refuseEdit(now)),
    });
    return draftView(found.draft, found, this.#ground);
  }

  async discard(caller: Caller, id: string, revision: number, reason?: string): Promise<JsonObject> {
    const found = await this.#log.actOn(caller, id, {
      action: "draft.discarded",
      body: {},
      reason,
      revision,
      may: ({ draft, caller: writer, governance }) =>
        authorizeFor(writer, writingOf(draft.content), draft.content, governance),
      allow: async ({ draft }) => throwIf(refuseEdit(draft)),
    });
    return draftView(found.draft, found, this.#ground);
  }
}

export function throwIf(verdict: Error | undefined): void {
  if (verdict) throw verdict;
}
