import type { Frame } from "../domain/frame.ts";
import type { Plain } from "../programs/statement-type.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import type { PlainStep, PlanStep } from "./plan-step.ts";

/** How far the steps of a claim have come: the index of the one that runs, -1 before and after them. */
export interface Progress {
  at: number;
}

/** Runs the steps of a phase over a claim's frame. Throws `ClaimError`. */
export type ClaimProgram = (frame: Frame, progress: Progress) => void;

/** One function for all steps of a phase; absent where its steps run one by one. */
export interface ClaimPrograms {
  readonly claimProgram?: ClaimProgram;
  readonly personProgram?: ClaimProgram;
}

/**
 * Builds the program of source that tests of a plan have been written into, and in it a function for all steps of the
 * claim and of the person phase. A phase has none where one of its steps has no source (no version in force), or where
 * the process forbids code made of text.
 */
export function buildClaimPrograms(
  claimSteps: readonly PlanStep[],
  personSteps: readonly PlanStep[],
  unit: SourceUnit,
): ClaimPrograms {
  let programs: ClaimPrograms = {};
  define(claimSteps, unit, (claimProgram) => {
    programs = { ...programs, claimProgram };
  });
  define(personSteps, unit, (personProgram) => {
    programs = { ...programs, personProgram };
  });
  unit.build();
  return programs;
}

function define(steps: readonly PlanStep[], unit: SourceUnit, take: (program: ClaimProgram) => void): void {
  const sources = steps.map(({ plain }) => plain && sourceOf(plain, unit));
  if (!sources.every((source) => source !== undefined)) return;
  const source = sources.map((step, index) => `s.at = ${index}; ${step}`).join("\n");
  // It takes a frame and a progress.
  unit.define(source, (built) => take(built as ClaimProgram), "f, s");
}

/** Calls what the step's own program was built to; `undefined` where it could not be. */
function sourceOf({ guard, runs }: PlainStep, unit: SourceUnit): string | undefined {
  const call = ({ run }: Plain<unknown>) => run && `${unit.constant(run)}(f)`;
  const [asked, calls] = [guard && call(guard), runs.map(call)];
  if ((guard && !asked) || !calls.every((each) => each !== undefined)) return undefined;
  const run = calls.map((each) => `${each};`).join("");
  return asked ? `if (${asked}) {${run}}` : run;
}
