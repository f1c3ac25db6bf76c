import type { Frame, SlotTable } from "../domain/frame.ts";
import type { Value } from "../domain/value.ts";
import type { Detail, Sink, StepEvent } from "../programs/sink.ts";
import type { PlanStep } from "./plan-step.ts";

/** What became of a step: it ran, its condition held it back, the caller had given its result, or it could not decide. */
export type StepState = "ran" | "skipped" | "given" | "failed";

/** A step of one claim or entity, and what it told. */
export class StepRecord {
  readonly step: PlanStep;
  readonly state: StepState;
  readonly events: readonly StepEvent[];
  /** Facts that the step may look at, with their values before it ran; told in full only. */
  readonly reads: readonly (readonly [factId: string, value: Value])[];
  /** Values of the facts that it has written, in their order; none where it did not run. */
  readonly #written: readonly Value[];

  constructor(
    step: PlanStep,
    state: StepState,
    events: readonly StepEvent[],
    reads: StepRecord["reads"],
    frame: Frame,
  ) {
    this.step = step;
    this.state = state;
    this.events = events;
    this.reads = reads;
    this.#written = state === "ran" || state === "given" ? valuesIn(frame, step.writeSlots) : NOTHING;
  }

  /** Facts that the step has written, with their values: paired for those who read them. */
  get writes(): readonly (readonly [factId: string, value: Value])[] {
    return this.#written.map((value, at) => [this.step.writes[at] ?? "", value] as const);
  }
}

const NOTHING: readonly never[] = [];

function valuesIn(frame: Frame, slots: readonly number[]): readonly Value[] {
  const values: Value[] = [];
  for (const slot of slots) values.push(frame[slot]);
  return values;
}

/** Keeps what steps tell, step by step. */
export class StepRecorder implements Sink {
  readonly detail: Detail;
  readonly records: StepRecord[] = [];
  readonly #slots: SlotTable;
  #step: PlanStep | undefined;
  #events: StepEvent[] | undefined;
  #reads: StepRecord["reads"] = NOTHING;

  constructor(slots: SlotTable, detail: Detail) {
    this.#slots = slots;
    this.detail = detail;
  }

  tell(event: StepEvent): void {
    if (this.#events) this.#events.push(event);
    else this.#events = [event];
  }

  begin(step: PlanStep, frame: Frame): void {
    this.#step = step;
    this.#events = undefined;
    this.#reads = this.detail === "full" ? this.#valuesOf(step.reads, frame) : NOTHING;
  }

  end(state: StepState, frame: Frame): void {
    if (!this.#step) return;
    const events = this.#events ?? NOTHING;
    this.records.push(new StepRecord(this.#step, state, events, this.#reads, frame));
    this.#step = undefined;
  }

  #valuesOf(facts: readonly string[], frame: Frame): StepRecord["writes"] {
    return facts.map((fact) => [fact, frame[this.#slots.slotOf(fact)]] as const);
  }
}
