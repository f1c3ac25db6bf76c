import type { RunProgress } from "../runs/run-job.ts";
import type { Deed, StartedRun } from "./run-entries.ts";

/** `interrupted`: nobody works it out, and it can be gone on with. */
export type RunState = "running" | "interrupted" | "finished" | "cancelled" | "closed";

/** A run as it is shown. */
export interface RunView extends StartedRun {
  readonly state: RunState;
  readonly progress?: RunProgress;
  readonly closed?: Deed;
}

export function viewOf(
  run: StartedRun,
  {
    closed,
    isAtWork,
    progress,
  }: {
    readonly closed: Deed | undefined;
    readonly isAtWork: boolean;
    readonly progress: RunProgress | undefined;
  },
): RunView {
  const { finished, cancelled } = run;
  const isOver = finished ?? cancelled;
  const open = isAtWork ? "running" : "interrupted";
  const ended = closed ? "closed" : finished ? "finished" : "cancelled";
  return {
    ...run,
    state: isOver ? ended : open,
    ...(progress && !isOver ? { progress } : {}),
    ...(closed ? { closed } : {}),
  };
}
