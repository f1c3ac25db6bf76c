import type { Claim } from "../../schemas/types.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { byPerson, inOrder } from "../history/by-person.ts";
import { statedFact } from "../history/stated-history.ts";
import { stayOf } from "../history/stay.ts";
import type { Detail } from "../programs/sink.ts";
import type { Balance } from "./balance.ts";
import type { ClaimCounts } from "./claim-pass.ts";
import { isSettled, type PassingClaim, type UnsettledClaim } from "./claim-pass.ts";
import { HeldClaimRows } from "./claim-rows.ts";
import { hashOfClaims } from "./claims-hash.ts";
import { pathOf } from "./entity.ts";
import type { Evaluator } from "./evaluator.ts";
import type { IterationOutcome } from "./iteration-run.ts";
import type { Plan } from "./plan.ts";
import type { RuleLibrary } from "./rule-library.ts";
import type { PolicyVersion } from "./rule-set-version.ts";
import type { EntityRecord, Running, StepRunner } from "./run-settlement-step.ts";
import type { SettlementRequest, SettlementTerms } from "./settlement-request.ts";
import { SettlementWork } from "./settlement-work.ts";

/** A settlement worked out: every entity's facts, what could not be settled, and whether the pools balance. */
export interface Settlement extends Pick<Running, "plan" | "entities" | "rows"> {
  readonly terms: SettlementTerms;
  readonly counts: ClaimCounts;
  /** Claims that take no part, by id; those of a run are told as they pass. */
  readonly unsettled: readonly UnsettledClaim[];
  readonly runner: StepRunner;
  readonly iterations: readonly IterationOutcome[];
  readonly balances: readonly Balance[];
  /** What the steps of the person phase told, step by step in order of the claims' paths. */
  readonly records: readonly EntityRecord[];
  /** Hash of the claims, whatever their order. */
  readonly claimsHash: string;
  readonly findings: readonly Diagnostic[];
}

/** Either a settlement, or why the request cannot be settled at all. */
export type SettlementResult =
  | { readonly settlement: Settlement }
  | { readonly findings: readonly Diagnostic[] };

/**
 * Settles a period: evaluates every claim at its own date, person by person, then runs the policy's pool, institution and clearing phases
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
  const { claims, history = [] } = request;
  reportStatedHistory(claims, work);
  const rows = new HeldClaimRows();
  const unsettled: UnsettledClaim[] = [];
  const records: EntityRecord[] = [];
  const seen = new Map<string, number>();
  const all = [...claims, ...history];
  for (const { id } of all) seen.set(id, (seen.get(id) ?? 0) + 1);
  const passing = all.map((claim) => ({ claim, isRepeated: (seen.get(claim.id) ?? 0) > 1 }));
  const others = new Set(passing.slice(claims.length));
  for (const own of byPerson(inOrder(passing, stayOfPassing), stayOfPassing)) {
    for (const taken of work.pass.takePerson(own, others, detail)) {
      if (!isSettled(taken)) {
        unsettled.push(taken);
        continue;
      }
      const { entity, evaluated } = taken;
      rows.add(taken.claim.id, entity.parent, entity.frame);
      for (const record of evaluated.run.records) records.push({ entity, record });
    }
  }
  sortRecords(records, work.plan);
  unsettled.sort((a, b) => (a.claim.id < b.claim.id ? -1 : a.claim.id > b.claim.id ? 1 : 0));
  const finished = work.finish(rows, detail);
  return {
    settlement: {
      ...finished,
      terms: request,
      unsettled,
      records,
      claimsHash: hashOfClaims(all),
      findings: work.findings,
    },
  };
}

const stayOfPassing = ({ claim }: PassingClaim) => stayOf(claim);

function sortRecords(records: EntityRecord[], plan: Plan): void {
  const order = new Map(plan.steps.map(({ name }, index) => [name, index]));
  const placeOf = ({ record }: EntityRecord) => order.get(record.step.name) ?? 0;
  const paths = new Map(records.map((each) => [each, pathOf(each.entity)]));
  const pathAt = (each: EntityRecord) => paths.get(each) ?? "";
  records.sort((a, b) => placeOf(a) - placeOf(b) || (pathAt(a) < pathAt(b) ? -1 : 1));
}

/** The finding stands at the first claim that states anything. */
function reportStatedHistory(claims: readonly Claim[], work: SettlementWork): void {
  const stating = claims.flatMap((claim, index) => {
    const fact = statedFact(claim, work.told);
    return fact === undefined ? [] : [{ fact, index }];
  });
  const [first] = stating;
  if (first)
    work.reportStated(
      { fact: first.fact, claims: stating.length },
      `/claims/${first.index}/history/${first.fact}`,
    );
}
