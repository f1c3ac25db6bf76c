import type { Claim } from "../../schemas/types.ts";
import {
  type InstitutionAttributes,
  type InstitutionRegister,
  institutionAt,
} from "../claims/institution-register.ts";
import { compileClaimFacts, type FactLoader } from "../claims/load-facts.ts";
import { revisionOf } from "../claims/read-claim.ts";
import { contentHash } from "../documents/hash.ts";
import { ClaimError } from "../domain/claim-error.ts";
import type { Language } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Frame } from "../domain/frame.ts";
import type { JsonObject } from "../domain/json.ts";
import type { TextBytes } from "../domain/text-bytes.ts";
import type { Detail } from "../programs/sink.ts";
import type { RuleWitness } from "../programs/witness.ts";
import { SourceUnit } from "../source-code/source-unit.ts";
import { choosePolicy } from "./choose-policy.ts";
import { ClaimDates } from "./claim-dates.ts";
import { type DecidedClaim, decisionJson, undecidedJson } from "./decision.ts";
import { decisionText, writeDecision } from "./decision-text.ts";
import { institutionFrame } from "./institution-frame.ts";
import type { Compile, Plan } from "./plan.ts";
import { Planner } from "./planner.ts";
import { recordedDecision } from "./recorded-decision.ts";
import type { RuleLibrary } from "./rule-library.ts";
import { type ClaimRun, finishClaim, type StartedClaim, startClaim } from "./run-claim.ts";

/** What an evaluation is made with; all of it immutable. */
export interface Setting {
  readonly library: RuleLibrary;
  readonly facts: FactDictionary;
  /** Hash of the fact dictionary, part of every plan's hash. */
  readonly factsHash: string;
  readonly institutions: InstitutionRegister;
  /** What explanations are worded in; Chinese when absent. Decisions do not depend on it. */
  readonly language?: Language | undefined;
  /** Hears what the rules answer, for a second opinion; nobody when absent. Decisions do not depend on it. */
  readonly witness?: RuleWitness | undefined;
  /** `closures` makes no code of text; decisions do not depend on it. */
  readonly compile?: Compile | undefined;
}

export interface EvaluateRequest {
  /** Policy id; without it the policy of the insured's pooling area. */
  readonly policy?: string | undefined;
  /** A what-if date that replaces the claim's own. */
  readonly asOf?: string | undefined;
  /** What the decision tells of its steps; nothing when absent. */
  readonly detail?: Detail | undefined;
}

/** A claim with its plan and its facts. */
export interface LoadedClaim {
  readonly claim: Claim;
  readonly plan: Plan;
  readonly date: string;
  readonly frame: Frame;
  readonly given: readonly string[];
  readonly institution: InstitutionAttributes | undefined;
}

/** A claim after its claim phase. */
export interface BegunClaim extends LoadedClaim {
  readonly started: StartedClaim;
}

/** A claim evaluated: its frame after claim and person phase, and what came of it. */
export interface EvaluatedClaim extends LoadedClaim {
  readonly run: ClaimRun;
}

const NO_NAMES: readonly string[] = [];
const NOTHING_GIVEN: ReadonlySet<string> = new Set();

function setOf(given: readonly string[]): ReadonlySet<string> {
  return given.length > 0 ? new Set(given) : NOTHING_GIVEN;
}

