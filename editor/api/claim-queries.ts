import { useMutation, useQuery } from "@tanstack/react-query";
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

/** Decides one claim, with every step explained. */
export function useTrial() {
  return useMutation({
    mutationFn: async ({ claim, policy, asOf, knownAt }: Trial) =>
      (
        await answerOf<{ decision: Decision }>("/evaluations", {
          method: "POST",
          query: { explain: "full", knownAt },
          body: { claim, ...(policy ? { policy } : {}), ...(asOf ? { asOf } : {}) },
        })
      ).decision,
  });
}
