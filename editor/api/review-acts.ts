import type { JsonObject } from "./answers.ts";
import { answerOf, ask } from "./request.ts";
import type { DraftView, Thread } from "./review-answers.ts";

/** A draft as it was seen: a deed about any other state of it is refused. */
export interface SeenDraft {
  readonly id: string;
  readonly etag: string | undefined;
}

const asSeen = ({ etag }: SeenDraft) => (etag === undefined ? {} : { ifMatch: etag });

/** With the impact of that id, where one is named. */
export function submitDraft(seen: SeenDraft, reason: string, impact?: string): Promise<DraftView> {
  const body = impact === undefined ? { reason } : { reason, impact };
  return answerOf(`/drafts/${seen.id}/submission`, { method: "POST", body, ...asSeen(seen) });
}

/** Signs the hash that was shown, and that of the impact beside it. */
export function approveDraft(
  id: string,
  approval: {
    readonly signed: string;
    readonly impact?: string;
    readonly reason?: string;
    readonly acknowledgeProvisional?: boolean;
  },
): Promise<DraftView> {
  return answerOf(`/drafts/${id}/approval`, { method: "POST", body: approval });
}

export function sendBackDraft(seen: SeenDraft, reason: string): Promise<DraftView> {
  return answerOf(`/drafts/${seen.id}/return`, { method: "POST", body: { reason }, ...asSeen(seen) });
}

export function discardDraft(seen: SeenDraft, reason: string): Promise<DraftView> {
  return answerOf(`/drafts/${seen.id}`, { method: "DELETE", query: { reason }, ...asSeen(seen) });
}

/** At once, or to be known from a moment on (RFC 3339). */
export function publishDraft(
  id: string,
  publication: { readonly visibleFrom?: string; readonly reason?: string },
): Promise<DraftView> {
  return answerOf(`/drafts/${id}/publication`, { method: "POST", body: publication });
}

export function beginThread(
  id: string,
  comment: { readonly text: string; readonly pointer?: string; readonly clause?: string },
): Promise<Thread> {
  return answerOf(`/drafts/${id}/comments`, { method: "POST", body: comment });
}

export function answerThread(id: string, { id: thread, revision }: Thread, text: string): Promise<Thread> {
  return answerOf(`/drafts/${id}/comments/${thread}/answers`, { method: "POST", body: { text, revision } });
}

export function resolveThread(id: string, { id: thread, revision }: Thread): Promise<Thread> {
  return answerOf(`/drafts/${id}/comments/${thread}/resolution`, { method: "POST", body: { revision } });
}

/** Takes back a publication that nobody could know yet. */
export function cancelPublication(version: string, reason: string): Promise<unknown> {
  return answerOf(`/publications/${version}/cancellation`, { method: "POST", body: { reason } });
}

/** Begins to withdraw a version: a draft, submitted at once, that goes through review as any other. */
export async function beginWithdrawal(wanted: {
  readonly withdraws: string;
  readonly covered: "returns" | "gap";
  readonly visibleFrom?: string;
  readonly reason: string;
}): Promise<DraftView> {
  const { body, etag } = await ask<DraftView>("/drafts", { method: "POST", body: wanted });
  return submitDraft({ id: body.id, etag }, wanted.reason);
}

/** Publishes a version again for a period: a draft under the next number, submitted at once. */
export function reissueVersion(
  { id, version }: { readonly id: string; readonly version: number },
  wanted: {
    readonly effective: { readonly from: string; readonly until?: string };
    readonly reason: string;
  },
): Promise<DraftView> {
  return answerOf(`/rule-sets/${id}/versions/${version}/reissue`, { method: "POST", body: wanted });
}

/** Begins a draft of an institution's record. */
export function beginInstitution(document: JsonObject, reason: string): Promise<DraftView> {
  return answerOf("/drafts", { method: "POST", body: { type: "institution", document, reason } });
}
