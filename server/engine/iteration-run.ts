import { ClaimError } from "../domain/claim-error.ts";
import { compare, type Exact, exact, toText } from "../domain/exact.ts";
import { isExact, isNumeric } from "../domain/value.ts";
import { type Entity, inherit } from "./entity.ts";
import type { PlanCarry, PlanIteration } from "./iteration.ts";
import { SCOPES } from "./plan-step.ts";
import type { Running, StepRunner } from "./run-settlement-step.ts";

/** What one entity's assumed fact was in a round, and what it came to. */
export interface CarriedValue {
  readonly entity: Entity;
  readonly carry: PlanCarry;
  readonly assumed: Exact;
  readonly result: Exact;
}

/** How the rounds of an iteration ended. */
export interface IterationOutcome {
  readonly iteration: PlanIteration;
  /** `fixed-point`: the last round came to what it assumed, exactly; `cycle`: it came to what an earlier one assumed. */
  readonly reached: "fixed-point" | "cycle" | "limit";
  readonly rounds: number;
  /** Rounds from one state to the same, where a cycle was reached. */
  readonly cycle?: number;
  /** Of the last round. */
  readonly values: readonly CarriedValue[];
}

/** What a round assumes of each entity. */
type Assumed = readonly Omit<CarriedValue, "result">[];

/**
 * Repeats the steps of an iteration, each round assuming what the one before came to, until one comes to exactly what it
 * assumed: that state is its own certificate. Where none does, what the policy states applies. `undefined` when a step
 * failed, which the runner tells.
 */
export class IterationRun {
  readonly #iteration: PlanIteration;
  readonly #runner: StepRunner;
  readonly #running: Running;

  constructor(iteration: PlanIteration, runner: StepRunner, running: Running) {
    this.#iteration = iteration;
    this.#runner = runner;
    this.#running = running;
  }

  run(): IterationOutcome | undefined {
    const started = this.#start();
    const ended = started && this.#repeat(started);
    if (!started || !ended || ended.reached === "fixed-point") return ended;
    const { otherwise } = this.#iteration.stated;
    if (otherwise === "fail") this.#refuse(ended);
    if (otherwise === "first" && ended.rounds > 1) this.#round(started);
    return ended;
  }

  #repeat(started: Assumed): IterationOutcome | undefined {
    const iteration = this.#iteration;
    const seen = new Map<string, number>();
    let assumed = started;
    for (let rounds = 1; ; rounds += 1) {
      seen.set(textOf(assumed), rounds);
      const values = this.#round(assumed);
      if (!values) return undefined;
      assumed = values.map(({ entity, carry, result }) => ({ entity, carry, assumed: result }));
      const before = seen.get(textOf(assumed));
      if (before === rounds) return { iteration, reached: "fixed-point", rounds, values };
      if (before !== undefined)
        return { iteration, reached: "cycle", rounds, cycle: rounds + 1 - before, values };
      if (rounds === iteration.stated.limit) return { iteration, reached: "limit", rounds, values };
    }
  }

  #start(): Assumed | undefined {
    const assumed = this.#iteration.carries.flatMap((carry) => {
      const { start } = carry;
      return this.#running.entities.of(carry.per).flatMap((entity) => {
        if (!("slot" in start)) return { entity, carry, assumed: start };
        inherit(entity, [start.slot]);
        const value = this.#number(entity, start.slot, start.fact);
        return value ? { entity, carry, assumed: value } : [];
      });
    });
    return this.#hasFailed ? undefined : assumed;
  }

  /** One round from nothing but what it assumes; what an earlier one told is told no longer. */
  #round(assumed: Assumed): readonly CarriedValue[] | undefined {
    this.#forget();
    for (const { entity, carry, assumed: value } of assumed) entity.frame[carry.slot] = value;
    for (const step of this.#iteration.steps) {
      if (this.#hasFailed) return undefined;
      this.#runner.run(step);
    }
    if (this.#hasFailed) return undefined;
    const values = assumed.flatMap((each) => {
      const result = this.#number(each.entity, each.carry.fromSlot, each.carry.from);
      return result ? { ...each, result } : [];
    });
    return this.#hasFailed ? undefined : values;
  }

  /** Nothing that a round wrote, and nothing that narrower entities were lent of it, is left. */
  #forget(): void {
    const { slots, steps } = this.#iteration;
    const { entities, rows } = this.#running;
    const clear = ({ frame }: Entity) => {
      for (const slot of slots) frame[slot] = undefined;
    };
    for (const scope of SCOPES) if (scope !== "claim") entities.of(scope).forEach(clear);
    if (steps.some(({ per }) => per === "claim")) rows.change("claim", (claims) => claims.forEach(clear));
    this.#runner.forgetRecordsOf(steps);
  }

  #refuse({ values, rounds, cycle }: IterationOutcome): void {
    const how = cycle === undefined ? `${rounds} ×` : `${rounds} ×, ↻ ${cycle}`;
    for (const { entity, carry, assumed, result } of values) {
      if (compare(assumed, result) === 0) continue;
      const detail = `${toText(assumed)} → ${toText(result)}, ${how}`;
      this.#fail(entity, new ClaimError("no-fixed-point", carry.from, undefined, detail));
    }
  }

  /** The number that an entity holds; where it holds none, that is its failure. */
  #number(entity: Entity, slot: number, fact: string): Exact | undefined {
    const value = entity.frame[slot];
    if (isNumeric(value)) return isExact(value) ? value : exact(value);
    this.#fail(entity, new ClaimError("missing-fact", fact));
    return undefined;
  }

  #fail(entity: Entity, error: ClaimError): void {
    const step = this.#iteration.steps.at(-1);
    if (step) this.#runner.fail(entity, step, error);
  }

  get #hasFailed(): boolean {
    return this.#runner.failures.length > 0;
  }
}

/** The same text for the same numbers. */
function textOf(assumed: Assumed): string {
  return assumed.map((each) => toText(each.assumed)).join(" ");
}