/** Decides claims. Pure but for its caches: the same claim under the same versions gives the same bytes. */
export class Evaluator {
  readonly planner: Planner;
  readonly #setting: Setting;
  readonly #dates: ClaimDates;
  readonly #loaders = new WeakMap<Plan, FactLoader>();
  /** The one used last: most claims that follow one another share a plan. */
  #last: { readonly plan: Plan; readonly loader: FactLoader } | undefined;
  readonly #attributeHashes = new WeakMap<InstitutionAttributes, string>();

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#dates = new ClaimDates(setting.facts);
    this.planner = new Planner(setting);
  }

  /** The decision of a claim as JSON. Never throws for what a claim holds. */
  decide(claim: Claim, request: EvaluateRequest): JsonObject {
    return this.told(claim, this.evaluate(claim, request), request);
  }

  /** What `evaluate` has come to, as JSON. */
  told(claim: Claim, evaluated: EvaluatedClaim | ClaimError, request: EvaluateRequest): JsonObject {
    if (evaluated instanceof ClaimError)
      return undecidedJson(claim.id, revisionOf(claim), evaluated, this.#setting.facts);
    const { plan, frame, run } = evaluated;
    return decisionJson(plan, this.#decided(evaluated, request), frame, run);
  }

  /** The text of what `told` gives, sooner. */
  written(claim: Claim, evaluated: EvaluatedClaim | ClaimError, request: EvaluateRequest): string {
    if (evaluated instanceof ClaimError) return JSON.stringify(this.told(claim, evaluated, request));
    const { plan, frame, run } = evaluated;
    return decisionText(plan, this.#decided(evaluated, request), frame, run);
  }

  /** The same into bytes, still sooner. */
  writeTo(
    to: TextBytes,
    claim: Claim,
    evaluated: EvaluatedClaim | ClaimError,
    request: EvaluateRequest,
  ): void {
    if (evaluated instanceof ClaimError) to.text(JSON.stringify(this.told(claim, evaluated, request)));
    else writeDecision(to, evaluated.plan, this.#decided(evaluated, request), evaluated.frame, evaluated.run);
  }

  /** RFC 8785 text of what `told` gives without steps, and of where the claim counted (`counted`, RFC 8785 text too). */
  recorded(evaluated: EvaluatedClaim, counted: string): string {
    const { plan, frame, run } = evaluated;
    return recordedDecision(plan, this.#decided(evaluated, {}), frame, run, counted);
  }

  #decided({ claim, date, given, institution }: EvaluatedClaim, { asOf }: EvaluateRequest): DecidedClaim {
    const hash = institution && this.#hashOf(institution);
    return { id: claim.id, revision: revisionOf(claim), date, asOf, given, institution: hash };
  }

  /** Runs claim and person phase; a `ClaimError` when no policy version applies or a fact may not be given. */
  evaluate(claim: Claim, request: EvaluateRequest): EvaluatedClaim | ClaimError {
    const begun = this.begin(claim, request);
    return begun instanceof ClaimError ? begun : this.finish(begun, request.detail);
  }

  /** Runs the claim phase; `know` puts what the person's earlier stays tell into the frame before. */
  begin(
    claim: Claim,
    { policy: named, asOf, detail }: EvaluateRequest,
    know?: (loaded: LoadedClaim) => void,
  ): BegunClaim | ClaimError {
    try {
      const { library, institutions } = this.#setting;
      const { policy, date } = choosePolicy(claim, named, asOf, library, this.#dates);
      const plan = this.planner.planOn(policy, date);
      const given = claim.given ? Object.keys(claim.given).sort() : NO_NAMES;
      const refused = given.find((fact) => !plan.given.has(fact));
      if (refused !== undefined) throw new ClaimError("not-accepted", refused);
      const { claimDate, institutionsAt } = policy.document.body;
      const isOwnDate = asOf === undefined && institutionsAt === claimDate;
      const at = isOwnDate ? date : (this.#dates.of(claim, institutionsAt) ?? date);
      const institution = institutionAt(institutions, claim.setlinfo.fixmedins_code, at);
      const frame = this.#loaderOf(plan)(claim, institution);
      know?.({ claim, plan, date, frame, given, institution });
      // Written out: spreading costs a tenth of the whole decision.
      const started = startClaim(plan, frame, setOf(given), detail);
      return { claim, plan, date, frame, given, institution, started };
    } catch (error) {
      if (error instanceof ClaimError) return error;
      throw error;
    }
  }

  /** Runs the person phase; `know` puts what the person's later stays tell into the frame before. */
  finish(begun: BegunClaim, detail: Detail | undefined, know?: () => void): EvaluatedClaim {
    const { claim, plan, date, frame, given, institution, started } = begun;
    const run = finishClaim(plan, frame, setOf(given), started, detail, know);
    return { claim, plan, date, frame, given, institution, run };
  }

  /** The facts of an institution itself on a date, in the slots of a plan. */
  institutionOn(plan: Plan, code: string, date: string): Frame {
    return institutionFrame(plan, code, institutionAt(this.#setting.institutions, code, date));
  }

  #loaderOf(plan: Plan): FactLoader {
    if (this.#last?.plan === plan) return this.#last.loader;
    let loader = this.#loaders.get(plan);
    if (!loader) {
      const unit = this.#setting.compile === "closures" ? undefined : new SourceUnit();
      loader = compileClaimFacts(plan.slots, plan.facts, plan.given, unit);
      unit?.build();
      this.#loaders.set(plan, loader);
    }
    this.#last = { plan, loader };
    return loader;
  }

  #hashOf(attributes: InstitutionAttributes): string {
    let hash = this.#attributeHashes.get(attributes);
    if (hash === undefined) {
      hash = contentHash(attributes);
      this.#attributeHashes.set(attributes, hash);
    }
    return hash;
  }
}
