import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useLanguage } from "../words/language.tsx";
import type { JsonObject } from "./answers.ts";
import { answerOf, ask } from "./request.ts";
import type {
  DraftChanges,
  DraftCheck,
  DraftComparison,
  DraftSummary,
  DraftView,
  Heir,
  Reviewers,
  Revisions,
  Thread,
  VersionStory,
} from "./review-answers.ts";

/** Which drafts are wanted; what is not stated does not matter. */
export interface DraftFilter {
  readonly jurisdiction?: string | undefined;
  readonly state?: string | undefined;
  readonly type?: string | undefined;
  readonly author?: string | undefined;
  readonly q?: string | undefined;
  readonly waiting?: "true" | undefined;
}

interface DraftPage {
  readonly drafts: readonly DraftSummary[];
  readonly next?: string;
}

/** Drafts a page at a time, the newest first. */
export function useDrafts(filter: DraftFilter, isAsked = true) {
  return useInfiniteQuery({
    queryKey: ["drafts", "list", filter],
    initialPageParam: undefined,
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      answerOf<DraftPage>("/drafts", { query: { ...filter, limit: "50", cursor: pageParam } }),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
    enabled: isAsked,
  });
}

/** A draft under review, and the state that a deed about it rests on. */
export function useDraftUnderReview(draft: string, isAsked = true) {
  return useQuery({
    enabled: isAsked,
    queryKey: ["drafts", draft, "review"],
    queryFn: async () => {
      const { body, etag } = await ask<DraftView>(`/drafts/${draft}`);
      return { draft: body, etag };
    },
  });
}

/** What it changes against the version before it. */
export function useDraftComparison(draft: string, revision: number) {
  return useQuery({
    queryKey: ["drafts", draft, "comparison", revision],
    queryFn: () => answerOf<DraftComparison>(`/drafts/${draft}/comparison`),
  });
}

/** Whose approval is due, and why the visitor's is not. */
export function useReviewers(draft: string, revision: number) {
  return useQuery({
    queryKey: ["drafts", draft, "reviewers", revision],
    queryFn: () => answerOf<Reviewers>(`/drafts/${draft}/reviewers`),
  });
}

export function useThreads(draft: string) {
  return useQuery({
    queryKey: ["drafts", draft, "threads"],
    queryFn: async () =>
      (await answerOf<{ threads: readonly Thread[] }>(`/drafts/${draft}/comments`)).threads,
  });
}

/** Everything done to a draft, in order. */
export function useRevisions(draft: string, revision: number) {
  return useQuery({
    queryKey: ["drafts", draft, "revisions", revision],
    queryFn: () => answerOf<Revisions>(`/drafts/${draft}/revisions`),
  });
}

/** What is wrong with a draft, and what its test cases come to. */
export function useDraftCheck(draft: string, revision: number) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ["drafts", draft, "check", revision, language],
    queryFn: () => answerOf<DraftCheck>(`/drafts/${draft}/check`, { method: "POST" }),
    // What is open beside it stays open while a later revision is checked.
    placeholderData: (before, query) => (query?.queryKey[1] === draft ? before : undefined),
  });
}

/** Every version of a rule set or an institution, oldest first, and what became of it. */
export function useVersionStories(type: "rule-set" | "institution", id: string) {
  const place = type === "institution" ? "institutions" : "rule-sets";
  return useQuery({
    queryKey: ["version-stories", type, id],
    queryFn: async () =>
      (await answerOf<{ versions: readonly VersionStory[] }>(`/${place}/${id}/versions`)).versions,
  });
}

/** Versions that inherit what a draft is of, and what it would mean for them. */
export function useDraftHeirs(draft: string, revision: number) {
  return useQuery({
    queryKey: ["drafts", draft, "heirs", revision],
    queryFn: async () => (await answerOf<{ heirs: readonly Heir[] }>(`/drafts/${draft}/heirs`)).heirs,
  });
}

/** Decisions on some claims that publishing the draft would change. */
export function useDraftChanges(draft: string, revision: number, claims: readonly JsonObject[]) {
  return useQuery({
    queryKey: ["drafts", draft, "changes", revision, claims],
    queryFn: () => answerOf<DraftChanges>(`/drafts/${draft}/changes`, { method: "POST", body: { claims } }),
    enabled: claims.length > 0,
  });
}
