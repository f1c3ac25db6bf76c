import { ClaimError } from "../domain/claim-error.ts";
import { type Exact, ZERO } from "../domain/exact.ts";
import type { Party } from "../programs/allocate.ts";
import type { Detail } from "../programs/sink.ts";
import type { ClaimRows } from "./claim-rows.ts";
import { type ClaimSumStep, ClaimSums } from "./claim-sums.ts";
import type { Entities } from "./entities.ts";
import { type Entity, inherit, pathOf } from "./entity.ts";
import type { Plan } from "./plan.ts";
import { type PlanStep, type PlanSum, SCOPES, type ScopeName, type Segment } from "./plan-step.ts";
import { FiledStep, holderOf } from "./run-filed-step.ts";
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

/** What steps run over. */
export interface Running {
  readonly plan: Plan;
  readonly entities: Entities;
  readonly rows: ClaimRows;
  /** Sums over claims that were made as they passed. */
  readonly sums: ClaimSums;
  readonly detail: Detail | undefined;
}

/** Runs steps over all entities of their scopes, in order of keys, and keeps what they told and where they failed. */
export class StepRunner {
  readonly failures: EntityFailure[] = [];
  readonly records: EntityRecord[] = [];
  readonly #running: Running;
  /** Sums over claims as the last step over them has left them. */
  #late: ClaimSums | undefined;

  constructor(running: Running) {
    this.#running = running;
  }

  run(step: PlanStep): void {
    const { entities } = this.#running;
    if (step.per === "claim") this.#runOverClaims(step);
    else this.#runOver(entities.of(step.per), step);
  }

  /** Notes that a step cannot decide for an entity. */
  fail(entity: Entity, step: PlanStep, error: ClaimError): void {
    this.failures.push({ entity, step, error });
  }

  /** Drops what the steps that ran last told and summed: they are repeated. */
  forgetRecordsOf(steps: readonly PlanStep[]): void {
    this.#late = undefined;
    for (let last = this.records.at(-1); last && steps.includes(last.record.step); last = this.records.at(-1))
      this.records.pop();
  }

  #runOverClaims(step: PlanStep): void {
    const { plan, rows, detail } = this.#running;
    this.#late = undefined;
    const width = this.#widthOf(step);
    const isEach = step.ruleSet !== undefined && step.segments.every(({ each }) => each !== undefined);
    if (rows.isHeld || detail || (width === "claim" && !isEach))
      rows.change(width, (claims) => this.#runOver(claims, step));
    else for (const failure of new FiledStep(step, rows, plan).run()) this.failures.push(failure);
  }

  #runOver(entities: readonly Entity[], step: PlanStep): void {
    const { plan, detail } = this.#running;
    const slots = step.reads.map((fact) => plan.slots.slotOf(fact));
    for (const entity of entities) inherit(entity, slots);
    const runs = entities.map((entity) => new EntityRun(entity, step, plan, detail));
    for (const run of runs)
      run.attempt((sink) => run.skipUnless(step.guard?.(run.entity.frame, sink) ?? true));
    if (step.sum) {
      const sumOf = this.#sumsOf(step, step.sum);
      const slot = plan.slots.slotOf(step.sum.writes);
      for (const run of runs) run.take(sumOf(run.entity), slot);
    } else if (!step.ruleSet) {
      for (const run of runs) run.fail(new ClaimError("outside-every-period", step.ruleSetId ?? step.name));
    } else for (const segment of step.segments) this.#runSegment(segment, runs);
    for (const run of runs) this.#keep(run);
  }

  /** The sum of a step within each entity: as claims passed, or now. */
  #sumsOf(step: PlanStep, sum: PlanSum): (entity: Entity) => Exact | ClaimError {
    const { plan, entities, sums } = this.#running;
    if (sum.over !== "claim") {
      const within = sumsWithin(step.per, sum, entities.of(sum.over), plan.slots);
      return (entity) => within.get(entity) ?? ZERO;
    }
    const early = placeOf(sum, sums.steps);
    if (early !== -1) return (entity) => sums.of(early, entity);
    const late = this.#late ?? this.#sumsFrom(step);
    this.#late = late;
    const place = placeOf(sum, late.steps);
    return (entity) => late.of(place, entity);
  }

  /** What a step sums over claims, and what others do before claims go through a step again: they pass once for all. */
  #sumsFrom(step: PlanStep): ClaimSums {
    const { plan, rows } = this.#running;
    const following = plan.steps.slice(plan.steps.indexOf(step));
    const next = following.findIndex(({ per }) => per === "claim");
    const until = next === -1 ? following : following.slice(0, next);
    const sums = until.flatMap(({ per, sum }) => (sum?.over === "claim" ? [{ per, sum }] : []));
    const late = new ClaimSums(sums, plan.slots);
    rows.each((claim) => late.add(claim));
    return late;
  }

  /** How many claims a step must see at once: those among which a total of it is shared out. */
  #widthOf({ segments }: PlanStep): ScopeName {
    const { plan, entities } = this.#running;
    const totals = segments.flatMap(({ each, ...segment }) =>
      each || !("total" in segment) ? [] : [segment.total],
    );
    const slots = totals.map((total) => plan.slots.slotOf(total));
    const holds = ({ frame }: Entity) => slots.some((slot) => frame[slot] !== undefined);
    const wider = SCOPES.filter((scope) => scope !== "claim").reverse();
    return wider.find((scope) => entities.of(scope).some(holds)) ?? "claim";
  }

  #runSegment(segment: Segment, runs: readonly EntityRun[]): void {
    const { each } = segment;
    if (each) {
      for (const run of runs) run.attempt((sink) => each(run.entity.frame, sink));
      return;
    }
    const slot = this.#running.plan.slots.slotOf(segment.total);
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
    if (error) this.fail(entity, step, error);
  }
}

/** The place of a sum among steps; -1 where it is none of theirs. */
function placeOf(sum: PlanSum, steps: readonly ClaimSumStep[]): number {
  return steps.findIndex((each) => each.sum === sum);
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
    this.recorder?.begin(step, entity.frame);
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
    const sharedBy = holderOf(run.entity, slot) ?? run.entity;
    const group = groups.get(sharedBy);
    if (group) group.push(run);
    else groups.set(sharedBy, [run]);
  }
  return [...groups.values()];
}
