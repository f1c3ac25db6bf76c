import type { JsonObject } from "../../api/answers.ts";

/** A state of what is written: the document, and its text where somebody typed it. */
export interface Written {
  readonly document: JsonObject;
  /** As it was typed; absent where the form wrote last. */
  readonly text?: string | undefined;
  /** Why the text is no document; the document is then the last one that was. */
  readonly broken?: string | undefined;
}

/** One history for all views of a document. */
export interface History {
  readonly past: readonly Written[];
  readonly present: Written;
  readonly future: readonly Written[];
  /** What the last edit was a part of, and when it was made (milliseconds). */
  readonly burst?: { readonly name: string; readonly at: number } | undefined;
}

/** States that can be gone back to. */
const MOST = 200;
/** Edits of one place that follow one another faster are undone together (milliseconds). */
const PAUSE = 1_200;
/** A longer text is not kept for every state; it is made again from its document (characters). */
const LONG = 200_000;

export function historyOf(document: JsonObject): History {
  return { past: [], present: { document }, future: [] };
}

/** The history after an edit. Edits of one burst count as one. */
export function edited(history: History, next: Written, name: string | undefined, at: number): History {
  const { burst, past, present } = history;
  const goesOn = name !== undefined && burst?.name === name && at - burst.at < PAUSE;
  return {
    past: goesOn ? past : [...past, kept(present)].slice(-MOST),
    present: next,
    future: [],
    burst: name === undefined ? undefined : { name, at },
  };
}

export function undone({ past, present, future }: History): History | undefined {
  const before = past.at(-1);
  return before && { past: past.slice(0, -1), present: before, future: [kept(present), ...future] };
}

export function redone({ past, present, future }: History): History | undefined {
  const [after, ...rest] = future;
  return after && { past: [...past, kept(present)], present: after, future: rest };
}

function kept(written: Written): Written {
  const isLong = (written.text?.length ?? 0) > LONG && written.broken === undefined;
  return isLong ? { document: written.document } : written;
}
