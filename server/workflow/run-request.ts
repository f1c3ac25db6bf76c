import { contentHash } from "../documents/hash.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { JsonObject } from "../domain/json.ts";
import { Evaluator } from "../engine/evaluator.ts";
import { lintRequest } from "../engine/lint-request.ts";
import { lastDayOf, monthsOf } from "../engine/months-of.ts";
import { isPolicy } from "../engine/rule-set-version.ts";
import type { SettlementTerms } from "../engine/settlement-request.ts";
import { SettlementWork } from "../engine/settlement-work.ts";
import { Refusal } from "./refusal.ts";
import type { RuleBook } from "./rule-book.ts";
import type { RunKind } from "./run-entries.ts";

/** What is asked for: a settlement request, whose claims are those of a set. */
export interface RunRequest {
  readonly kind: RunKind;
  /** Id of the claim set. */
  readonly claimSet: string;
  /** Rows of the set that were not taken: whoever leaves them out says that he knows. */
  readonly badRows?: number;
  /** Id of the closed run whose difference is to be paid. */
  readonly supplements?: string;
  /** As a settlement request has them, without its claims. */
  readonly terms: JsonObject;
}

/** The terms of a run that may begin, and the hash of its plan. */
export interface ReadTerms {
  readonly terms: SettlementTerms;
  readonly hash: string;
  readonly plan: string;
}

/** Holds what is stated for a run against the rules, before anything is written. Throws `Refusal`. */
export function readRunTerms({ kind, terms: body }: RunRequest, book: RuleBook): ReadTerms {
  const findings: Diagnostic[] = [];
  if (!book.schemas.check("settlement-request.schema.json", { ...body, claims: [] }, findings))
    throw new Refusal("invalid-content", "", findings);
  // The schema that the type follows has just been checked.
  const terms = body as unknown as SettlementTerms;
  findings.push(...lintRequest(terms));
  if (findings.length > 0) throw new Refusal("invalid-content", terms.policy, findings);
  const months = monthsOf(terms.period).length;
  if (months > MOST_MONTHS[kind])
    throw new Refusal("run-period", `${terms.period.from} … ${terms.period.until}`);
  const { library } = book;
  if (library.versionsOf(terms.policy).length === 0) throw new Refusal("unknown-policy", terms.policy);
  const policy = library.inForce(terms.policy, lastDayOf(terms.period));
  if (!policy || !isPolicy(policy))
    throw new Refusal("no-version-in-force", `${terms.policy} ${lastDayOf(terms.period)}`);
  const work = new SettlementWork(terms, policy, library, new Evaluator(book));
  if (work.refused) throw new Refusal("invalid-content", terms.policy, work.findings);
  return { terms, hash: contentHash(body), plan: work.plan.hash };
}

/** Months that a run of each kind may touch. */
const MOST_MONTHS: { readonly [K in RunKind]: number } = { monthly: 1, annual: 12, clearing: 12 };
