import { useSyncExternalStore } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { type Draft, documentAt, readDraft, saveDraft } from "../../api/draft-queries.ts";
import { ApiProblem, NoAnswer } from "../../api/problem.ts";
import { same } from "../../parts/editing/three-way.ts";
import type { DraftModel } from "./draft-model.ts";
import { EditKeeper } from "./edit-keeper.ts";

/** Another's save that what is typed here does not rest on. */
export interface Conflict {
  readonly base: JsonObject;
  readonly theirs: Draft;
}

export type Saving =
  | { readonly state: "saved" | "waiting" | "saving" | "offline" | "signed-out" | "unreadable" }
  /** `failing`: the service could not take it, and is asked again by itself. */
  | { readonly state: "refused" | "failing"; readonly error: unknown }
  | { readonly state: "conflict"; readonly conflict: Conflict };

/** Milliseconds without an edit until what is typed is sent. */
const PAUSE = 900;
/** Milliseconds until what got no answer, or was answered by a failure, is sent again; twice as long after each failure. */
const AGAIN = 4_000;
const LONGEST = 60_000;
/** States in which nothing is saved before somebody or something else acts. */
const STUCK: readonly Saving["state"][] = ["conflict", "refused", "failing", "offline", "unreadable"];

/**
 * Saves what is typed, one request at a time, each resting on the revision seen last: what somebody else saved is never
 * overwritten. What does not reach the service stays in this browser and is sent again.
 */
export class Autosave {
  readonly #model: DraftModel;
  readonly #by: string;
  readonly #keeper = new EditKeeper();
  readonly #listeners = new Set<() => void>();
  /** As the service has it. */
  #draft: Draft;
  #saving: Saving = { state: "saved" };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  /** Failures of the service in a row. */
  #failures = 0;
  #stop: () => void = () => {};

  constructor(model: DraftModel, draft: Draft, by: string) {
    this.#by = by;
    this.#model = model;
    this.#draft = draft;
  }

  get saving(): Saving {
    return this.#saving;
  }

  get draft(): Draft {
    return this.#draft;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows the model until the function that it gives back is called. */
  start(): () => void {
    const online = () => this.retry();
    window.addEventListener("online", online);
    const leave = this.#model.listen(() => this.#noticed());
    this.#stop = () => {
      leave();
      window.removeEventListener("online", online);
      clearTimeout(this.#timer);
    };
    this.#noticed();
    return () => {
      this.stop();
      // What was typed just before the page was left.
      if (this.#draft.state !== "discarded") this.retry();
    };
  }

  /** Follows the model no longer. */
  stop(): void {
    this.#stop();
    this.#stop = () => {};
  }

  /** Whether something typed is not with the service. */
  get isBehind(): boolean {
    const { document, broken } = this.#model.written;
    return broken !== undefined || !same(document, this.#draft.document);
  }

  /** Sends now what is waiting. */
  retry(): void {
    if (this.isBehind && this.#saving.state !== "conflict") this.#send();
  }

  /** Waits until everything typed is saved, or cannot be. */
  async settled(): Promise<boolean> {
    while (this.isBehind && !STUCK.includes(this.#saving.state)) {
      if (!this.#isSending) this.#send();
      await new Promise<void>((resolve) => {
        const leave = this.listen(() => {
          leave();
          resolve();
        });
      });
    }
    return !this.isBehind;
  }

  /** What is typed does not rest on what the service has. */
  collide(conflict: Conflict): void {
    clearTimeout(this.#timer);
    this.#tell({ state: "conflict", conflict });
  }

  /** Goes on from another's save, with the document that both came to. */
  resolve(theirs: Draft, document: JsonObject): void {
    this.#draft = theirs;
    this.#tell({ state: "waiting" });
    this.#model.write({ document });
    this.#noticed();
  }

  /** Goes on from another's save while nothing typed here is waiting. */
  takeUp(theirs: Draft): void {
    if (this.isBehind) return;
    this.#draft = theirs;
    this.#model.write({ document: theirs.document });
    this.#tell({ state: "saved" });
  }

  /** The draft was submitted, or otherwise changed by what is done on this page. */
  follow(draft: Draft): void {
    this.#draft = draft;
    this.#tell({ state: "saved" });
  }

  #noticed(): void {
    clearTimeout(this.#timer);
    if (this.#model.written.broken !== undefined) {
      this.#keep();
      this.#tell({ state: "unreadable" });
      return;
    }
    if (this.#saving.state === "conflict") {
      this.#keep();
      return;
    }
    if (!this.isBehind) {
      if (!this.#isSending) this.#tell({ state: "saved" });
      return;
    }
    this.#keep();
    const { state } = this.#saving;
    if (state !== "offline" && state !== "signed-out" && state !== "failing")
      this.#tell({ state: this.#isSending ? "saving" : "waiting" });
    // A service that fails is not asked more often for being typed to.
    this.#timer = setTimeout(() => this.#send(), state === "failing" ? this.#patience : PAUSE);
  }

  #keep(): void {
    const { id, revision } = this.#draft;
    const { document, text, broken } = this.#model.written;
    const typed = broken === undefined ? {} : { text, broken };
    const at = new Date().toISOString();
    this.#keeper.keep({ draft: id, by: this.#by, revision, document, at, ...typed });
  }

  async #send(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isSending || this.#model.written.broken !== undefined) return;
    this.#isSending = true;
    const sent = this.#model.written.document;
    // What went wrong stays in sight until it went well.
    if (this.#saving.state !== "failing") this.#tell({ state: "saving" });
    try {
      const answer = await saveDraft(this.#draft, sent, this.#draft.revision);
      this.#draft = { ...answer, document: sent };
      this.#isSending = false;
      this.#failures = 0;
      if (!this.isBehind) this.#keeper.forget(answer.id);
      this.#tell({ state: "saved" });
      this.#noticed();
    } catch (error) {
      this.#isSending = false;
      await this.#failed(error);
    }
  }

  async #failed(error: unknown): Promise<void> {
    if (error instanceof NoAnswer) {
      this.#tell({ state: "offline" });
      this.#timer = setTimeout(() => this.#send(), AGAIN);
    } else if (error instanceof ApiProblem && error.status >= 500) {
      this.#failures++;
      this.#tell({ state: "failing", error });
      this.#timer = setTimeout(() => this.#send(), this.#patience);
    } else if (error instanceof ApiProblem && error.isSignedOut) this.#tell({ state: "signed-out" });
    else if (error instanceof ApiProblem && error.isStale) await this.#overtaken();
    else this.#tell({ state: "refused", error });
  }

  get #patience(): number {
    return Math.min(LONGEST, AGAIN * 2 ** (this.#failures - 1));
  }

  /** Another save came first. Where it left the document alone, or is what stands here, nothing is to be decided. */
  async #overtaken(): Promise<void> {
    try {
      const theirs = await readDraft(this.#draft.id);
      const base = await documentAt(this.#draft.id, this.#draft.revision);
      const isOurs = same(theirs.document, this.#model.written.document);
      if (isOurs || same(base, theirs.document)) {
        this.#draft = theirs;
        this.#noticed();
      } else this.collide({ base, theirs });
    } catch (error) {
      await this.#failed(error);
    }
  }

  #tell(saving: Saving): void {
    this.#saving = saving;
    for (const listener of this.#listeners) listener();
  }
}

export function useSaving(autosave: Autosave): Saving {
  return useSyncExternalStore(autosave.listen, () => autosave.saving);
}
