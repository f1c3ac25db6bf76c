import {
  useInfiniteQuery,
  useIsMutating,
  useMutation,
  useMutationState,
  useQuery,
} from "@tanstack/react-query";
import type { Json } from "./answers.ts";
import { answerOf } from "./request.ts";

/** An entry of the log, as auditors see it. */
export interface AuditEntry {
  readonly chain: string;
  readonly seq: number;
  readonly subject: string;
  readonly revision: number;
  /** UTC. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly reason?: string;
  readonly body: Json;
  readonly previous: string;
  readonly hash: string;
}

/** Which entries are wanted; what is not stated does not matter. */
export interface AuditFilter {
  readonly chain?: string | undefined;
  readonly subject?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly jurisdiction?: string | undefined;
  /** RFC 3339, inclusive. */
  readonly from?: string | undefined;
  /** RFC 3339, exclusive. */
  readonly until?: string | undefined;
  readonly order?: "newest" | "oldest" | undefined;
}

interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** What the users and keys of these are called, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly next?: string;
}

/** The log a page at a time. A page may be empty and still have a next one. */
export function useAuditEntries(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ["audit", filter],
    initialPageParam: undefined,
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      answerOf<AuditPage>("/audit", { query: { ...filter, limit: "50", cursor: pageParam } }),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

/** Heads of all chains, as they are handed out. */
export interface SignedHeads {
  readonly format: string;
  readonly version: number;
  readonly heads: readonly string[];
  readonly at: string;
  readonly key: string;
  readonly signature: string;
}

export function useSignedHeads() {
  return useQuery({ queryKey: ["audit-heads"], queryFn: () => answerOf<SignedHeads>("/audit/heads") });
}

export interface Verification {
  readonly holds: boolean;
  readonly chains: readonly {
    readonly chain: string;
    readonly entries: number;
    readonly head?: string;
    readonly broken?: { readonly seq?: number; readonly words: { readonly zh: string; readonly en: string } };
    readonly missing: readonly { readonly seq: number; readonly hash: string }[];
  }[];
}

const VERIFICATION = ["audit-verification"];

/** Entries verified of those that there were when it began. */
export interface VerificationProgress {
  readonly entries: number;
  readonly of: number;
}

/** How far the verification has come that goes on, whoever asked for it; `null` where none does. */
export function useVerificationProgress(isAsked: boolean) {
  return useQuery({
    queryKey: ["audit-verification-progress"],
    queryFn: async () =>
      (await answerOf<{ progress?: VerificationProgress }>("/audit/verification/progress")).progress ?? null,
    enabled: isAsked,
    refetchInterval: 500,
    gcTime: 0,
  });
}

/** Whether a verification that was asked for here still goes on; it does when its page is left. */
export function useIsVerifying(): boolean {
  return useIsMutating({ mutationKey: VERIFICATION }) > 0;
}

/** What the last verification came to, also one that was asked for before the page was left. */
export function useLastVerification(): Verification | undefined {
  const found = useMutationState<unknown>({
    filters: { mutationKey: VERIFICATION, status: "success" },
    select: ({ state }) => state.data,
  });
  return found.at(-1) as Verification | undefined; // what a mutation of this key gives
}

/** Reads every chain from its first entry; with heads handed out before, also that nothing was cut off. */
export function useVerification() {
  return useMutation({
    mutationKey: VERIFICATION,
    mutationFn: ({ head, signal }: { head: string | undefined; signal: AbortSignal }) =>
      answerOf<Verification>("/audit/verification", { query: { head }, signal }),
  });
}
