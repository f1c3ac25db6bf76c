import type { Iteration } from "../../schemas/types.ts";
import { type Exact, exact } from "../domain/exact.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { SlotTable } from "../domain/frame.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { WiderScope } from "./entities.ts";
import { isOfClaims, type PlanStep } from "./plan-step.ts";

/** A fact that a round assumes, and the one that it comes to. */
export interface PlanCarry {
  readonly per: WiderScope;
  readonly fact: string;
  readonly slot: number;
  readonly from: string;
  readonly fromSlot: number;
  /** What the first round assumes: a number, or a fact known by then. */
  readonly start: Exact | { readonly fact: string; readonly slot: number };
}

/** Steps that are repeated until what they assume is what they come to, ready to run. */
export interface PlanIteration {
  readonly stated: Iteration;
  /** Where it stands in the policy. */
  readonly pointer: string;
  /** In the order in which they run. */
  readonly steps: readonly PlanStep[];
  readonly carries: readonly PlanCarry[];
  /** What a round writes or is lent: nothing of it is left for the next. */
  readonly slots: readonly number[];
}

/** The steps from `first` to `last` of a policy's steps after the claims; none where these are not there in that order. */
export function stepsBetween<S extends Pick<PlanStep, "name" | "phase">>(
  { first, last }: Pick<Iteration, "first" | "last">,
  steps: readonly S[],
): readonly S[] {
  const later = steps.filter(({ phase }) => !isOfClaims(phase));
  const from = later.findIndex(({ name }) => name === first);
  const until = later.findIndex(({ name }) => name === last);
  return from === -1 || until === -1 ? [] : later.slice(from, until + 1);
}

export function compileIteration(
  stated: Iteration,
  index: number,
  steps: readonly PlanStep[],
  { facts, slots }: { readonly facts: FactDictionary; readonly slots: SlotTable },
): PlanIteration {
  const idOf = (name: string) => facts.find(name)?.id ?? name;
  const repeated = stepsBetween(stated, steps);
  const carries = stated.carries.map(({ fact, from, per, start, startsFrom }): PlanCarry => {
    const [assumed, result] = [idOf(fact), idOf(from)];
    const known = startsFrom === undefined ? undefined : idOf(startsFrom);
    return {
      per,
      fact: assumed,
      slot: slots.slotOf(assumed),
      from: result,
      fromSlot: slots.slotOf(result),
      start: known === undefined ? exact(start ?? "0") : { fact: known, slot: slots.slotOf(known) },
    };
  });
  const written = repeated.flatMap(({ writeSlots, intermediate }) => [
    ...writeSlots,
    ...intermediate.map((id) => slots.slotOf(id)),
  ]);
  return {
    stated,
    pointer: pointerTo("/body/iterations", index),
    steps: repeated,
    carries,
    slots: [...new Set([...written, ...carries.map(({ slot }) => slot)])],
  };
}
