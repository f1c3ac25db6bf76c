import type { Claim } from "../../schemas/types.ts";
import type { ClaimError } from "../domain/claim-error.ts";
import { isSettled } from "../engine/claim-pass.ts";
import type { EvaluatedClaim, Evaluator } from "../engine/evaluator.ts";
import { evaluatePerson } from "../engine/person-claims.ts";
import { laterFacts } from "../engine/row-facts.ts";
import { byPerson } from "../history/by-person.ts";
import { stayOf } from "../history/stay.ts";
import type { Detail } from "../programs/sink.ts";
import { ChangeReach } from "../reach/change-reach.ts";
import { ChangeCount } from "./change-count.ts";
import type { ChangeLines } from "./change-lines.ts";
import { claimChange } from "./claim-change.ts";
import type { FigureTally } from "./figure-tally.ts";
import type { ImpactSide } from "./impact-side.ts";

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

type Evaluated = EvaluatedClaim | ClaimError;

/** Claims on their way through both states of the rules: those of one person together where either looks at other stays. */
export class ImpactPass {
  readonly count = new ChangeCount();
  readonly #sides: Both<ImpactSide>;
  readonly #tallies: Both<FigureTally>;
  readonly #policy: string;
  readonly #readsStays: boolean;
  readonly #reach: ChangeReach;

  constructor(sides: Both<ImpactSide>, policy: string, readsStays: boolean, tallies: Both<FigureTally>) {
    const { before, after } = sides;
    this.#sides = sides;
    this.#tallies = tallies;
    this.#policy = policy;
    this.#readsStays = readsStays;
    const { institutions } = before.setting;
    this.#reach = new ChangeReach(institutions, after, policy, laterFacts(after.work.plan));
  }

  /** Takes claims, whole persons in their order where rules look at other stays; `changes` is told of those that fare otherwise. */
  take(claims: Iterable<Claim>, changes: ChangeLines): void {
    if (this.#readsStays) for (const own of byPerson(claims, stayOf)) this.#takeTogether(own, changes);
    else for (const claim of claims) this.#takeTogether([claim], changes);
  }

  /** Decides claims that know of each other: by the changed rules all of them, or none. */
  #takeTogether(own: readonly Claim[], changes: ChangeLines): void {
    const { before, after } = this.#sides;
    const old = this.#decided(before.evaluator, own, undefined);
    const isReached = own.some((claim, at) => this.#reach.reaches(claim, answerAt(old, at)));
    const now = isReached ? this.#decided(after.evaluator, own, "hits") : old;
    const told = isReached ? this.#decided(before.evaluator, own, "hits") : old;
    for (const [at, claim] of own.entries()) {
      const taken = {
        before: before.take(claim, answerAt(old, at)),
        after: after.take(claim, answerAt(now, at)),
      };
      this.count.counts.claims++;
      if (isSettled(taken.before)) this.#tallies.before.add(taken.before);
      if (isSettled(taken.after)) this.#tallies.after.add(taken.after);
      if (!isReached) continue;
      this.count.counts.reached++;
      const change = claimChange(
        { evaluator: before.evaluator, evaluated: answerAt(told, at), taken: taken.before },
        { evaluator: after.evaluator, evaluated: answerAt(now, at), taken: taken.after },
      );
      if (!change) continue;
      this.count.add(change);
      const beside = own.length > 1 ? { [BESIDE]: own.map(({ id }) => id) } : {};
      changes.add(claim.id, { ...change.line, ...beside });
    }
  }

  #decided(evaluator: Evaluator, own: readonly Claim[], detail: Detail | undefined): readonly Evaluated[] {
    const policy = this.#policy;
    return this.#readsStays
      ? evaluatePerson(own, policy, evaluator, detail)
      : own.map((claim) => evaluator.evaluate(claim, { policy, detail }));
  }
}

/** Member of a listed claim: ids of all claims that were decided together with it. Nobody is shown whose they are. */
export const BESIDE = "beside";

function answerAt(answers: readonly Evaluated[], at: number): Evaluated {
  const answer = answers[at];
  if (!answer) throw new TypeError("a claim has no answer");
  return answer;
}
