import { type Change, pathInWords } from "../documents/change.ts";
import { diffDocuments } from "../documents/diff.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { type Draft, type DraftContent, draftSubject } from "../review/draft.ts";
import { bodyOf, deedOf } from "../review/draft-changes.ts";
import { ReviewRefusal } from "../review/review-refusal.ts";
import type { Store } from "../store/store.ts";
import type { DraftGround } from "./draft-ground.ts";
import { schemaOf } from "./judged-draft.ts";

const PAGE = 100;

/** Everything done to a draft, in order. */
export async function revisionsOf(id: string, store: Store): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  for (;;) {
    const page = await store.readSubject(draftSubject(id), entries.at(-1)?.revision ?? 0, PAGE);
    entries.push(...page);
    if (page.length < PAGE) return entries;
  }
}

/** A revision without its content. */
export function shownRevision(entry: LogEntry): JsonObject {
  const { revision, action, hash } = entry;
  return { revision, action, ...deedOf(entry), entry: hash };
}

/** The content as it was after a revision. */
export function contentAt(entries: readonly LogEntry[], revision: number): DraftContent | undefined {
  const last = entries.findLast(
    (entry) =>
      entry.revision <= revision && (entry.action === "draft.created" || entry.action === "draft.saved"),
  );
  return last && bodyOf(last, "draft.saved").content;
}

/** Refuses a deed on a revision that is not the last, and tells who did what since, and what that changed. */
export async function staleRevision(
  draft: Draft,
  revision: number,
  { store, standards }: DraftGround,
): Promise<ReviewRefusal> {
  const entries = await revisionsOf(draft.id, store);
  const before = contentAt(entries, revision);
  const since = entries.filter((entry) => entry.revision > revision).map(shownRevision);
  const { by, at } = draft.changed;
  return new ReviewRefusal(
    "revision-stale",
    { revision: draft.revision, yours: revision, by, at },
    {
      revision: draft.revision,
      since,
      changes: before ? contentChanges(before, draft.content, standards.schemas) : [],
    },
  );
}

/** Differences of two contents of one draft, in words too; pointers are into its document. */
export function contentChanges(
  before: DraftContent,
  after: DraftContent,
  schemas: Schemas,
): readonly JsonObject[] {
  const schema = schemaOf(after);
  if (schema === undefined || !("document" in before) || !("document" in after)) return [];
  const changes = diffDocuments(schemas, schema, before.document, after.document);
  return changes.map(worded);
}

function worded({ kind, pointer, before, after, ...change }: Change): JsonObject {
  const words = (language: "zh" | "en") => pathInWords({ kind, pointer, ...change }, language);
  const held: Record<string, Json> = { kind, pointer, words: { zh: words("zh"), en: words("en") } };
  if (before !== undefined) held.before = before;
  if (after !== undefined) held.after = after;
  return held;
}
