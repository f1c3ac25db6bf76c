import type { LogEntry } from "../domain/log-entry.ts";
import type { Deed } from "./draft.ts";
import { deedOf } from "./draft-changes.ts";

/** What of a draft is talked about: a value of its document, a clause, or, with neither, the whole. */
export interface CommentPlace {
  /** JSON pointer into the document. */
  readonly pointer?: string;
  readonly clause?: string;
}

export interface Comment extends Deed {
  readonly text: string;
}

/** What was said about one place of a draft, in order. */
export interface Thread extends CommentPlace {
  readonly id: string;
  readonly draft: string;
  /** Revision of the draft that was commented on. */
  readonly of: number;
  readonly comments: readonly Comment[];
  /** By whom and when it was settled; another comment opens it again. */
  readonly resolved?: Deed;
  /** Last revision of the thread. */
  readonly revision: number;
}

/** Threads by subject. */
export type Comments = ReadonlyMap<string, Thread>;

/** Body of `draft.commented`: the first one of a thread says where. */
export interface CommentBody extends CommentPlace {
  readonly text: string;
  readonly of: number;
}

/** A thread is a subject of its own, so that what is said leaves the draft and its approvals as they are. */
export function threadSubject(draft: string, thread: string): string {
  return `comment:${draft}/${thread}`;
}

/** The threads after further entries of the chain `drafts`. */
export function foldComments(comments: Comments, entries: readonly LogEntry[]): Comments {
  const about = entries.filter(({ subject }) => subject.startsWith("comment:"));
  if (about.length === 0) return comments;
  const next = new Map(comments);
  for (const entry of about) {
    const thread = changedThread(next.get(entry.subject), entry);
    if (thread) next.set(entry.subject, thread);
  }
  return next;
}

/** Threads of a draft, oldest first. */
export function threadsOf(comments: Comments, draft: string): readonly Thread[] {
  return [...comments.values()]
    .filter((thread) => thread.draft === draft)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function changedThread(thread: Thread | undefined, entry: LogEntry): Thread | undefined {
  const { action, revision } = entry;
  if (action === "draft.comment-resolved") return thread && { ...thread, revision, resolved: deedOf(entry) };
  if (action !== "draft.commented") return thread;
  const { text, of, ...place } = entry.body as unknown as CommentBody; // the action says so
  const comment = { ...deedOf(entry), text };
  if (!thread) {
    const [draft = "", id = ""] = entry.subject.slice("comment:".length).split("/");
    return { id, draft, of, ...place, comments: [comment], revision };
  }
  const { resolved: _, ...open } = thread;
  return { ...open, comments: [...thread.comments, comment], revision };
}
