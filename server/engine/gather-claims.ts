import type { Claim } from "../../schemas/types.ts";
import { ClaimError } from "../domain/claim-error.ts";
import type { Frame, SlotTable } from "../domain/frame.ts";
import type { Entity } from "./entity.ts";
import type { EvaluatedClaim, Evaluator } from "./evaluator.ts";
import type { Plan } from "./plan.ts";
import type { SettlementGround } from "./settlement-ground.ts";
import type { SettlementRequest } from "./settlement-request.ts";

/** A claim that takes no part in the settlement, and why. */
export interface UnsettledClaim {
  readonly claim: Claim;
  readonly reason: ClaimError | "outside-period" | "duplicate-id" | "unknown-pool";
  /** What it was evaluated to, when it got that far. */
  readonly evaluated?: EvaluatedClaim;
}

export interface GatheredClaims {
  readonly unsettled: readonly UnsettledClaim[];
  /** Decided claims by outcome. */
  readonly outcomes: ReadonlyMap<string, number>;
}

/**
 * Evaluates every claim at its own date and puts the decided ones into the month, institution and pool they belong to.
 * No claim is dropped silently: the rest comes back with its reason.
 */
export function gatherClaims(
  { claims, policy, period, institutions = [] }: SettlementRequest,
  ground: SettlementGround,
  evaluator: Evaluator,
): GatheredClaims {
  const unsettled: UnsettledClaim[] = [];
  const outcomes = new Map<string, number>();
  const listed = new Set(institutions.map(({ pool, code }) => `${pool} ${code}`));
  const seen = new Map<string, number>();
  for (const { id } of claims) seen.set(id, (seen.get(id) ?? 0) + 1);
  for (const claim of claims) {
    const evaluated = evaluator.evaluate(claim, { policy });
    if ((seen.get(claim.id) ?? 0) > 1) unsettled.push({ claim, reason: "duplicate-id" });
    else if (evaluated instanceof ClaimError) unsettled.push({ claim, reason: evaluated });
    else if (evaluated.run.failure) unsettled.push({ claim, reason: evaluated.run.failure.error, evaluated });
    else if (evaluated.date < period.from || evaluated.date >= period.until)
      unsettled.push({ claim, reason: "outside-period", evaluated });
    else if (!ground.poolOf(evaluated.run.pool ?? ""))
      unsettled.push({ claim, reason: "unknown-pool", evaluated });
    else {
      const { run, frame } = evaluated;
      const place = placeOf(evaluated, ground, listed);
      ground.entities.get("claim", claim.id, place, carried(frame, evaluated.plan, ground.plan));
      outcomes.set(run.outcome, (outcomes.get(run.outcome) ?? 0) + 1);
    }
  }
  unsettled.sort((a, b) => (a.claim.id < b.claim.id ? -1 : a.claim.id > b.claim.id ? 1 : 0));
  return { unsettled, outcomes };
}

/**
 * Where a claim counts: in the month of its institution. In its pool alone where the policy does not pay it and neither
 * the register nor the request knows its institution: a bill from elsewhere, say, that goes fee for service.
 */
function placeOf(
  { claim, run, date, institution }: EvaluatedClaim,
  ground: SettlementGround,
  listed: ReadonlySet<string>,
): Entity | undefined {
  const pool = ground.poolOf(run.pool ?? "");
  const { fixmedins_code: code } = claim.setlinfo;
  const isPaidHere = run.outcome === "paid" || run.outcome === "review";
  if (!pool || !(isPaidHere || institution || listed.has(`${pool.key} ${code}`))) return pool;
  return ground.monthOf(ground.institutionIn(pool, code), date.slice(0, 7));
}

/** A claim's facts in the slots of the settlement's plan, when its own date chose other versions. */
function carried(frame: Frame, from: Plan, to: Plan): Frame {
  return from === to ? frame : moved(frame, from.slots, to.slots);
}

function moved(frame: Frame, from: SlotTable, to: SlotTable): Frame {
  const result: Frame = [];
  from.factIds.forEach((fact, slot) => {
    if (frame[slot] !== undefined) result[to.slotOf(fact)] = frame[slot];
  });
  return result;
}
