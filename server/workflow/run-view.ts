import type { ActorNames } from "../access/actor-names.ts";
import type { Deed, StartedRun } from "./run-entries.ts";
import type { ToldProgress } from "./run-pace.ts";

/** `interrupted`: nobody works it out, and it can be gone on with. */
export type RunState = "running" | "interrupted" | "finished" | "cancelled" | "closed";

/** A run as it is shown. */
export interface RunView extends StartedRun {
  readonly state: RunState;
  readonly progress?: ToldProgress;
  readonly closed?: Deed;
  /** What those who acted on it are called. */
  readonly names: ActorNames;
}

/** Everybody who acted on a run. */
export function actorsOf({ started, finished, cancelled }: StartedRun, closed: Deed | undefined): string[] {
  return [started, finished, cancelled, closed].flatMap((deed) => deed?.by ?? []);
}

export function viewOf(
  run: StartedRun,
  {
    closed,
    isAtWork,
    progress,
    names,
  }: {
    readonly closed: Deed | undefined;
    readonly isAtWork: boolean;
    readonly progress: ToldProgress | undefined;
    readonly names: ActorNames;
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
    names,
  };
}
