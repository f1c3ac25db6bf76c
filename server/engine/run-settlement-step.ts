import { ClaimError } from "../domain/claim-error.ts";
import { type Exact, ZERO } from "../domain/exact.ts";
import type { Party } from "../programs/allocate.ts";
import type { Detail } from "../programs/sink.ts";
import type { Entities } from "./entities.ts";
import { type Entity, inherit, pathOf } from "./entity.ts";
import type { Plan } from "./plan.ts";
import type { PlanStep, Segment } from "./plan-step.ts";
import { type StepRecord, StepRecorder } from "./step-record.ts";
import { sumsWithin } from "./sum-within.ts";

/** A step that could not decide for an entity. */
export interface EntityFailure {
  readonly entity: Entity;
  readonly step: PlanStep;
  readonly error: ClaimError;
}

/** What a step told for an entity. */
export interface EntityRecord {
  readonly entity: Entity;
  readonly record: StepRecord;
}

/** Runs steps over all entities of their scopes, in order of keys, and keeps what they told and where they failed. */
export class StepRunner {
  readonly failures: EntityFailure[] = [];
  readonly records: EntityRecord[] = [];
  readonly #plan: Plan;
  readonly #entities: Entities;
  readonly #detail: Detail | undefined;

  constructor(plan: Plan, entities: Entities, detail: Detail | undefined) {
    this.#plan = plan;
    this.#entities = entities;
    this.#detail = detail;
  }

  run(step: PlanStep): void {
    const slots = step.reads.map((fact) => this.#plan.slots.slotOf(fact));
    const runs = this.#entities
      .of(step.per)
      .map((entity) => new EntityRun(entity, step, this.#plan, this.#detail));
    for (const { entity } of runs) inherit(entity, slots);
    for (const run of runs)
      run.attempt((sink) => run.skipUnless(step.guard?.(run.entity.frame, sink) ?? true));
    const { sum } = step;
    if (sum) {
      const sums = sumsWithin(step.per, sum, this.#entities.of(sum.over), this.#plan.slots);
      const slot = this.#plan.slots.slotOf(sum.writes);
      for (const run of runs) run.take(sums.get(run.entity) ?? ZERO, slot);
    } else if (!step.ruleSet) {
      for (const run of runs) run.fail(new ClaimError("outside-every-period", step.ruleSetId ?? step.name));
    } else for (const segment of step.segments) this.#runSegment(segment, runs);
    for (const run of runs) this.#keep(run);
  }

  #runSegment(segment: Segment, runs: readonly EntityRun[]): void {
    const { each } = segment;
    if (each) {
      for (const run of runs) run.attempt((sink) => each(run.entity.frame, sink));
      return;
    }
    const slot = this.#plan.slots.slotOf(segment.total);
    for (const group of groupsSharing(
      slot,
      runs.filter(({ isRunning }) => isRunning),
    )) {
      const parties: Party[] = group.map(({ entity, recorder }) => ({
        key: pathOf(entity), // months of two institutions have the same key of their own
        frame: entity.frame,
        sink: recorder,
      }));
      const [first, ...others] = group;
      first?.attempt(() => segment.together(parties));
      if (first?.error) for (const run of others) run.fail(first.error);
    }
  }

  #keep({ entity, step, error, recorder, isRunning }: EntityRun): void {
    recorder?.end(error ? "failed" : isRunning ? "ran" : "skipped", entity.frame);
    for (const record of recorder?.records ?? []) this.records.push({ entity, record });
    if (error) this.failures.push({ entity, step, error });
  }
}

/** One step on one entity: it goes on until it is skipped or fails. */
class EntityRun {
  readonly entity: Entity;
  readonly step: PlanStep;
  readonly recorder: StepRecorder | undefined;
  error: ClaimError | undefined;
  #isSkipped = false;

  constructor(entity: Entity, step: PlanStep, { slots }: Plan, detail: Detail | undefined) {
    this.entity = entity;
    this.step = step;
    this.recorder = detail && new StepRecorder(slots, detail);
    this.recorder?.begin(step);
  }

  get isRunning(): boolean {
    return !this.error && !this.#isSkipped;
  }

  skipUnless(applies: boolean): void {
    this.#isSkipped = !applies;
  }

  fail(error: ClaimError): void {
    if (this.isRunning) this.error = error;
  }

  /** Writes a sum, or fails with what kept it from being one. */
  take(sum: Exact | ClaimError, slot: number): void {
    if (sum instanceof ClaimError) this.fail(sum);
    else if (this.isRunning) this.entity.frame[slot] = sum;
  }

  attempt(work: (sink: StepRecorder | undefined) => void): void {
    if (!this.isRunning) return;
    try {
      work(this.recorder);
    } catch (error) {
      if (!(error instanceof ClaimError)) throw error;
      this.error = error;
    }
  }
}

/** Entities that see the same total: those below the widest scope that holds it. One that holds it itself shares it with nobody. */
function groupsSharing(slot: number, runs: readonly EntityRun[]): EntityRun[][] {
  const groups = new Map<Entity, EntityRun[]>();
  for (const run of runs) {
    let holder = run.entity.parent;
    while (holder && holder.frame[slot] === undefined) holder = holder.parent;
    while (holder?.parent && holder.parent.frame[slot] !== undefined) holder = holder.parent;
    const sharedBy = holder ?? run.entity;
    const group = groups.get(sharedBy);
    if (group) group.push(run);
    else groups.set(sharedBy, [run]);
  }
  return [...groups.values()];
}
