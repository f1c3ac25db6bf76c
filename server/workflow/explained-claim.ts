import type { Claim, SuppliedFacts } from "../../schemas/types.ts";
import { ClaimError } from "../domain/claim-error.ts";
import type { JsonObject } from "../domain/json.ts";
import { Evaluator } from "../engine/evaluator.ts";
import { historyFacts } from "../engine/history-facts.ts";
import { evaluatePerson } from "../engine/person-claims.ts";
import { bookKnown, type Ground } from "./book-known.ts";
import type { Explain } from "./policy-service.ts";
import type { RuleBook } from "./rule-book.ts";
import { detailOf } from "./rule-book-service.ts";
import type { RunRules } from "./run-host.ts";

/** The book of the versions that runs and impacts are worked out under. */
export function bookOfRun({ ruleSets, institutions }: RunRules, standards: Ground): RuleBook {
  return bookKnown({ ruleSets, institutions, cases: new Map(), fingerprint: "" }, standards);
}

/** How one of several claims is decided. */
export interface ExplainedClaim {
  readonly decision: JsonObject | null;
  /** What it is told of the others; none where its rules do not look at them. */
  readonly history: SuppliedFacts;
}

/**
 * The decision of the claim at a place among claims that know of each other, in their order: those of its person, or it
 * alone. `null` where there is none at that place.
 */
export function explainedClaim(
  own: readonly Claim[],
  at: number,
  policy: string,
  book: RuleBook,
  explain: Explain,
): ExplainedClaim {
  const claim = own[at];
  const evaluator = new Evaluator(book);
  const answer = evaluatePerson(own, policy, evaluator, detailOf(explain))[at];
  if (!claim || !answer) return { decision: null, history: {} };
  const history = answer instanceof ClaimError ? {} : historyFacts(answer);
  return { decision: evaluator.told(claim, answer, {}), history };
}

/** A claim that states what it was told of the person's other stays, so that it is decided alike by itself. */
export function withHistory(claim: Claim, history: SuppliedFacts): Claim {
  return Object.keys(history).length === 0 ? claim : { ...claim, history: { ...claim.history, ...history } };
}
