import type { Json } from "../domain/json.ts";
import type { EvaluateOptions, PolicyService } from "../workflow/policy-service.ts";
import { type Audience, Problem, type ProblemJson, problemJson } from "./problem.ts";

export type Result = { readonly decision: object } | { readonly error: ProblemJson };

/** The answer to one claim among many: its decision, or the problem with it, which does not touch the others. */
export function evaluateOne(
  service: PolicyService,
  claim: Json,
  options: EvaluateOptions,
  audience: Audience,
): Result {
  const evaluation = service.evaluate(claim, options);
  if (!("findings" in evaluation)) return evaluation;
  return { error: problemJson(new Problem("not-a-claim", {}, evaluation.findings), audience) };
}
