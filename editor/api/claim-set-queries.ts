import { useQuery } from "@tanstack/react-query";
import type { Text } from "../words/words.ts";
import { answerOf } from "./request.ts";

/** What a set holds, as it was counted on arrival. Amounts in yuan, as decimal text. */
export interface ClaimSetSummary {
  readonly rows: number;
  readonly badRows: number;
  readonly claims: number;
  readonly superseded: number;
  readonly reversed: number;
  readonly repeated: number;
  /** Civil dates; absent where no claim stands. */
  readonly discharged?: { readonly first: string; readonly last: string };
  readonly cost: string;
  readonly institutions: number;
  readonly insurances: Readonly<Record<string, { readonly claims: number; readonly cost: string }>>;
  readonly warnings: Readonly<Record<string, number>>;
}

/** A named, immutable set of claims. */
export interface ClaimSet {
  readonly id: string;
  readonly jurisdiction: string;
  readonly name: string;
  readonly hash: string;
  readonly summary: ClaimSetSummary;
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly erased?: { readonly at: string; readonly by: string; readonly reason: string };
  /** What those who registered and erased it are called, by their ids. */
  readonly names: Readonly<Record<string, string>>;
}

/** A row that was not taken, and why. */
export interface BadRow {
  readonly line: number;
  readonly code: string;
  readonly pointer: string;
  readonly message: Text;
}

/** Sets of a jurisdiction, the newest first. */
export function useClaimSets(jurisdiction: string) {
  return useQuery({
    queryKey: ["claim-sets", jurisdiction],
    queryFn: async () =>
      (await answerOf<{ claimSets: readonly ClaimSet[] }>("/claim-sets", { query: { jurisdiction } }))
        .claimSets,
  });
}

export function useClaimSet(id: string) {
  return useQuery({ queryKey: ["claim-set", id], queryFn: () => answerOf<ClaimSet>(`/claim-sets/${id}`) });
}

interface FoundWords {
  readonly zh: { readonly found: string };
  readonly en: { readonly found: string };
}

/** What is found by code, as the service words it: `{paid}` and the like stand for what a single finding is about. */
export function useFoundWords() {
  return useQuery({
    queryKey: ["found-words"],
    queryFn: async () =>
      (await answerOf<{ diagnostics: Readonly<Record<string, FoundWords>> }>("/diagnostics")).diagnostics,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
