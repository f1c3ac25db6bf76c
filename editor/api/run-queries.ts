import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Text } from "../words/words.ts";
import type { Decision, JsonObject } from "./answers.ts";
import { answerOf } from "./request.ts";
import type {
  AskedFigures,
  Closers,
  Difference,
  Run,
  RunLine,
  RunRequest,
  Settlement,
  Statement,
} from "./run-answers.ts";
import { followRun } from "./run-events.ts";

/** Milliseconds between two looks at a run that cannot be followed. */
const LOOK_AGAIN = 2000;

/** Runs of a jurisdiction's policies, the newest first; looked at again while one is worked out. */
export function useRuns(jurisdiction: string) {
  return useQuery({
    queryKey: ["runs", jurisdiction],
    queryFn: async () =>
      (await answerOf<{ runs: readonly Run[] }>("/runs", { query: { jurisdiction } })).runs,
    refetchInterval: ({ state }) => (state.data?.some((run) => run.state === "running") ? LOOK_AGAIN : false),
  });
}

/** Why claims take no part in a run, by code. */
export function useClaimReasons() {
  return useQuery({
    queryKey: ["claim-reasons"],
    queryFn: async () =>
      (await answerOf<{ reasons: Readonly<Record<string, Text>> }>("/diagnostics")).reasons,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** A run as it goes on: by server-sent events, and where they fail, by asking again and again. */
export function useRun(id: string) {
  const client = useQueryClient();
  const [isLost, setLost] = useState(false);
  const run = useQuery({
    queryKey: ["run", id],
    queryFn: () => answerOf<Run>(`/runs/${id}`),
    refetchInterval: ({ state }) => (isLost && state.data?.state === "running" ? LOOK_AGAIN : false),
  });
  const isRunning = run.data?.state === "running";
  useEffect(() => {
    if (!isRunning || isLost) return;
    return followRun(id, {
      heard: (told) => {
        client.setQueryData(["run", id], told);
        if (told.state !== "running") client.invalidateQueries({ queryKey: ["runs"] });
      },
      lost: () => setLost(true),
    });
  }, [client, id, isRunning, isLost]);
  return run;
}

/** Who may close a run; asked anew with each of its states. */
export function useClosers({ id, state }: Run) {
  return useQuery({
    queryKey: ["closers", id, state],
    queryFn: () => answerOf<Closers>(`/runs/${id}/closers`),
  });
}

/** What a finished run has come to never changes. */
function useFinal<T>(path: string, isAsked: boolean) {
  return useQuery({
    queryKey: ["final", path],
    queryFn: () => answerOf<T>(path),
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useSettlement(id: string) {
  return useFinal<Settlement>(`/runs/${id}/settlement`, true);
}

export function useRunLines(id: string) {
  return useFinal<{ lines: readonly RunLine[] }>(`/runs/${id}/lines`, true);
}

export function useDifference(id: string) {
  return useFinal<Difference>(`/runs/${id}/difference`, true);
}

export function useStatement(id: string, institution: string) {
  return useFinal<Statement>(`/runs/${id}/statements/${institution}`, true);
}

/** What a run was started with. */
export function useRunRequest(id: string | undefined) {
  return useFinal<RunRequest>(`/runs/${id}/request`, id !== undefined);
}

/** Figures that a settlement under a policy has to be told, as it is in force on a civil date. */
export function useAskedFigures(policy: string | undefined, asOf: string | undefined) {
  return useQuery({
    queryKey: ["asked-figures", policy, asOf],
    queryFn: () => answerOf<AskedFigures>(`/policies/${policy}/figures`, { query: { asOf } }),
    enabled: policy !== undefined && asOf !== undefined,
  });
}

/** Why a claim was decided in a run as it was; the claim without whatever leads to a person. */
export function useExplainedClaim(run: string, claim: string | undefined) {
  return useQuery({
    enabled: claim !== undefined,
    queryKey: ["run", run, "claim", claim],
    queryFn: () =>
      answerOf<{ readonly claim: JsonObject; readonly decision: Decision }>(
        `/runs/${run}/claims/${encodeURIComponent(claim ?? "")}`,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
