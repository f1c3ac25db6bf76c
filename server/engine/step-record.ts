import type { Frame, SlotTable } from "../domain/frame.ts";
import type { Value } from "../domain/value.ts";
import type { Detail, Sink, StepEvent } from "../programs/sink.ts";
import type { PlanStep } from "./plan-step.ts";

/** What became of a step: it ran, its condition held it back, the caller had given its result, or it could not decide. */
export type StepState = "ran" | "skipped" | "given" | "failed";

export interface StepRecord {
  readonly step: PlanStep;
  readonly state: StepState;
  readonly events: readonly StepEvent[];
  /** Facts that the step may look at, with their values before it ran; told in full only. */
  readonly reads: readonly (readonly [factId: string, value: Value])[];
  /** Facts that the step has written, with their values. */
  readonly writes: readonly (readonly [factId: string, value: Value])[];
}

const NOTHING_WRITTEN: StepRecord["writes"] = [];

/** Keeps what steps tell, step by step. */
export class StepRecorder implements Sink {
  readonly detail: Detail;
  readonly records: StepRecord[] = [];
  readonly #slots: SlotTable;
  #step: PlanStep | undefined;
  #events: StepEvent[] = [];
  #reads: StepRecord["reads"] = [];

  constructor(slots: SlotTable, detail: Detail) {
    this.#slots = slots;
    this.detail = detail;
  }

  tell(event: StepEvent): void {
    this.#events.push(event);
  }

  begin(step: PlanStep, frame: Frame): void {
    this.#step = step;
    this.#events = [];
    this.#reads = this.detail === "full" ? this.#valuesOf(step.reads, frame) : [];
  }

  end(state: StepState, frame: Frame): void {
    if (!this.#step) return;
    const { writes: facts, writeSlots } = this.#step;
    const isWritten = state === "ran" || state === "given";
    const writes = isWritten
      ? facts.map((fact, at) => [fact, frame[writeSlots[at] ?? -1]] as const)
      : NOTHING_WRITTEN;
    this.records.push({ step: this.#step, state, events: this.#events, reads: this.#reads, writes });
    this.#step = undefined;
  }

  #valuesOf(facts: readonly string[], frame: Frame): StepRecord["writes"] {
    return facts.map((fact) => [fact, frame[this.#slots.slotOf(fact)]] as const);
  }
}
