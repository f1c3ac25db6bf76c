import { answerOf } from "./request.ts";
import type { Run, RunKind, RunRequest } from "./run-answers.ts";

/** What a run is started with. */
export interface RunStart {
  readonly kind: RunKind;
  readonly claimSet: string;
  /** Rows of the set that were not taken, by whoever knows that they are left out. */
  readonly badRows?: number;
  readonly supplements?: string;
  readonly request: RunRequest;
}

export function startRun(start: RunStart): Promise<Run> {
  return answerOf("/runs", { method: "POST", body: start });
}

export function cancelRun(id: string, reason: string): Promise<Run> {
  return answerOf(`/runs/${id}/cancellation`, { method: "POST", body: { reason } });
}

export function resumeRun(id: string): Promise<Run> {
  return answerOf(`/runs/${id}/resumption`, { method: "POST" });
}

export function closeRun(id: string): Promise<Run> {
  return answerOf(`/runs/${id}/closing`, { method: "POST" });
}
