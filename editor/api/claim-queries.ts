import { useQuery } from "@tanstack/react-query";
import type { Decision, JsonObject } from "./answers.ts";
import { answerOf } from "./request.ts";

export function useSampleClaims(jurisdiction: string) {
  return useQuery({
    queryKey: ["sample-claims", jurisdiction],
    queryFn: async () =>
      (await answerOf<{ claims: readonly JsonObject[] }>("/sample-claims", { query: { jurisdiction } }))
        .claims,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export interface Trial {
  readonly claim: JsonObject;
  readonly policy?: string | undefined;
  /** Civil date instead of the claim's own. */
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** What a policy decides about one claim, with every step explained. The last decision stays until the next is there. */
export function useDecision({ claim, policy, asOf, knownAt }: Trial) {
  return useQuery({
    queryKey: ["decision", claim, policy, asOf, knownAt],
    queryFn: async ({ signal }) =>
      (
        await answerOf<{ decision: Decision }>("/evaluations", {
          method: "POST",
          query: { explain: "full", knownAt },
          body: { claim, ...(policy ? { policy } : {}), ...(asOf ? { asOf } : {}) },
          signal,
        })
      ).decision,
  });
}
