import type { Claim } from "../../schemas/types.ts";
import type { InstitutionAttributes } from "../claims/institution-register.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { liesIn } from "../domain/lies-in.ts";
import type { Detail } from "../programs/sink.ts";
import type { ClaimSums } from "./claim-sums.ts";
import type { Entity } from "./entity.ts";
import type { EvaluatedClaim, Evaluator } from "./evaluator.ts";
import { movedFrame } from "./moved-frame.ts";
import { evaluatePerson } from "./person-claims.ts";
import type { SettlementGround } from "./settlement-ground.ts";
import type { SettlementTerms } from "./settlement-request.ts";

/** A claim that takes no part in the settlement, and why. */
export interface UnsettledClaim {
  readonly claim: Claim;
  readonly reason: ClaimError | "outside-period" | "duplicate-id" | "unknown-pool";
  /** What it was evaluated to, when it got that far. */
  readonly evaluated?: EvaluatedClaim;
}

/** A claim that takes part: an entity in the month, institution or pool that it counts in. */
export interface SettledClaim {
  readonly claim: Claim;
  readonly evaluated: EvaluatedClaim;
  /** Its frame is in the slots of the settlement's plan. */
  readonly entity: Entity & { readonly parent: Entity };
}

export type TakenClaim = SettledClaim | UnsettledClaim;

export function isSettled(taken: TakenClaim): taken is SettledClaim {
  return "entity" in taken;
}

/** A claim that passes. */
export interface PassingClaim {
  readonly claim: Claim;
  /** Another claim has the same id. */
  readonly isRepeated: boolean;
}

/** How many claims there were, and what became of them. */
export interface ClaimCounts {
  claims: number;
  settled: number;
  /** Settled claims by outcome. */
  readonly outcomes: Map<string, number>;
}

/**
 * The first pass of a settlement: evaluates each claim at its own date, beside the person's other stays, says what it
 * counts in, and adds it to the sums over claims. Keeps nothing of the claims themselves. No claim is dropped silently: the rest come back with a reason.
 */
export class ClaimPass {
  readonly counts: ClaimCounts = { claims: 0, settled: 0, outcomes: new Map() };
  readonly #terms: SettlementTerms;
  readonly #ground: SettlementGround;
  readonly #evaluator: Evaluator;
  readonly #sums: ClaimSums;
  readonly #listed: ReadonlySet<string>;

  constructor(terms: SettlementTerms, ground: SettlementGround, evaluator: Evaluator, sums: ClaimSums) {
    this.#terms = terms;
    this.#ground = ground;
    this.#evaluator = evaluator;
    this.#sums = sums;
    this.#listed = new Set((terms.institutions ?? []).map(({ pool, code }) => `${pool} ${code}`));
  }

  /**
   * Takes all claims of one person, in their order, `others` among them being claims that only tell of his other stays.
   * Gives an answer for each of the rest, in the same order.
   */
  takePerson(
    claims: readonly PassingClaim[],
    others: ReadonlySet<PassingClaim>,
    detail: Detail | undefined,
  ): readonly TakenClaim[] {
    const counted = claims.filter(({ isRepeated }) => !isRepeated);
    const { policy } = this.#terms;
    const evaluated = evaluatePerson(
      counted.map(({ claim }) => claim),
      policy,
      this.#evaluator,
      detail,
    );
    const answers = new Map(counted.map((each, index) => [each, evaluated[index]]));
    return claims
      .filter((each) => !others.has(each))
      .map((each) => this.#counted(this.#judge(each.claim, answers.get(each))));
  }

  /** Takes a claim by itself: it brings what its policy reads of the person's other stays. */
  take(claim: Claim, isRepeated: boolean): TakenClaim {
    const evaluated = isRepeated
      ? undefined
      : this.#evaluator.evaluate(claim, { policy: this.#terms.policy });
    return this.#counted(this.#judge(claim, evaluated));
  }

  /** The same of one that has been evaluated, with the claim's own date, for the settlement's policy. */
  takeEvaluated(claim: Claim, evaluated: EvaluatedClaim | ClaimError): TakenClaim {
    return this.#counted(this.#judge(claim, evaluated));
  }

  #counted(taken: TakenClaim): TakenClaim {
    this.counts.claims++;
    if (!isSettled(taken)) return taken;
    this.#sums.add(taken.entity);
    const { outcome } = taken.evaluated.run;
    this.counts.settled++;
    this.counts.outcomes.set(outcome, (this.counts.outcomes.get(outcome) ?? 0) + 1);
    return taken;
  }

  /** `evaluated`: nothing for a claim whose id another one has too. */
  #judge(claim: Claim, evaluated: EvaluatedClaim | ClaimError | undefined): TakenClaim {
    const { period } = this.#terms;
    if (!evaluated) return { claim, reason: "duplicate-id" };
    if (evaluated instanceof ClaimError) return { claim, reason: evaluated };
    if (evaluated.run.failure) return { claim, reason: evaluated.run.failure.error, evaluated };
    if (evaluated.date < period.from || evaluated.date >= period.until)
      return { claim, reason: "outside-period", evaluated };
    const place = this.#placeOf(evaluated);
    if (!place) return { claim, reason: "unknown-pool", evaluated };
    const frame = movedFrame(evaluated.frame, evaluated.plan, this.#ground.plan);
    return { claim, evaluated, entity: { scope: "claim", key: claim.id, parent: place, frame } };
  }

  /**
   * Where a claim counts: in the month of its institution. In its pool alone where the policy does not pay it, the request
   * does not list its institution and the register knows none of this area: a bill from elsewhere that goes fee for service.
   */
  #placeOf({ claim, run, date, institution }: EvaluatedClaim): Entity | undefined {
    const pool = this.#ground.poolOf(run.pool ?? "");
    const { fixmedins_code: code } = claim.setlinfo;
    const isPaidHere = run.outcome === "paid" || run.outcome === "review";
    const isParty = isPaidHere || this.#isOfHere(institution) || this.#listed.has(`${pool?.key} ${code}`);
    if (!pool || !isParty) return pool;
    return this.#ground.monthOf(this.#ground.institutionIn(pool, code), date.slice(0, 7));
  }

  /** The register knows institutions of every area; those of others are no party to this one's settlement. */
  #isOfHere(institution: InstitutionAttributes | undefined): boolean {
    const area = institution?.institution_jurisdiction;
    return typeof area === "string" && liesIn(area, this.#ground.plan.policy.document.jurisdiction);
  }
}
