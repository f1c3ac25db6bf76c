import type { Policy } from "../../schemas/types.ts";
import type { Frame } from "../domain/frame.ts";
import type { EvaluatedClaim } from "../engine/evaluator.ts";
import type { Plan } from "../engine/plan.ts";
import type { PlanStep } from "../engine/plan-step.ts";
import { meaningText } from "./meaning-text.ts";
import type { ReachTest } from "./reach-test.ts";
import { contentOf } from "./same-version.ts";
import { stepReach } from "./step-reach.ts";

/** Whether a claim that a plan has decided may be decided otherwise by another. */
export type PlanReach = (evaluated: EvaluatedClaim) => boolean;

const EVERYWHERE: PlanReach = () => true;

interface Reached {
  /** Place of the step among those that claims run through. */
  readonly at: number;
  readonly test: ReachTest;
}

/**
 * What a change of plans can reach: a sound over-approximation. The first part that differs reads what unchanged parts have
 * written, so it is asked on the frame that the one plan has left; where it gives the same, so does all that follows.
 * `readLater`: ids of the facts of claims that later phases of the other plan read, which frames must hold too.
 */
export function planReach(before: Plan, after: Plan, readLater: readonly string[]): PlanReach {
  if (!haveSameClaimPart(before, after)) return EVERYWHERE;
  const { held } = before;
  if (readLater.some((fact) => after.held.has(fact) && !held.has(fact))) return EVERYWHERE;
  const [steps, others] = [stepsOf(before), stepsOf(after)];
  const reached = steps.flatMap((step, at): Reached[] => {
    const other = others[at];
    const overwritten = new Set(steps.slice(at + 1).flatMap(({ writes }) => writes));
    const test = other && stepReach(step, other, before, overwritten);
    return test ? [{ at, test }] : [];
  });
  const places = new Map(steps.map((step, at) => [step, at]));
  return ({ run, frame, given }) => {
    if (reached.length === 0) return false;
    const { failure, pool } = run;
    if (failure && !failure.step && pool === undefined) return false; // before any step
    const failedAt = failure?.step ? (places.get(failure.step) ?? 0) : steps.length;
    return isReached(reached, failedAt, frame, new Set(given));
  };
}

function isReached(
  reached: readonly Reached[],
  failedAt: number,
  frame: Frame,
  given: ReadonlySet<string>,
): boolean {
  return reached.some(({ at, test }) => at === failedAt || (at < failedAt && test(frame, given)));
}

function stepsOf({ claimSteps, personSteps }: Plan): readonly PlanStep[] {
  return [...claimSteps, ...personSteps];
}

/** Whether nothing but the bodies of rule sets differs in what claims run through. */
function haveSameClaimPart(before: Plan, after: Plan): boolean {
  if (before.windows.length > 0 || after.windows.length > 0) {
    if (historyOf(before) !== historyOf(after)) return false;
  }
  return (
    declaredBy(before) === declaredBy(after) &&
    (contentOf(before.policy) === contentOf(after.policy) ||
      claimPartOf(before.policy.document) === claimPartOf(after.policy.document))
  );
}

/** All of a policy that claims are decided by. */
function claimPartOf({ jurisdiction, conditions = {}, body }: Policy): string {
  const { phases, statement: _, reads: __, budgetHolder: ___, ...rest } = body;
  const { claim = [], person = [] } = phases;
  return meaningText({
    jurisdiction,
    conditions,
    rest,
    names: [body.pools, claim, person].map(namesOf),
    steps: [claim, person],
  });
}

/** `meaningText` leaves names out; steps are told apart by them. */
function namesOf(steps: readonly { readonly name: string }[]): readonly string[] {
  return steps.map(({ name }) => name);
}

/** The facts that headers declare. */
function declaredBy(plan: Plan): string {
  return JSON.stringify(documentsOf(plan).flatMap(({ facts = [] }) => facts));
}

/** The windows upon other stays, and the named conditions that they may ask. */
function historyOf(plan: Plan): string {
  const looking = documentsOf(plan).filter(({ history = [] }) => history.length > 0);
  return JSON.stringify(looking.map(({ history, conditions = {} }) => [history, conditions]));
}

function documentsOf({ policy, steps }: Plan) {
  return [policy.document, ...steps.flatMap(({ ruleSet }) => ruleSet?.document ?? [])];
}
