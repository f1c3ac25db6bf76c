import type { JsonObject } from "../domain/json.ts";
import { Evaluator } from "../engine/evaluator.ts";
import { lastDayOf } from "../engine/months-of.ts";
import { isPolicy } from "../engine/rule-set-version.ts";
import type { SettlementTerms } from "../engine/settlement-request.ts";
import { SettlementWork } from "../engine/settlement-work.ts";
import { bookKnown } from "./book-known.ts";
import type { RegisteredClaimSet } from "./claim-set-entries.ts";
import type { ImpactRules } from "./impact-host.ts";
import { usualTerms } from "./impact-request.ts";
import { type HeldInForce, type RulesAt, rulesAt } from "./impact-rules.ts";
import { Refusal } from "./refusal.ts";
import type { RuleBook } from "./rule-book.ts";
import type { RunRules } from "./run-host.ts";
import { type ReadTerms, readRunTerms } from "./run-request.ts";

/** What an impact is asked for with. */
export interface AskedImpact {
  readonly set: RegisteredClaimSet;
  /** Policy, period and figures, where they are stated. */
  readonly stated: JsonObject | undefined;
  readonly throughout: boolean;
}

/** What is held against what, before it is known over which period. */
export interface TwoStates {
  /** The area of what is tried; that of the claim set where it says none. */
  readonly jurisdiction: string | undefined;
  rules(held: HeldInForce): ImpactRules;
}

/** Holds the terms of an impact against both states of the rules, before anything is written. Throws `Refusal`. */
export function readImpactTerms(
  states: TwoStates,
  { set, stated, throughout }: AskedImpact,
  at: RulesAt,
): ReadTerms & { readonly stated: JsonObject } {
  const bookOf = ({ ruleSets, institutions }: RunRules) =>
    bookKnown({ ruleSets, institutions, cases: new Map(), fingerprint: "" }, at.standards);
  const present = bookOf(rulesAt(at));
  const body = stated ?? usualTerms(states.jurisdiction ?? set.jurisdiction, set, present);
  const read = readRunTerms({ kind: "clearing", claimSet: set.id, terms: body }, present);
  const { before, after } = states.rules({ period: read.terms.period, throughout });
  for (const rules of [before, after]) refuseUnlessSettling(read.terms, bookOf(rules));
  return { ...read, stated: body };
}

function refuseUnlessSettling(terms: SettlementTerms, book: RuleBook): void {
  const { library } = book;
  const policy = library.inForce(terms.policy, lastDayOf(terms.period));
  if (!policy || !isPolicy(policy)) throw new Refusal("no-version-in-force", terms.policy);
  const work = new SettlementWork(terms, policy, library, new Evaluator(book));
  if (work.refused) throw new Refusal("invalid-content", terms.policy, work.findings);
}
