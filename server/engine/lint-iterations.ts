import type { Iteration } from "../../schemas/types.ts";
import type { Findings } from "../domain/diagnostic.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { engineDiagnostics } from "./diagnostics.ts";
import { stepsBetween } from "./iteration.ts";
import type { PlacedStep } from "./placed-step.ts";

/**
 * Reports iterations whose steps are not there or belong to another, and results that no step of theirs writes for the
 * same things or that are not rounded: those would never come to the same again.
 */
export function lintIterations(
  iterations: readonly Iteration[],
  steps: readonly PlacedStep[],
  unrounded: ReadonlySet<string>,
  idOf: (name: string) => string,
  findings: Findings<typeof engineDiagnostics>,
): void {
  const taken = new Set<PlacedStep>();
  for (const [index, iteration] of iterations.entries()) {
    const pointer = pointerTo("/body/iterations", index);
    const { name, first, last, carries } = iteration;
    const own = stepsBetween(iteration, steps);
    if (own.length === 0 || own.some((step) => taken.has(step)))
      findings.report("policy.iteration-steps", pointer, { name, first, last });
    else
      for (const [place, { from, per }] of carries.entries()) {
        const fact = idOf(from);
        const at = pointerTo(`${pointer}/carries`, place);
        if (!own.some((step) => step.per === per && step.writes.includes(fact)))
          findings.report("policy.iteration-result", at, { name, fact, per });
        else if (unrounded.has(fact)) findings.report("policy.iteration-unrounded", at, { name, fact });
      }
    for (const step of own) taken.add(step);
  }
}
