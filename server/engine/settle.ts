import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Detail } from "../programs/sink.ts";
import type { Balance } from "./balance.ts";
import type { ClaimCounts } from "./claim-pass.ts";
import { isSettled, type UnsettledClaim } from "./claim-pass.ts";
import { HeldClaimRows } from "./claim-rows.ts";
import { hashOfClaims } from "./claims-hash.ts";
import type { Evaluator } from "./evaluator.ts";
import type { RuleLibrary } from "./rule-library.ts";
import type { PolicyVersion } from "./rule-set-version.ts";
import type { Running, StepRunner } from "./run-settlement-step.ts";
import type { SettlementRequest, SettlementTerms } from "./settlement-request.ts";
import { SettlementWork } from "./settlement-work.ts";

/** A settlement worked out: every entity's facts, what could not be settled, and whether the pools balance. */
export interface Settlement extends Pick<Running, "plan" | "entities" | "rows"> {
  readonly terms: SettlementTerms;
  readonly counts: ClaimCounts;
  /** Claims that take no part, by id; those of a run are told as they pass. */
  readonly unsettled: readonly UnsettledClaim[];
  readonly runner: StepRunner;
  readonly balances: readonly Balance[];
  /** Hash of the claims, whatever their order. */
  readonly claimsHash: string;
  readonly findings: readonly Diagnostic[];
}

/** Either a settlement, or why the request cannot be settled at all. */
export type SettlementResult =
  | { readonly settlement: Settlement }
  | { readonly findings: readonly Diagnostic[] };

/**
 * Settles a period: evaluates every claim at its own date, then runs the policy's pool, institution and clearing phases
 * with the versions in force on the period's last day. Stops after the first step that fails for any entity.
 */
export function settle(
  request: SettlementRequest,
  policy: PolicyVersion,
  library: RuleLibrary,
  evaluator: Evaluator,
  detail: Detail | undefined,
): SettlementResult {
  const work = new SettlementWork(request, policy, library, evaluator);
  if (work.refused) return { findings: work.findings };
  const rows = new HeldClaimRows();
  const unsettled: UnsettledClaim[] = [];
  const seen = new Map<string, number>();
  for (const { id } of request.claims) seen.set(id, (seen.get(id) ?? 0) + 1);
  for (const claim of request.claims) {
    const taken = work.pass.take(claim, (seen.get(claim.id) ?? 0) > 1);
    if (isSettled(taken)) rows.add(claim.id, taken.entity.parent, taken.entity.frame);
    else unsettled.push(taken);
  }
  unsettled.sort((a, b) => (a.claim.id < b.claim.id ? -1 : a.claim.id > b.claim.id ? 1 : 0));
  const finished = work.finish(rows, detail);
  return {
    settlement: {
      ...finished,
      terms: request,
      unsettled,
      claimsHash: hashOfClaims(request.claims),
      findings: work.findings,
    },
  };
}
