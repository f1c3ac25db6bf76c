import type { Json } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { saysTheSame } from "../log/log-writer.ts";
import { type Draft, draftSubject } from "../review/draft.ts";
import type { DraftAction } from "../review/draft-changes.ts";
import type { Caller } from "./caller.ts";
import { DRAFTS, type DraftState } from "./current-drafts.ts";
import { callerNow, visibleDraft } from "./draft-access.ts";
import type { DraftGround } from "./draft-ground.ts";
import { staleRevision } from "./draft-revisions.ts";
import { MAIN } from "./main-chain.ts";

/** Something done to a draft, as it enters the log. */
export interface DraftDeed {
  readonly action: DraftAction;
  readonly body: Json;
  readonly reason?: string | undefined;
}

/** A draft as it is found, and who would do something to it. */
export interface Found extends DraftState {
  readonly draft: Draft;
  /** With the roles he has by the entries that were read. */
  readonly caller: Caller;
}

/** Decides what is to be done; `undefined` where it is done already. Whatever it throws is thrown. */
export type DecideDeed = (found: Found) => Promise<DraftDeed | undefined>;

/** A deed done to one revision, as its doer saw it. */
export interface DeedOnRevision extends DraftDeed {
  readonly revision: number;
  /** Throws where the caller may not do it at all. */
  may(found: Found): void;
  /** Throws where it may not be done now. */
  allow(found: Found): Promise<void>;
}

const SAVES: readonly DraftAction[] = ["draft.created", "draft.saved", "draft.discarded"];

/** Writes deeds about drafts, each one entry, so that nothing is ever half done. */
export class DraftLog {
  readonly #ground: DraftGround;

  constructor(ground: DraftGround) {
    this.#ground = ground;
  }

  /** The draft, if the caller may see it. */
  async find(caller: Caller, id: string): Promise<Found> {
    const state = await this.#ground.current.read();
    const now = callerNow(caller, state.governance, this.#ground.tree);
    return { ...state, caller: now, draft: visibleDraft(now, id, state) };
  }

  /** Begins a draft; the same draft begun again by the same person is the one there is. */
  async begin(caller: Caller, id: string, deed: DraftDeed): Promise<"begun" | "taken"> {
    const { log, now } = this.#ground;
    const commit = await log.commit({ ...entryOf(id, caller, deed), expectedRevision: 0, now: now() });
    return commit.outcome === "committed" ? "begun" : "taken";
  }

  /** Does something to a draft as it is, decided anew where versions or roles changed in between. */
  async act(caller: Caller, id: string, decide: DecideDeed): Promise<Found> {
    for (;;) {
      const found = await this.find(caller, id);
      const deed = await decide(found);
      if (!deed) return found;
      if (await this.#commit(found, deed)) return this.find(caller, id);
    }
  }

  /**
   * Does something to a draft as its doer saw it. The same deed sent twice is done once; any other on a revision that is
   * no longer the last is refused with what was done since (`ReviewRefusal` `revision-stale`).
   */
  async actOn(caller: Caller, id: string, { revision, may, allow, ...deed }: DeedOnRevision): Promise<Found> {
    for (;;) {
      const found = await this.find(caller, id);
      may(found);
      if (revision !== found.draft.revision) {
        if (await this.#isDone(found, revision, deed)) return found;
        throw await staleRevision(found.draft, revision, this.#ground);
      }
      await allow(found);
      if (await this.#commit(found, deed)) return this.find(caller, id);
    }
  }

  async #commit({ draft, governance, caller }: Found, deed: DraftDeed): Promise<boolean> {
    const { log, now } = this.#ground;
    const entry = entryOf(draft.id, caller, deed);
    const change = { ...entry, expectedRevision: draft.revision, now: now() };
    const seen = entry.chain === MAIN ? { seen: governance.seq } : {};
    const overtaken = (news: readonly LogEntry[]) =>
      entry.chain === MAIN && news.some(matters) ? "overtaken" : undefined;
    return (await log.commit<"overtaken">({ ...change, ...seen }, overtaken)).outcome === "committed";
  }

  /** Whether the revision after that one is this very deed, by the same person. */
  async #isDone({ draft, caller }: Found, revision: number, deed: DraftDeed): Promise<boolean> {
    const [entry] = await this.#ground.store.readSubject(draftSubject(draft.id), revision, 1);
    return entry !== undefined && saysTheSame(entry, entryOf(draft.id, caller, deed));
  }
}

/** Whether a deed decided without an entry might be decided otherwise with it. */
function matters({ action }: LogEntry): boolean {
  return ["version.", "rules.", "grant.", "user."].some((about) => action.startsWith(about));
}

function entryOf(id: string, { id: actor }: Caller, { action, body, reason }: DraftDeed) {
  const chain = SAVES.includes(action) ? DRAFTS : MAIN;
  return {
    chain,
    subject: draftSubject(id),
    actor,
    action,
    body,
    ...(reason === undefined ? {} : { reason }),
  };
}
