import type { JsonObject } from "../domain/json.ts";
import { Evaluator } from "../engine/evaluator.ts";
import { lastDayOf } from "../engine/months-of.ts";
import { readsStays } from "../engine/reads-stays.ts";
import { isPolicy } from "../engine/rule-set-version.ts";
import { SettlementWork } from "../engine/settlement-work.ts";
import type { Known } from "../registry/known-versions.ts";
import type { Registry } from "../registry/registry.ts";
import type { Draft } from "../review/draft.ts";
import { subjectOf } from "../review/draft-subject.ts";
import { bookKnown, type Ground } from "./book-known.ts";
import type { RegisteredClaimSet } from "./claim-set-entries.ts";
import { usualTerms } from "./impact-request.ts";
import { impactRules } from "./impact-rules.ts";
import { Refusal } from "./refusal.ts";
import type { RunRules } from "./run-host.ts";
import { type ReadTerms, readRunTerms } from "./run-request.ts";

/** What an impact is asked for with. */
export interface AskedImpact {
  readonly set: RegisteredClaimSet;
  /** Policy, period and figures, where they are stated. */
  readonly stated: JsonObject | undefined;
  readonly throughout: boolean;
}

/** Holds the terms of an impact against both states of the rules, before anything is written. Throws `Refusal`. */
export function readImpactTerms(
  draft: Draft,
  { set, stated, throughout }: AskedImpact,
  registry: Registry,
  known: Known,
  standards: Ground,
): ReadTerms & { readonly stated: JsonObject } {
  const bookOf = ({ ruleSets, institutions }: RunRules) =>
    bookKnown({ ruleSets, institutions, cases: new Map(), fingerprint: "" }, standards);
  const place = subjectOf(draft.content)?.jurisdiction ?? set.jurisdiction;
  const rules = (period: ReadTerms["terms"]["period"]) =>
    impactRules(draft.content, registry, known, { period, throughout }, standards);
  const before = bookOf(rules(NO_PERIOD).before);
  const body = stated ?? usualTerms(place, set, before);
  const read = readRunTerms({ kind: "clearing", claimSet: set.id, terms: body }, before);
  const after = bookOf(rules(read.terms.period).after);
  const policy = after.library.inForce(read.terms.policy, lastDayOf(read.terms.period));
  if (!policy || !isPolicy(policy)) throw new Refusal("no-version-in-force", read.terms.policy);
  const work = new SettlementWork(read.terms, policy, after.library, new Evaluator(after));
  if (work.refused) throw new Refusal("invalid-content", read.terms.policy, work.findings);
  if (work.readsStays || readsStays(read.terms.policy, before.library))
    throw new Refusal("persons-apart", read.terms.policy);
  return { ...read, stated: body };
}

const NO_PERIOD = { from: "", until: "" };
