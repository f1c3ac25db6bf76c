import { ClaimError } from "../domain/claim-error.ts";
import type { Plan } from "../engine/plan.ts";
import type { PlanStep } from "../engine/plan-step.ts";
import { hasProgram, namedConditionsOf, programOf } from "../engine/rule-set-program.ts";
import type { RuleSetVersion } from "../engine/rule-set-version.ts";
import { meaningText } from "./meaning-text.ts";
import { programReach } from "./program-reach.ts";
import { ALWAYS, type ReachTest } from "./reach-test.ts";
import { contentOf } from "./same-version.ts";

/**
 * Whether a step may do something else with another version of its rule set; `undefined` where it cannot. Both plans have
 * the same step, so guard and scope are one.
 */
export function stepReach(
  step: PlanStep,
  other: PlanStep,
  plan: Plan,
  overwritten: ReadonlySet<string>,
): ReachTest | undefined {
  const test = versionReach(step.ruleSet, other.ruleSet, plan, overwritten);
  if (!test) return undefined;
  const scoresAlone = step.ruleSet !== undefined && isScore(step.ruleSet);
  return (frame, given) => {
    const kept = step.writes.filter((fact) => given.has(fact));
    if (kept.length > 0) {
      if (kept.length === step.writes.length && other.writes.every((fact) => given.has(fact))) return false;
      if (!scoresAlone) return true; // frames hold what was given, and no longer what parts of the step had made
    }
    return holds(() => (step.guard ? step.guard(frame, undefined) : true) && test(frame, given));
  };
}

/** What cannot be told is taken to be so. */
function holds(test: () => boolean): boolean {
  try {
    return test();
  } catch (error) {
    if (error instanceof ClaimError) return true;
    throw error;
  }
}

function versionReach(
  before: RuleSetVersion | undefined,
  after: RuleSetVersion | undefined,
  { slots, facts, held }: Plan,
  overwritten: ReadonlySet<string>,
): ReachTest | undefined {
  if (contentOf(before) === contentOf(after)) return undefined;
  if (!before || !after) return ALWAYS;
  const [old, now] = [before.document, after.document];
  if (!hasProgram(old) || !hasProgram(now) || old.kind !== now.kind) return ALWAYS;
  if (meaningText(old.conditions ?? {}) !== meaningText(now.conditions ?? {})) return ALWAYS;
  const named = namedConditionsOf(old);
  const context = { slots, facts, named, held };
  return programReach(programOf(old).program, programOf(now).program, context, overwritten);
}

function isScore({ document }: RuleSetVersion): boolean {
  return hasProgram(document) && programOf(document).program.every(({ op }) => op === "score");
}
