import { useMutation } from "@tanstack/react-query";
import { answerOf } from "./request.ts";

/** A part that claims came to. Cost in yuan and share of its list's money as decimal text. */
export interface PartShare {
  readonly pointer: string;
  readonly claims: number;
  readonly cost: string;
  readonly share: string;
}

/** The parts of one list by money; the first `carrying` of `by` have 80 % of it. */
export interface MoneyShare {
  readonly pointer: string;
  readonly parts: number;
  readonly cost: string;
  readonly carrying: number;
  readonly by: readonly PartShare[];
}

export interface VersionCoverage {
  readonly id: string;
  readonly version: number;
  readonly claims: number;
  readonly parts: number;
  readonly missed: readonly string[];
  readonly lists: readonly MoneyShare[];
}

export interface PolicyCoverage {
  readonly claims: number;
  readonly of: number;
  readonly undecided: number;
  readonly cost: string;
  readonly versions: readonly VersionCoverage[];
}

export interface FigureTrial {
  readonly figures: number;
  readonly unreached: number;
  readonly changed: number;
  readonly unnoticed: readonly {
    readonly pointer: string;
    readonly value: string | number;
    readonly changed: string | number;
    /** Of a literal in a formula: where in its text. */
    readonly at?: number;
  }[];
  readonly leftOut: number;
}

/** Takes a set's claims through a policy. */
export function useClaimCoverage() {
  return useMutation({
    mutationKey: ["claim-coverage"],
    mutationFn: ({ claimSet, policy }: { readonly claimSet: string; readonly policy: string }) =>
      answerOf<PolicyCoverage>(`/claim-sets/${claimSet}/coverage`, { method: "POST", body: { policy } }),
  });
}

/** Changes a version's figures one at a time, and runs its cases. */
export function useFigureTrial(id: string, version: number) {
  return useMutation({
    mutationKey: ["figure-trial", id, version],
    mutationFn: () =>
      answerOf<FigureTrial>(`/rule-sets/${id}/versions/${version}/figure-trials`, {
        method: "POST",
        body: {},
      }),
  });
}
