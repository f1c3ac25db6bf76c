import type { ClaimError } from "../domain/claim-error.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Frame } from "../domain/frame.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { claimErrorMessage } from "./claim-error-message.ts";
import { jsonOf } from "./decimal-text.ts";
import type { Plan } from "./plan.ts";
import type { ClaimRun, StepFailure } from "./run-claim.ts";
import { stepJson } from "./step-json.ts";
import { citationJson, versionJson, withoutNulls } from "./version-json.ts";

/** Which claim a decision is about, and what the request changed. */
export interface DecidedClaim {
  readonly id: string;
  readonly revision: number;
  readonly date: string;
  /** The what-if date that replaced the claim's own. */
  readonly asOf?: string | undefined;
  readonly given: readonly string[];
  /** Hash of the institution attributes that were read. */
  readonly institution?: string | undefined;
}

/** The decision as JSON (schemas/decision.schema.json): numbers as decimal text, facts that are missing left out. */
export function decisionJson(plan: Plan, claim: DecidedClaim, frame: Frame, run: ClaimRun): JsonObject {
  const { policy, fields, amounts } = shownBy(plan);
  // Members in the order of the schema; most decisions lack some.
  const decision: Record<string, Json> = { claim: claim.id, revision: claim.revision, date: claim.date };
  if (claim.asOf !== undefined) decision.asOf = claim.asOf;
  decision.policy = policy;
  decision.plan = plan.hash;
  if (claim.institution !== undefined) decision.institution = claim.institution;
  if (run.pool !== undefined) decision.pool = run.pool;
  decision.outcome = run.outcome;
  for (const { name, slot } of fields) {
    const value = jsonOf(frame[slot]);
    if (value !== null) decision[name] = value;
  }
  const paid: Record<string, Json> = {};
  for (const { name, slot } of amounts) {
    const value = jsonOf(frame[slot]);
    if (value !== null) paid[name] = value;
  }
  decision.amounts = paid;
  if (claim.given.length > 0) decision.given = claim.given;
  if (run.failure) decision.error = failureJson(run.failure, plan);
  if (run.records.length > 0) decision.steps = run.records.map(stepJson);
  return decision;
}

/** What every decision of a plan shows: the policy, and where its figures stand. */
export interface Shown {
  readonly policy: JsonObject;
  readonly fields: readonly Figure[];
  readonly amounts: readonly Figure[];
}

export interface Figure {
  readonly name: string;
  readonly slot: number;
}

const SHOWN = new WeakMap<Plan, Shown>();

export function shownBy(plan: Plan): Shown {
  const known = SHOWN.get(plan);
  if (known) return known;
  const { decision } = plan.policy.document.body;
  const figure = (name: string, fact: string): Figure => ({
    name,
    slot: plan.slots.slotOf(plan.facts.find(fact)?.id ?? fact),
  });
  const shown: Shown = {
    policy: versionJson(plan.policy),
    fields: FIELDS.flatMap((name) => {
      const fact = decision[name];
      return fact !== undefined && plan.facts.find(fact) ? [figure(name, fact)] : [];
    }),
    amounts: decision.amounts.map((fact) => figure(plan.facts.find(fact)?.id ?? fact, fact)),
  };
  SHOWN.set(plan, shown);
  return shown;
}

/** The facts that a policy shows under names of their own, in the order of the schema. */
const FIELDS = ["method", "group", "score", "coefficient", "points"] as const;

/** The decision of a claim that no policy version takes: the reason is all there is. */
export function undecidedJson(
  id: string,
  revision: number,
  error: ClaimError,
  facts: FactDictionary,
): JsonObject {
  const { code, subject, detail } = error;
  const reason = withoutNulls({
    code,
    subject,
    detail: detail ?? null,
    message: claimErrorMessage(error, facts),
  });
  return { claim: id, revision, outcome: "error", amounts: {}, error: reason };
}

/** Why a step could not decide: the rule, the fact and the words for it. */
export function failureJson({ step, error }: StepFailure, plan: Plan): JsonObject {
  const version = step ? step.ruleSet : plan.policy;
  return withoutNulls({
    code: error.code,
    subject: error.subject,
    detail: error.detail ?? null,
    step: step?.name ?? null,
    ruleSet: version ? versionJson(version) : step?.ruleSetId ? { id: step.ruleSetId } : null,
    pointer: error.pointer ?? null,
    message: claimErrorMessage(error, plan.facts),
    citations: version ? version.document.citations.map(citationJson) : null,
  });
}
