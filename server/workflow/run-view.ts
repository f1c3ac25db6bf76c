import type { Deed, StartedRun } from "./run-entries.ts";
import type { ToldProgress } from "./run-pace.ts";

/** `interrupted`: nobody works it out, and it can be gone on with. */
export type RunState = "running" | "interrupted" | "finished" | "cancelled" | "closed";

/** A run as it is shown. */
export interface RunView extends StartedRun {
  readonly state: RunState;
  readonly progress?: ToldProgress;
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
    readonly progress: ToldProgress | undefined;
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
