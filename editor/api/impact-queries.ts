import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ChangedClaim, ExplainedChange, Impact, ImpactResult } from "./impact-answers.ts";
import { answerOf } from "./request.ts";

/** Milliseconds between two looks at what is being worked out. */
const LOOK_AGAIN = 1000;

/** What impacts are asked for of: a draft, or two versions of a rule set. */
export type ImpactOf = { readonly draft: string } | { readonly versions: ComparedVersions };

export interface ComparedVersions {
  readonly ruleSet: string;
  readonly before: number;
  readonly after: number;
}

/** Impacts of a draft, or of two versions, the newest first; looked at again while one is worked out. */
export function useImpacts(of: ImpactOf, isAsked = true) {
  return useQuery({
    enabled: isAsked,
    queryKey: ["impacts", of],
    queryFn: async () => {
      const query = "draft" in of ? { draft: of.draft } : { ruleSet: of.versions.ruleSet };
      const { impacts } = await answerOf<{ impacts: readonly Impact[] }>("/impacts", { query });
      return impacts.filter((impact) => isImpactOf(impact, of));
    },
    refetchInterval: ({ state }) =>
      state.data?.some((impact) => impact.state === "running") ? LOOK_AGAIN : false,
  });
}

function isImpactOf(impact: Impact, of: ImpactOf): boolean {
  if ("draft" in of) return "draft" in impact && impact.draft === of.draft;
  if (!("versions" in impact)) return false;
  const { before, after } = impact.versions;
  return before.version === of.versions.before && after.version === of.versions.after;
}

/** An impact as it goes on. */
export function useImpact(id: string) {
  return useQuery({
    queryKey: ["impact", id],
    queryFn: () => answerOf<Impact>(`/impacts/${id}`),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? LOOK_AGAIN : false),
  });
}

/** What a finished impact has come to, which never changes. */
export function useImpactResult(id: string) {
  return useQuery({
    queryKey: ["impact", id, "result"],
    queryFn: () => answerOf<ImpactResult>(`/impacts/${id}/result`),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Which of the changed claims are wanted. */
export interface ChangedFilter {
  readonly institution?: string | undefined;
  readonly pool?: string | undefined;
  readonly crossed?: string | undefined;
}

/** Claims that are decided otherwise, a page at a time. */
export function useChangedClaims(id: string, filter: ChangedFilter) {
  return useInfiniteQuery({
    queryKey: ["impact", id, "claims", filter],
    initialPageParam: undefined,
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      answerOf<{ claims: readonly ChangedClaim[]; next?: string }>(`/impacts/${id}/claims`, {
        query: { ...filter, limit: "20", cursor: pageParam },
      }),
    getNextPageParam: ({ next }) => next,
  });
}

/** Why a claim is decided as it is, before and after. */
export function useExplainedChange(id: string, claim: string | undefined) {
  return useQuery({
    enabled: id !== "" && claim !== undefined,
    queryKey: ["impact", id, "claim", claim],
    queryFn: () => answerOf<ExplainedChange>(`/impacts/${id}/claims/${encodeURIComponent(claim ?? "")}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What an impact can be worked out over. */
export interface ClaimSource {
  readonly id: string;
  readonly name: string;
  readonly claims: number;
  /** Settlement runs over it, whose figures can be taken. */
  readonly runs: readonly {
    readonly id: string;
    readonly period: { readonly from: string; readonly until: string };
  }[];
}

interface KnownSet {
  readonly id: string;
  readonly name: string;
  readonly summary: { readonly claims: number };
  readonly erased?: object;
}
interface KnownRun {
  readonly id: string;
  readonly claimSet: { readonly id: string };
  readonly period: ClaimSource["runs"][number]["period"];
}

/** Claim sets of a pooling area with the runs over them, the newest first. */
export function useClaimSources(jurisdiction: string) {
  return useQuery({
    enabled: jurisdiction !== "",
    queryKey: ["claim-sources", jurisdiction],
    queryFn: async (): Promise<readonly ClaimSource[]> => {
      const query = { jurisdiction };
      const [{ claimSets }, { runs }] = await Promise.all([
        answerOf<{ claimSets: readonly KnownSet[] }>("/claim-sets", { query }),
        answerOf<{ runs: readonly KnownRun[] }>("/runs", { query }),
      ]);
      return claimSets
        .filter(({ erased }) => !erased)
        .map(({ id, name, summary }) => ({
          ...{ id, name, claims: summary.claims },
          runs: runs.filter(({ claimSet }) => claimSet.id === id),
        }));
    },
  });
}

/** Starts an impact: over the claims of a set, with the figures of a run where one is named. */
export function startImpact(
  wanted: ImpactOf & { readonly claimSet: string; readonly run?: string; readonly throughout?: boolean },
): Promise<Impact> {
  return answerOf("/impacts", { method: "POST", body: wanted });
}

export function cancelImpact(id: string, reason: string): Promise<Impact> {
  return answerOf(`/impacts/${id}/cancellation`, { method: "POST", body: { reason } });
}
