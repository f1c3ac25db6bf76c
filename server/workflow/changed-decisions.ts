import { canonicalText } from "../documents/canonical.ts";
import { isZero, parseExact, subtract, toText } from "../domain/exact.ts";
import { isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import type { EvaluateOptions, Evaluation, PolicyService } from "./policy-service.ts";

/** A claim that two states of the rules decide differently. */
export interface ChangedDecision {
  readonly claim: string;
  readonly before: Evaluation;
  readonly after: Evaluation;
  /** After less before, of every amount that either decision has and that differs; yuan or whatever the fact's unit is. */
  readonly differences: Readonly<Record<string, string>>;
}

/** What becomes of claims when one state of the rules takes the place of another. */
export interface DecisionChanges {
  readonly evaluated: number;
  readonly changed: readonly ChangedDecision[];
}

/** Members that say by which rules a decision was made, not what was decided. */
const PINS = ["policy", "plan", "institution", "steps"];

/**
 * Decides every claim by both, and lists those of which the outcome, the group, the score or any amount differs. That
 * only the pinned versions differ is no change.
 */
export function changedDecisions(
  claims: readonly Json[],
  before: PolicyService,
  after: PolicyService,
  options: EvaluateOptions,
): DecisionChanges {
  const changed = claims.flatMap((claim) => {
    const [old, now] = [before.evaluate(claim, options), after.evaluate(claim, options)];
    if (outcomeOf(old) === outcomeOf(now)) return [];
    return [{ claim: idOf(claim), before: old, after: now, differences: differencesOf(old, now) }];
  });
  return { evaluated: claims.length, changed };
}

/** Everything about an evaluation but what pins it. */
function outcomeOf(evaluation: Evaluation): string {
  if (!("decision" in evaluation)) return "";
  // A decision is JSON.
  const decision = evaluation.decision as JsonObject;
  return canonicalText(Object.fromEntries(Object.entries(decision).filter(([name]) => !PINS.includes(name))));
}

function differencesOf(before: Evaluation, after: Evaluation): Readonly<Record<string, string>> {
  const [old, now] = [amountsOf(before), amountsOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return Object.fromEntries(
    names.flatMap((name) => {
      const [from, to] = [parseExact(old[name] ?? "0"), parseExact(now[name] ?? "0")];
      // What is no amount, such as a fraction that never ends, is told by the decisions themselves.
      const difference = from && to && subtract(to, from);
      return difference && !isZero(difference) ? [[name, toText(difference)]] : [];
    }),
  );
}

function amountsOf(evaluation: Evaluation): Readonly<Record<string, string>> {
  if (!("decision" in evaluation)) return {};
  const { amounts } = evaluation.decision as JsonObject;
  if (!isJsonObject(amounts)) return {};
  return Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, String(amount)]));
}

function idOf(claim: Json): string {
  return isJsonObject(claim) && typeof claim.id === "string" ? claim.id : "";
}
