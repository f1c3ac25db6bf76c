import { Refused } from "../access/refused.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { isJsonObject, type Json } from "../domain/json.ts";
import { authorize, type Caller } from "../workflow/caller.ts";
import type {
  EvaluateOptions,
  Evaluation,
  PolicyService,
  WarnedOf,
  WrittenEvaluation,
} from "../workflow/policy-service.ts";
import {
  type Audience,
  FINDINGS_SHOWN,
  Problem,
  type ProblemJson,
  problemJson,
  type ToldFinding,
  told,
} from "./problem.ts";
import { jurisdictionOf } from "./route-access.ts";

/** A decision as it is answered, with what is doubtful about the claim, if anything is. */
export interface Decided {
  readonly decision: object;
  readonly warnings?: readonly ToldFinding[];
}

export type Result = Decided | { readonly error: ProblemJson };

/**
 * The decision about one claim. Throws `Problem` where it is none, and `Refused` where the policy that takes it, which
 * only the claim itself may name, is of a jurisdiction that the caller may not evaluate for.
 */
export function decide(
  service: PolicyService,
  caller: Caller,
  claim: Json,
  options: EvaluateOptions,
  audience: Audience,
): Decided {
  return decided(caller, service.evaluate(claim, options), audience);
}

/** The same, to be had as text. */
export function write(
  service: PolicyService,
  caller: Caller,
  claim: Json,
  options: EvaluateOptions,
): WrittenDecision {
  const written = service.write(claim, options);
  if ("findings" in written) throw new Problem("not-a-claim", {}, written.findings);
  if (written.policy !== undefined)
    authorize(caller, "evaluate", { jurisdiction: jurisdictionOf(written.policy) });
  return written;
}

type WrittenDecision = Extract<WrittenEvaluation, { readonly policy: string | undefined }>;

/** An evaluation as it may be answered; throws as `decide`. */
export function decided(caller: Caller, evaluation: Evaluation, audience: Audience): Decided {
  if ("findings" in evaluation) throw new Problem("not-a-claim", {}, evaluation.findings);
  authorizeDecisions(caller, [evaluation]);
  const { decision, warnings } = evaluation;
  return warnings ? { decision, warnings: toldTo(audience, warnings) } : { decision };
}

/** What is doubtful about a claim as the member of an answer behind its decision; empty where nothing is. */
export function warningsMember({ warnings }: WarnedOf, audience: () => Audience): string {
  return warnings ? `,"warnings":${JSON.stringify(toldTo(audience(), warnings))}` : "";
}

function toldTo({ templates, language }: Audience, warnings: readonly Diagnostic[]): readonly ToldFinding[] {
  return told(warnings.slice(0, FINDINGS_SHOWN), templates, language);
}

/** Throws `Refused` where a decision is by a policy of a jurisdiction that the caller may not evaluate for. */
export function authorizeDecisions(caller: Caller, evaluations: readonly Evaluation[]): void {
  for (const evaluation of evaluations) {
    if (!("decision" in evaluation)) continue;
    const { policy } = evaluation.decision as { readonly policy?: Json }; // a decision is JSON
    if (isJsonObject(policy) && typeof policy.id === "string")
      authorize(caller, "evaluate", { jurisdiction: jurisdictionOf(policy.id) });
  }
}

/** The answer to one claim among many: its decision, or the problem with it, which does not touch the others. */
export function evaluateOne(
  service: PolicyService,
  caller: Caller,
  claim: Json,
  options: EvaluateOptions,
  audience: Audience,
): Result {
  try {
    return decide(service, caller, claim, options, audience);
  } catch (error) {
    if (error instanceof Refused)
      return { error: problemJson(new Problem(error.code, error.params), audience) };
    if (error instanceof Problem) return { error: problemJson(error, audience) };
    throw error;
  }
}
