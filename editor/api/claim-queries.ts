import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "../words/language.tsx";
import type { Decision, JsonObject } from "./answers.ts";
import type { Finding } from "./problem.ts";
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
  /** Decides as if this draft were published now. */
  readonly draft?: string | undefined;
}

/** A decision, and what is doubtful about the claim that it is about. */
export interface Decided {
  readonly decision: Decision;
  readonly warnings?: readonly Finding[];
}

/** What a policy decides about one claim, with every step explained. The last decision stays until the next is there. */
export function useDecision({ claim, policy, asOf, knownAt, draft }: Trial) {
  const { language } = useLanguage();
  return useQuery({
    // Its explanation is worded in one language.
    queryKey: ["decision", language, claim, policy, asOf, knownAt, draft],
    // A draft is written on meanwhile: nothing of it is shown from before.
    ...(draft === undefined ? {} : { staleTime: 0, gcTime: 0 }),
    queryFn: ({ signal }) =>
      answerOf<Decided>(draft ? `/drafts/${draft}/evaluations` : "/evaluations", {
        method: "POST",
        query: draft ? { explain: "full" } : { explain: "full", knownAt },
        body: { claim, ...(policy ? { policy } : {}), ...(asOf ? { asOf } : {}) },
        signal,
      }),
  });
}
