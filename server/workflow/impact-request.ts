import type { JsonObject } from "../domain/json.ts";
import type { RegisteredClaimSet } from "./claim-set-entries.ts";
import { Refusal } from "./refusal.ts";
import type { RuleBook } from "./rule-book.ts";

/** Two versions of a rule set, by number. */
export interface AskedVersions {
  readonly ruleSet: string;
  readonly before: number;
  readonly after: number;
}

/** What is asked for: a draft against what is in force, or one version against another, over the claims of a set. */
export type ImpactRequest = ImpactSource &
  ({ readonly draft: string } | { readonly versions: AskedVersions });

/** The claims and figures that an impact is asked for with. */
export interface ImpactSource {
  /** Id of the claim set; that of the run where one is named. */
  readonly claimSet?: string;
  /** A settlement run whose claims and figures are taken. */
  readonly run?: string;
  /** Policy, period and figures as a settlement request has them; without them, what the set and the draft say. */
  readonly terms?: JsonObject;
  /** Whether a draft is held to be in force throughout the period; it is unless stated, and versions always are. */
  readonly throughout?: boolean;
}

/**
 * Terms where none are stated: the only policy of the area of what is tried, over the months in which the set's claims were
 * discharged, without figures. Pools then may not be settled, which the result says. Throws `Refusal`.
 */
export function usualTerms(
  jurisdiction: string,
  { summary, name }: RegisteredClaimSet,
  { library }: RuleBook,
): JsonObject {
  const policies = library.policiesOf(jurisdiction);
  const [policy] = policies;
  if (policy === undefined || policies.length > 1) throw new Refusal("unknown-policy", policies.join(", "));
  const { discharged } = summary;
  if (!discharged) throw new Refusal("empty-claim-set", name);
  return {
    policy,
    period: { from: `${discharged.first.slice(0, 7)}-01`, until: monthAfter(discharged.last) },
  };
}

function monthAfter(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
}
