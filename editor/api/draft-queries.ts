import { useQuery } from "@tanstack/react-query";
import type { Text } from "../words/words.ts";
import type { Json, JsonObject } from "./answers.ts";
import { jsonBlob } from "./json-blob.ts";
import type { Finding } from "./problem.ts";
import { type Answered, answerOf, ask } from "./request.ts";

/** Who did something, and when (RFC 3339). */
export interface Deed {
  readonly by: string;
  readonly at: string;
  readonly reason?: string;
}

export interface DraftSummary {
  readonly id: string;
  readonly type: "rule-set" | "institution" | "withdrawal";
  /** The rule set, or the institution's code. */
  readonly about: string;
  readonly version?: number;
  readonly jurisdiction: string;
  readonly title: Text;
  readonly state: "draft" | "in-review" | "approved" | "published" | "discarded";
  readonly revision: number;
  readonly authors: readonly string[];
  readonly created: Deed;
  readonly changed: Deed;
  /** What those who acted on it are called, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly openThreads: number;
}

export interface Draft extends DraftSummary {
  readonly document: JsonObject;
  readonly cases?: readonly Json[];
  readonly base?: { readonly id: string; readonly version: number };
  readonly returned?: Deed;
  readonly published?: Deed & { readonly visibleFrom?: string };
}

export interface DraftCheck {
  readonly findings: readonly Finding[];
  readonly cases?: JsonObject;
}

export function useDraft(id: string) {
  return useQuery({
    queryKey: ["draft", id],
    queryFn: () => answerOf<Draft>(`/drafts/${id}`),
    // The page that edits it holds it from then on.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** One's own open drafts of a rule set, the newest first. */
export async function openDraftsOf(
  about: string,
  author: string | undefined,
): Promise<readonly DraftSummary[]> {
  const query = { q: about, author };
  const { drafts } = await answerOf<{ drafts: readonly DraftSummary[] }>("/drafts", { query });
  return drafts.filter((draft) => draft.about === about && !["published", "discarded"].includes(draft.state));
}

/** Where a draft stands now, without its content; `null` where it is not to be seen. */
export async function draftSummary(id: string, about: string): Promise<DraftSummary | null> {
  const { drafts } = await answerOf<{ drafts: readonly DraftSummary[] }>("/drafts", { query: { q: about } });
  return drafts.find((draft) => draft.id === id) ?? null;
}

/** Begins a draft from a published version. */
export function beginDraft(id: string, version: number): Promise<Draft> {
  return answerOf<Draft>("/drafts", { method: "POST", body: { from: `${id}@${version}` } });
}

export function readDraft(id: string): Promise<Draft> {
  return answerOf<Draft>(`/drafts/${id}`);
}

/** A draft's document as it was after a revision. */
export async function documentAt(id: string, revision: number): Promise<JsonObject> {
  return (await answerOf<{ document: JsonObject }>(`/drafts/${id}/revisions/${revision}`)).document;
}

/** Replaces a draft's document, if nobody has since the revision; its test cases stay as they are. */
export async function saveDraft(
  { id, type }: Pick<Draft, "id" | "type">,
  document: JsonObject,
  revision: number,
): Promise<Draft> {
  const answered: Answered<Draft> = await ask(`/drafts/${id}`, {
    method: "PUT",
    ifMatch: `"${revision}"`,
    body: await jsonBlob({ type, document }),
  });
  return answered.body;
}

/** All that would keep what is saved from being published. */
export function checkDraft(id: string, signal: AbortSignal): Promise<DraftCheck> {
  return answerOf<DraftCheck>(`/drafts/${id}/check`, { method: "POST", signal });
}

/** With the impact of that id, where one is named. */
export function submitDraft(id: string, revision: number, reason: string, impact?: string): Promise<Draft> {
  return answerOf<Draft>(`/drafts/${id}/submission`, {
    method: "POST",
    ifMatch: `"${revision}"`,
    body: impact === undefined ? { reason } : { reason, impact },
  });
}

export function discardDraft(id: string, revision: number): Promise<Draft> {
  return answerOf<Draft>(`/drafts/${id}`, { method: "DELETE", ifMatch: `"${revision}"` });
}
