import { ClaimError } from "../domain/claim-error.ts";
import type { Frame } from "../domain/frame.ts";
import type { Detail, Sink } from "../programs/sink.ts";
import type { ClaimProgram, Progress } from "./claim-program.ts";
import type { Plan, PlanTest } from "./plan.ts";
import type { PlanStep } from "./plan-step.ts";
import { type StepRecord, StepRecorder, type StepState } from "./step-record.ts";

/** The step that could not decide (none: the policy's own tests), and why. */
export interface StepFailure {
  readonly step: PlanStep | undefined;
  readonly error: ClaimError;
}

/** A claim's pool and outcome, and what its steps told; the frame holds its facts. */
export interface ClaimRun {
  readonly pool: string | undefined;
  readonly outcome: string;
  readonly records: readonly StepRecord[];
  readonly failure: StepFailure | undefined;
}

/** A claim after its claim phase: its facts are in the frame, its person phase and its outcome are still to come. */
export interface StartedClaim {
  readonly pool: string | undefined;
  readonly records: readonly StepRecord[];
  readonly failure: StepFailure | undefined;
}

/**
 * Runs claim and person phase of a plan over a claim's frame, nobody learning of the person's other stays between them;
 * as `startClaim` and `finishClaim` do.
 */
export function runClaim(
  plan: Plan,
  frame: Frame,
  given: ReadonlySet<string>,
  detail: Detail | undefined,
): ClaimRun {
  const { claimProgram, personProgram } = plan.programs;
  if (claimProgram && personProgram && !detail && given.size === 0)
    return runPlainly(plan, claimProgram, personProgram, frame);
  return finishClaim(plan, frame, given, startClaim(plan, frame, given, detail), detail);
}

/** The same for claims that give nothing and ask for no explanation, as most do. */
function runPlainly(plan: Plan, start: ClaimProgram, finish: ClaimProgram, frame: Frame): ClaimRun {
  let pool: string | undefined;
  let steps = plan.claimSteps;
  const progress: Progress = { at: -1 };
  try {
    pool = poolOf(plan, frame);
    start(frame, progress);
    progress.at = -1;
    steps = plan.personSteps;
    finish(frame, progress);
    progress.at = -1; // what the policy asks now is no step's
    return { pool, outcome: outcomeOf(plan, frame), records: NO_RECORDS, failure: undefined };
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    return { pool, outcome: "error", records: NO_RECORDS, failure: { step: steps[progress.at], error } };
  }
}

/**
 * Runs the claim phase of a plan over a claim's frame, which then holds what the steps wrote. `given` are the facts
 * that the caller supplied; without `detail` nothing is recorded. Never throws for what a claim holds.
 */
export function startClaim(
  plan: Plan,
  frame: Frame,
  given: ReadonlySet<string>,
  detail: Detail | undefined,
): StartedClaim {
  const { claimProgram } = plan.programs;
  if (claimProgram && !detail && given.size === 0) return startPlainly(plan, claimProgram, frame);
  let pool: string | undefined;
  const choosePool = () => {
    pool = poolOf(plan, frame);
  };
  const { records, failure } = runSteps(plan, plan.claimSteps, frame, given, detail, choosePool);
  return { pool, records, failure };
}

/** The same for claims that give nothing and ask for no explanation, as most do. */
function startPlainly(plan: Plan, run: ClaimProgram, frame: Frame): StartedClaim {
  let pool: string | undefined;
  const progress: Progress = { at: -1 };
  try {
    pool = poolOf(plan, frame);
    run(frame, progress);
    return { pool, records: NO_RECORDS, failure: undefined };
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    return { pool, records: NO_RECORDS, failure: { step: plan.claimSteps[progress.at], error } };
  }
}

function poolOf({ pools }: Plan, frame: Frame): string {
  const pool = firstThatHolds(pools, frame)?.name;
  if (pool === undefined) throw new ClaimError("unmatched-row", "pool", "/body/pools");
  return pool;
}

