import { Entities } from "./entities.ts";
import type { Entity } from "./entity.ts";
import type { Evaluator } from "./evaluator.ts";
import { lastDayOf, monthsOf } from "./months-of.ts";
import type { Plan } from "./plan.ts";
import type { SettlementTerms } from "./settlement-request.ts";

/** What a settlement stands on: the policy's pools, and their institutions with every month of the period. */
export class SettlementGround {
  readonly plan: Plan;
  readonly entities = new Entities();
  readonly months: readonly string[];
  readonly #lastDay: string;
  readonly #evaluator: Evaluator;

  constructor({ period }: SettlementTerms, plan: Plan, evaluator: Evaluator) {
    this.plan = plan;
    this.months = monthsOf(period);
    this.#lastDay = lastDayOf(period);
    this.#evaluator = evaluator;
    for (const { name } of plan.policy.document.body.pools) this.entities.get("pool", name, undefined);
  }

  poolOf(name: string): Entity | undefined {
    return this.entities.find("pool", name, undefined);
  }

  /** An institution in a pool with its months, made when it is first asked for; its attributes are the last day's. */
  institutionIn(pool: Entity, code: string): Entity {
    const known = this.entities.find("institution", code, pool);
    if (known) return known;
    const frame = this.#evaluator.institutionOn(this.plan, code, this.#lastDay);
    const institution = this.entities.get("institution", code, pool, frame);
    for (const month of this.months) this.entities.get("institution-month", month, institution);
    return institution;
  }

  /** The place that claims counted in, by its keys from the pool down: a pool, or a month of an institution in it. */
  placeAt([name = "", code, month = ""]: readonly string[]): Entity | undefined {
    const pool = this.poolOf(name);
    return pool && code !== undefined ? this.monthOf(this.institutionIn(pool, code), month) : pool;
  }

  /** A month (YYYY-MM) of an institution; `undefined` when it lies outside the period. */
  monthOf(institution: Entity, month: string): Entity | undefined {
    return this.entities.find("institution-month", month, institution);
  }
}
