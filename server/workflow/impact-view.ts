import type { ActorNames } from "../access/actor-names.ts";
import { differingSigns, type Signs } from "../review/signs.ts";
import type { ImpactSigns, StartedImpact } from "./impact-entries.ts";
import type { ToldProgress } from "./run-pace.ts";

/** `interrupted`: nobody works it out; it is begun anew when the service starts. */
export type ImpactState = "running" | "interrupted" | "finished" | "cancelled";

/** An impact as it is shown. */
export type ImpactView = StartedImpact & {
  readonly state: ImpactState;
  readonly progress?: ToldProgress;
  /** What has changed since, so that a draft would no longer do just that; empty while it is current, and of versions. */
  readonly stale: readonly (keyof Signs)[];
  /** What those who acted on it are called. */
  readonly names: ActorNames;
};

export function impactViewOf(
  impact: StartedImpact,
  {
    isAtWork,
    progress,
    stale,
    names,
  }: {
    readonly isAtWork: boolean;
    readonly progress: ToldProgress | undefined;
    readonly stale: ImpactView["stale"];
    readonly names: ActorNames;
  },
): ImpactView {
  const { finished, cancelled } = impact;
  const open = isAtWork ? "running" : "interrupted";
  return {
    ...impact,
    state: finished ? "finished" : cancelled ? "cancelled" : open,
    ...(progress && !finished && !cancelled ? { progress } : {}),
    stale,
    names,
  };
}

/** In what a draft differs from what an impact is of. Test cases decide no claim. */
export function staleParts(of: ImpactSigns, now: ImpactSigns): readonly (keyof Signs)[] {
  const { content, bases, previous, facts, semantics } = now;
  return differingSigns({ ...of, cases: "" }, { content, bases, previous, facts, semantics, cases: "" });
}
