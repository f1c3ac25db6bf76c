import type { Claim } from "../../schemas/types.ts";
import { choosePolicy, policyIdOf } from "./choose-policy.ts";
import type { ClaimDates } from "./claim-dates.ts";
import type { Plan } from "./plan.ts";
import type { Planner } from "./planner.ts";
import type { RuleLibrary } from "./rule-library.ts";

/** The plan that a claim falls under, and the civil date that says so. */
export interface ChosenPlan {
  readonly plan: Plan;
  readonly date: string;
}

/** What was chosen for the claims of an area, or for those of a request that names a policy. */
interface Choices {
  /** Reads the one date that all versions of the policy go by. */
  readonly dateOf: (claim: Claim) => string | undefined;
  readonly byDate: Map<string, ChosenPlan>;
}

/** Bounds the memory that hostile dates could take. */
const DATES_KEPT = 10_000;

/**
 * Chooses as `choosePolicy` does and remembers what it chose: where all versions of a policy go by the same date of a
 * claim, that date alone tells them apart.
 */
export class ClaimPlans {
  readonly #library: RuleLibrary;
  readonly #dates: ClaimDates;
  readonly #planner: Planner;
  /** By area, and by name; only of policies that exist. */
  readonly #ofAreas = new Map<string, Choices>();
  #last: { readonly area: string; readonly choices: Choices } | undefined;
  readonly #named = new Map<string, Choices>();

  constructor(library: RuleLibrary, dates: ClaimDates, planner: Planner) {
    this.#library = library;
    this.#dates = dates;
    this.#planner = planner;
  }

  /** Throws as `choosePolicy` does. */
  of(claim: Claim, named: string | undefined, asOf: string | undefined): ChosenPlan {
    const choices = named === undefined ? this.#ofArea(claim.setlinfo.insuplc) : this.#named.get(named);
    if (!choices) return this.#choose(claim, named, asOf);
    const date = asOf ?? choices.dateOf(claim);
    const known = date === undefined ? undefined : choices.byDate.get(date);
    return known ?? this.#choose(claim, named, asOf);
  }

  /** Claims that follow one another are mostly of one area. */
  #ofArea(area: string): Choices | undefined {
    if (this.#last?.area === area) return this.#last.choices;
    const choices = this.#ofAreas.get(area);
    if (choices) this.#last = { area, choices };
    return choices;
  }

  #choose(claim: Claim, named: string | undefined, asOf: string | undefined): ChosenPlan {
    const { policy, date } = choosePolicy(claim, named, asOf, this.#library, this.#dates);
    const chosen = { plan: this.#planner.planOn(policy, date), date };
    const choices = this.#choicesOf(claim, named);
    if (choices && choices.byDate.size >= DATES_KEPT) choices.byDate.clear();
    choices?.byDate.set(date, chosen);
    return chosen;
  }

  /** Where a choice that succeeded is remembered; nowhere for a policy whose versions go by different dates. */
  #choicesOf(claim: Claim, named: string | undefined): Choices | undefined {
    const { insuplc } = claim.setlinfo;
    const [all, key] = named === undefined ? [this.#ofAreas, insuplc] : [this.#named, named];
    const known = all.get(key);
    if (known) return known;
    const versions = this.#library.policyVersionsOf(policyIdOf(insuplc, named, this.#library));
    const facts = new Set(versions.map(({ policy }) => policy.document.body.claimDate));
    const [dateFact] = facts;
    if (dateFact === undefined || facts.size > 1) return undefined;
    const choices: Choices = { dateOf: this.#dates.readerOf(dateFact), byDate: new Map() };
    all.set(key, choices);
    return choices;
  }
}
