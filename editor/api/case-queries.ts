import { useMutation, useQuery } from "@tanstack/react-query";
import type { Json, JsonObject } from "./answers.ts";
import { answerOf, ask } from "./request.ts";
import type { CaseRun, DraftSummary, DraftView, VersionCase } from "./review-answers.ts";

/** Test cases of a version. */
export function useVersionCases(id: string, version: number) {
  return useQuery({
    queryKey: ["cases", id, version],
    queryFn: async () =>
      (await answerOf<{ cases: readonly VersionCase[] }>(`/rule-sets/${id}/versions/${version}/cases`)).cases,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Runs a version's own cases in both evaluators. */
export function useCaseRun(id: string, version: number) {
  return useMutation({
    mutationKey: ["case-run", id, version],
    mutationFn: () =>
      answerOf<CaseRun>(`/rule-sets/${id}/versions/${version}/case-runs`, { method: "POST", body: {} }),
  });
}

/** A claim without all that tells who somebody is, as the service leaves it. */
export async function caseClaim(claim: JsonObject): Promise<JsonObject> {
  return (await answerOf<{ claim: JsonObject }>("/case-claims", { method: "POST", body: { claim } })).claim;
}

/** Open drafts of one document. */
export function useOpenDrafts(about: string | undefined) {
  return useQuery({
    queryKey: ["drafts", "open", about],
    queryFn: async () => {
      const query = { q: about, type: "rule-set" };
      const { drafts } = await answerOf<{ drafts: readonly DraftSummary[] }>("/drafts", { query });
      return drafts.filter(
        (draft) => draft.about === about && !["published", "discarded"].includes(draft.state),
      );
    },
    enabled: about !== undefined,
  });
}

/** Replaces a draft's test cases, if nobody has changed it since; takes it out of review, as every change does. */
export async function replaceCases(
  { draft, etag }: { readonly draft: DraftView; readonly etag: string | undefined },
  cases: readonly Json[],
  reason: string,
): Promise<DraftView> {
  return answerOf<DraftView>(`/drafts/${draft.id}`, {
    method: "PUT",
    body: { document: draft.document, cases, reason },
    ...(etag === undefined ? {} : { ifMatch: etag }),
  });
}

/** Where a case goes: into an open draft, or into a new one made from a version. */
export type CaseHome = { readonly draft: string } | { readonly from: string };

/** Adds a case to a draft's own; takes the draft out of review, as every change does. */
export async function saveCase(home: CaseHome, added: VersionCase, reason: string): Promise<DraftView> {
  const { body, etag } =
    "draft" in home
      ? await ask<DraftView>(`/drafts/${home.draft}`)
      : await ask<DraftView>("/drafts", { method: "POST", body: { from: home.from, reason } });
  const cases: readonly Json[] = [...(body.cases ?? []), added];
  return answerOf<DraftView>(`/drafts/${body.id}`, {
    method: "PUT",
    body: { document: body.document, cases, reason },
    ...(etag === undefined ? {} : { ifMatch: etag }),
  });
}
