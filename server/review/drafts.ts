import type { LogEntry } from "../domain/log-entry.ts";
import { type Comments, foldComments } from "./comments.ts";
import { type Draft, draftOf } from "./draft.ts";
import { changedDraft } from "./draft-changes.ts";

/** Drafts and the comments on them, as the chains `drafts` and `main` have them after certain entries. */
export interface Drafts {
  /** Sequence number of the last entry of each chain. */
  readonly seen: Readonly<Record<string, number>>;
  readonly byId: ReadonlyMap<string, Draft>;
  readonly comments: Comments;
  /**
   * Entries whose forerunner is not there yet, by subject: a draft's entries lie in two chains, which are read one
   * after the other.
   */
  readonly early: ReadonlyMap<string, readonly LogEntry[]>;
}

export const noDrafts: Drafts = { seen: {}, byId: new Map(), comments: new Map(), early: new Map() };

/** The drafts after further entries of one chain, in order; entries about other things only move `seen`. */
export function foldDrafts(drafts: Drafts, entries: readonly LogEntry[]): Drafts {
  const last = entries.at(-1);
  if (!last) return drafts;
  const byId = new Map(drafts.byId);
  const early = new Map(drafts.early);
  for (const entry of entries) {
    const id = draftOf(entry.subject);
    if (id !== undefined) place(id, [...(early.get(id) ?? []), entry], byId, early);
  }
  return {
    seen: { ...drafts.seen, [last.chain]: last.seq },
    byId,
    comments: foldComments(drafts.comments, entries),
    early,
  };
}

/** Applies what follows on what is there, in order of revision, and keeps the rest for later. */
function place(
  id: string,
  entries: readonly LogEntry[],
  byId: Map<string, Draft>,
  early: Map<string, readonly LogEntry[]>,
): void {
  const waiting = entries.toSorted((a, b) => a.revision - b.revision);
  for (let next = waiting[0]; next; next = waiting[0]) {
    const draft = byId.get(id);
    if (next.revision !== (draft?.revision ?? 0) + 1) break;
    const changed = changedDraft(draft, next);
    if (!changed) break;
    byId.set(id, changed);
    waiting.shift();
  }
  if (waiting.length > 0) early.set(id, waiting);
  else early.delete(id);
}
