import type { Claim } from "../../schemas/types.ts";
import type { InstitutionRegister } from "../claims/institution-register.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { choosePolicy } from "../engine/choose-policy.ts";
import { ClaimDates } from "../engine/claim-dates.ts";
import type { EvaluatedClaim, Evaluator, Setting } from "../engine/evaluator.ts";
import type { Plan } from "../engine/plan.ts";
import { type PlanReach, planReach } from "./plan-reach.ts";

/** The rules that would be in force, and who decides by them. */
export interface ChangedRules {
  readonly setting: Setting;
  readonly evaluator: Evaluator;
}

/** Tells which claims a change of rules can reach; every other claim is decided by the changed rules as before. */
export class ChangeReach {
  readonly #changed: ChangedRules;
  readonly #policy: string;
  readonly #readLater: readonly string[];
  readonly #dates: ClaimDates;
  readonly #institutions: ReadonlySet<string>;
  readonly #plans = new Map<Plan, Map<Plan, PlanReach>>();

  /** `readLater`: ids of the facts of claims that the changed rules read once claims have passed. */
  constructor(
    register: InstitutionRegister,
    changed: ChangedRules,
    policy: string,
    readLater: readonly string[],
  ) {
    this.#changed = changed;
    this.#policy = policy;
    this.#readLater = readLater;
    this.#dates = new ClaimDates(changed.setting.facts);
    this.#institutions = differingInstitutions(register, changed.setting.institutions);
  }

  /** Whether a claim that was evaluated by the unchanged rules is to be evaluated again. */
  reaches(claim: Claim, evaluated: EvaluatedClaim | ClaimError): boolean {
    if (evaluated instanceof ClaimError) return true;
    if (this.#institutions.has(claim.setlinfo.fixmedins_code)) return true;
    const plan = this.#planOf(claim, evaluated.date);
    return !plan || this.#between(evaluated.plan, plan)(evaluated);
  }

  #planOf(claim: Claim, expected: string): Plan | undefined {
    const { setting, evaluator } = this.#changed;
    try {
      const { policy, date } = choosePolicy(claim, this.#policy, undefined, setting.library, this.#dates);
      return date === expected ? evaluator.planner.planOn(policy, date) : undefined;
    } catch (error) {
      if (error instanceof ClaimError) return undefined;
      throw error;
    }
  }

  #between(before: Plan, after: Plan): PlanReach {
    let known = this.#plans.get(before);
    if (!known) {
      known = new Map();
      this.#plans.set(before, known);
    }
    let test = known.get(after);
    if (!test) {
      test = planReach(before, after, this.#readLater);
      known.set(after, test);
    }
    return test;
  }
}

/** Codes of the institutions of which the two registers do not say the same. */
function differingInstitutions(before: InstitutionRegister, after: InstitutionRegister): ReadonlySet<string> {
  const codes = new Set([...before.keys(), ...after.keys()]);
  const told = (register: InstitutionRegister, code: string) => JSON.stringify(register.get(code) ?? []);
  return new Set([...codes].filter((code) => told(before, code) !== told(after, code)));
}
