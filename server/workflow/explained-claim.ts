import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../domain/json.ts";
import { Evaluator } from "../engine/evaluator.ts";
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
): JsonObject | null {
  const claim = own[at];
  const evaluator = new Evaluator(book);
  const answer = evaluatePerson(own, policy, evaluator, detailOf(explain))[at];
  return claim && answer ? evaluator.told(claim, answer, {}) : null;
}
