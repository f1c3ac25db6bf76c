import type { Frame } from "../domain/frame.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import type { PlanStep } from "./plan-step.ts";

/** How far the steps of a claim have come: the index of the one that runs, -1 before and after them. */
export interface Progress {
  at: number;
}

/** Runs the steps of the claim phase over a claim's frame. Throws `ClaimError`. */
export type ClaimProgram = (frame: Frame, progress: Progress) => void;

/**
 * Builds the program of source that a plan's parts have been written into, and in it one function for all steps of the
 * claim phase. `undefined` where a step has no source (no version in force) or the process forbids code made of text:
 * then the steps run one by one.
 */
export function buildClaimProgram(steps: readonly PlanStep[], unit: SourceUnit): ClaimProgram | undefined {
  const sources = steps.map(({ source }) => source);
  let program: ClaimProgram | undefined;
  if (sources.every((source) => source !== undefined)) {
    unit.define(
      sources.map((source, index) => `s.at = ${index}; ${source}`).join("\n"),
      (built) => {
        // Its source takes a frame and a progress.
        program = built as ClaimProgram;
      },
      "f, s",
    );
  }
  return unit.build() ? program : undefined;
}
