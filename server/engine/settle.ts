import { contentHash } from "../documents/hash.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { Detail } from "../programs/sink.ts";
import { type Balance, balancesOf } from "./balance.ts";
import { engineDiagnostics } from "./diagnostics.ts";
import { Entities } from "./entities.ts";
import type { Entity } from "./entity.ts";
import type { Evaluator } from "./evaluator.ts";
import { type GatheredClaims, gatherClaims } from "./gather-claims.ts";
import { lastDayOf, monthsOf } from "./months-of.ts";
import type { Plan } from "./plan.ts";
import type { PolicyVersion, RuleLibrary } from "./rule-library.ts";
import { StepRunner } from "./run-settlement-step.ts";
import { FigureReader } from "./settlement-figures.ts";
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
  const entities = new Entities();
  const months = monthsOf(request.period);
  const pools = new Map(
    policy.document.body.pools.map(({ name }) => [name, entities.get("pool", name, undefined)]),
  );
  const lastDay = lastDayOf(request.period);
  const institutionOf = (code: string, pool: Entity): Entity => {
    const known = entities.find("institution", code, pool);
    if (known) return known;
    const institution = entities.get("institution", code, pool, evaluator.institutionOn(plan, code, lastDay));
    for (const month of months) entities.get("institution-month", month, institution);
    return institution;
  };
  readFigures(request, plan, findings, pools, institutionOf, entities);
  reportChanges(request, policy, library, findings);
  if (collected.some(({ severity }) => severity === "error")) return { findings: collected };
  const gathered = gatherClaims(request, plan, evaluator, entities, (code, name, month) => {
    const pool = pools.get(name);
    return pool && entities.get("institution-month", month, institutionOf(code, pool));
  });
  const reader = new FigureReader(plan, findings);
  for (const scope of ["pool", "institution", "institution-month"] as const)
    entities.of(scope).forEach((entity) => reader.applyDefaults(entity));
  const runner = new StepRunner(plan, entities, detail);
  for (const step of plan.steps) {
    if (step.phase !== "claim" && runner.failures.length === 0) runner.run(step);
  }
  const balances = runner.failures.length === 0 ? balancesOf(plan, entities) : [];
  return {
    settlement: {
      plan,
      request,
      entities,
      gathered,
      runner,
      balances,
      claimsHash: hashOf(request),
      findings: collected,
    },
  };
}

function readFigures(
  { pools: supplied = {}, institutions = [] }: SettlementRequest,
  plan: Plan,
  findings: Findings<typeof engineDiagnostics>,
  pools: ReadonlyMap<string, Entity>,
  institutionOf: (code: string, pool: Entity) => Entity,
  entities: Entities,
): void {
  const reader = new FigureReader(plan, findings);
  const known = [...pools.keys()].join(", ");
  for (const [name, { facts }] of Object.entries(supplied)) {
    const pool = pools.get(name);
    if (pool) reader.read(pool, facts, `${pointerTo("/pools", name)}/facts`);
    else findings.report("settlement.unknown-pool", pointerTo("/pools", name), { name, known });
  }
  institutions.forEach(({ code, pool: name, facts = {}, months = [] }, index) => {
    const pointer = pointerTo("/institutions", index);
    const pool = pools.get(name);
    if (!pool) return findings.report("settlement.unknown-pool", `${pointer}/pool`, { name, known });
    const institution = institutionOf(code, pool);
    reader.read(institution, facts, `${pointer}/facts`);
    months.forEach(({ month, facts: figures }, at) => {
      const place = `${pointerTo(`${pointer}/months`, at)}`;
      const isInPeriod = entities
        .of("institution-month")
        .some(({ key, parent }) => key === month && parent === institution);
      if (!isInPeriod) findings.report("settlement.month-outside", `${place}/month`, { month });
      else reader.read(entities.get("institution-month", month, institution), figures, `${place}/facts`);
    });
  });
}

/** A change of a pool-phase rule set inside the period is settled by the versions of its last day, and is said. */
function reportChanges(
  { period }: SettlementRequest,
  policy: PolicyVersion,
  library: RuleLibrary,
  findings: Findings<typeof engineDiagnostics>,
): void {
  const { pool = [], institution = [], clearing = [] } = policy.document.body.phases;
  const ids = new Set([...pool, ...institution, ...clearing].flatMap(({ ruleSet }) => ruleSet ?? []));
  for (const id of ids) {
    for (const { document } of library.versionsOf(id)) {
      const { from } = document.effective;
      if (from > period.from && from < period.until)
        findings.report("settlement.change-inside", "/period", { id, from });
    }
  }
}

/** A claim is the JSON value it was read from. */
function hashOf({ claims }: SettlementRequest): string {
  return contentHash(claims.map((claim) => contentHash(claim as unknown as Json)).sort());
}
