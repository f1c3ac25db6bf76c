import type { Iteration, PolicyStep } from "../../schemas/types.ts";
import { pointerTo } from "../domain/pointer.ts";
import { stepsBetween } from "./iteration.ts";
import type { PhaseName, ScopeName } from "./plan-step.ts";
import type { StepFacts } from "./step-facts.ts";

/** A step with where it stands in the policy and when it runs. */
export interface PlacedStep extends StepFacts {
  readonly name: string;
  readonly phase: PhaseName;
  readonly per: ScopeName;
  readonly sum: PolicyStep["sum"];
  readonly pointer: string;
  readonly order: number;
}

/** What an iteration assumes, as steps that write it just before the first of its own. */
export function placedCarries(
  iterations: readonly Iteration[],
  steps: readonly PlacedStep[],
  idOf: (name: string) => string,
): readonly PlacedStep[] {
  return iterations.flatMap((iteration, index) => {
    const [first] = stepsBetween(iteration, steps);
    if (!first) return [];
    return iteration.carries.map(({ fact, per, startsFrom }, place) => ({
      name: iteration.name,
      phase: first.phase,
      per,
      sum: undefined,
      pointer: pointerTo(`${pointerTo("/body/iterations", index)}/carries`, place),
      order: first.order - 0.5,
      reads: startsFrom === undefined ? [] : [idOf(startsFrom)],
      writes: [idOf(fact)],
      intermediate: [],
    }));
  });
}
