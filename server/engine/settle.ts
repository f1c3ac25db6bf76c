import { contentHash } from "../documents/hash.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import type { Detail } from "../programs/sink.ts";
import { type Balance, balancesOf } from "./balance.ts";
import { engineDiagnostics } from "./diagnostics.ts";
import type { Entities } from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import { type GatheredClaims, gatherClaims } from "./gather-claims.ts";
import { lastDayOf } from "./months-of.ts";
import type { Plan } from "./plan.ts";
import { applyDefaults, readFigures } from "./read-figures.ts";
import { idsUsedBy, type RuleLibrary } from "./rule-library.ts";
import type { PolicyVersion } from "./rule-set-version.ts";
import { StepRunner } from "./run-settlement-step.ts";
import { SettlementGround } from "./settlement-ground.ts";
import type { SettlementRequest } from "./settlement-request.ts";

/** A settlement worked out: every entity's facts, what could not be settled, and whether the pools balance. */
export interface Settlement {
  readonly plan: Plan;
  readonly request: SettlementRequest;
  readonly entities: Entities;
  readonly gathered: GatheredClaims;
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
  const collected: Diagnostic[] = [];
  const findings = new Findings(engineDiagnostics, collected);
  const plan = evaluator.planner.planOn(policy, lastDayOf(request.period));
  const ground = new SettlementGround(request, plan, evaluator);
  readFigures(request, ground, findings);
  reportChanges(request, policy, library, findings);
  if (collected.some(({ severity }) => severity === "error")) return { findings: collected };
  const gathered = gatherClaims(request, ground, evaluator);
  applyDefaults(ground, findings);
  const { entities } = ground;
  const runner = new StepRunner(plan, entities, detail);
  for (const step of plan.steps) {
    if (step.phase !== "claim" && runner.failures.length === 0) runner.run(step);
  }
  const balances = runner.failures.length === 0 ? balancesOf(plan, entities) : [];
  const claimsHash = hashOf(request);
  return {
    settlement: { plan, request, entities, gathered, runner, balances, claimsHash, findings: collected },
  };
}

/** A change of the policy or of a pool-phase rule set inside the period is settled by the versions of its last day, and is said. */
function reportChanges(
  { period }: SettlementRequest,
  policy: PolicyVersion,
  library: RuleLibrary,
  findings: Findings<typeof engineDiagnostics>,
): void {
  const { pool = [], institution = [], clearing = [] } = policy.document.body.phases;
  const ruleSets = [...pool, ...institution, ...clearing].flatMap(({ ruleSet }) => ruleSet ?? []);
  for (const id of new Set([policy.document.id, ...ruleSets])) {
    const turns = idsUsedBy(policy, id).flatMap((each) => library.turnsOf(each));
    let before = library.usedBy(policy, id, period.from);
    for (const from of [...new Set(turns)].sort()) {
      if (from <= period.from || from >= period.until) continue;
      const now = library.usedBy(policy, id, from);
      if (now !== before) findings.report("settlement.change-inside", "/period", { id, from });
      before = now;
    }
  }
}

/** A claim is the JSON value it was read from. */
function hashOf({ claims }: SettlementRequest): string {
  return contentHash(claims.map((claim) => contentHash(claim as unknown as Json)).sort());
}