/**
 * Runs the person phase of a plan over a started claim and says what came of the claim; `know` puts the facts of the
 * person's other stays into the frame first. Records are those of both phases. Never throws for what a claim holds.
 */
export function finishClaim(
  plan: Plan,
  frame: Frame,
  given: ReadonlySet<string>,
  started: StartedClaim,
  detail: Detail | undefined,
  know: () => void = () => {},
): ClaimRun {
  const { pool, failure: failed } = started;
  if (failed) return { pool, outcome: "error", records: started.records, failure: failed };
  const { personProgram } = plan.programs;
  if (personProgram && !detail && given.size === 0)
    return finishPlainly(plan, personProgram, frame, started, know);
  let outcome = "paid";
  const { records, failure } = runSteps(plan, plan.personSteps, frame, given, detail, know, () => {
    outcome = outcomeOf(plan, frame);
  });
  const all = records.length === 0 ? started.records : [...started.records, ...records];
  return { pool, outcome: failure ? "error" : outcome, records: all, failure };
}

function finishPlainly(
  plan: Plan,
  run: ClaimProgram,
  frame: Frame,
  { pool, records }: StartedClaim,
  know: () => void,
): ClaimRun {
  const progress: Progress = { at: -1 };
  try {
    know();
    run(frame, progress);
    progress.at = -1; // what the policy asks now is no step's
    return { pool, outcome: outcomeOf(plan, frame), records, failure: undefined };
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    return { pool, outcome: "error", records, failure: { step: plan.personSteps[progress.at], error } };
  }
}

function outcomeOf({ outcomes }: Plan, frame: Frame): string {
  return firstThatHolds(outcomes, frame)?.outcome ?? "paid";
}

/** Runs steps between two pieces of work; what any of them cannot decide ends the run. */
function runSteps(
  plan: Plan,
  steps: readonly PlanStep[],
  frame: Frame,
  given: ReadonlySet<string>,
  detail: Detail | undefined,
  before: () => void,
  after: () => void = () => {},
): Pick<ClaimRun, "records" | "failure"> {
  const recorder = detail && new StepRecorder(plan.slots, detail);
  const progress: Progress = { at: -1 };
  try {
    before();
    for (const step of steps) {
      progress.at++;
      recorder?.begin(step, frame);
      const state = runStep(step, frame, given, recorder);
      recorder?.end(state, frame);
    }
    progress.at = -1;
    after();
    return { records: recorder?.records ?? NO_RECORDS, failure: undefined };
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    recorder?.end("failed", frame);
    return { records: recorder?.records ?? NO_RECORDS, failure: { step: steps[progress.at], error } };
  }
}

const NO_RECORDS: readonly StepRecord[] = [];

function firstThatHolds<T extends PlanTest>(tests: readonly T[], frame: Frame): T | undefined {
  for (const test of tests) if (test.holds(frame, undefined)) return test;
  return undefined;
}

function runStep(
  step: PlanStep,
  frame: Frame,
  given: ReadonlySet<string>,
  sink: Sink | undefined,
): StepState {
  if (given.size > 0 && step.writes.length > 0 && step.writes.every((fact) => given.has(fact)))
    return "given";
  if (step.guard && !step.guard(frame, sink)) return "skipped";
  if (!step.ruleSet) throw new ClaimError("outside-every-period", step.ruleSetId ?? step.name);
  if (given.size === 0) runSegments(step, frame, sink);
  else {
    const kept = step.writeSlots.filter((_, index) => given.has(step.writes[index] ?? ""));
    const values = kept.map((slot) => frame[slot]);
    runSegments(step, frame, sink);
    for (const [index, slot] of kept.entries()) frame[slot] = values[index]; // what a caller gave stays as given
  }
  return "ran";
}

function runSegments({ segments, name }: PlanStep, frame: Frame, sink: Sink | undefined): void {
  for (const { each } of segments) {
    if (!each) throw new ClaimError("unmatched-row", name, undefined, "an allocation in the claim phase");
    each(frame, sink);
  }
}
