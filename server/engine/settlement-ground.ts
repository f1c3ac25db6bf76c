import type { Value } from "../domain/value.ts";
import { Entities } from "./entities.ts";
import type { Entity } from "./entity.ts";
import type { Evaluator } from "./evaluator.ts";
import { lastDayOf, monthsOf } from "./months-of.ts";
import type { Plan } from "./plan.ts";
import type { SettlementTerms } from "./settlement-request.ts";

/**
 * What a settlement stands on: the policy's pools, budget holders where it has such, and institutions with every month
 * of the period.
 */
export class SettlementGround {
  readonly plan: Plan;
  readonly entities = new Entities();
  readonly months: readonly string[];
  readonly #lastDay: string;
  readonly #evaluator: Evaluator;
  readonly #holderSlot: number | undefined;
  readonly #pools: ReadonlyMap<string, Entity>;
  /** By pool, then code; and by institution, then month: asked for every claim. */
  readonly #institutions = new Map<Entity, Map<string, Entity>>();
  readonly #months = new Map<Entity, ReadonlyMap<string, Entity>>();

  constructor({ period }: SettlementTerms, plan: Plan, evaluator: Evaluator) {
    this.plan = plan;
    this.months = monthsOf(period);
    this.#lastDay = lastDayOf(period);
    this.#evaluator = evaluator;
    const { budgetHolder } = plan.policy.document.body;
    this.#holderSlot =
      budgetHolder === undefined
        ? undefined
        : plan.slots.slotOf(plan.facts.find(budgetHolder)?.id ?? budgetHolder);
    const { pools } = plan.policy.document.body;
    this.#pools = new Map(pools.map(({ name }) => [name, this.entities.get("pool", name, undefined)]));
  }

  poolOf(name: string): Entity | undefined {
    return this.#pools.get(name);
  }

  /** Whether the policy says who holds an institution's budget. */
  get hasHolders(): boolean {
    return this.#holderSlot !== undefined;
  }

  /** A budget holder in a pool, made when it is first asked for. */
  holderIn(pool: Entity, code: string): Entity {
    return this.entities.get("holder", code, pool);
  }

  /**
   * An institution in a pool with its months, made when it is first asked for; its attributes are the last day's. Where
   * the policy has budget holders it lies in its holder; one that belongs to nobody holds its own budget.
   */
  institutionIn(pool: Entity, code: string): Entity {
    const known = this.#institutions.get(pool)?.get(code);
    if (known) return known;
    const frame = this.#evaluator.institutionOn(this.plan, code, this.#lastDay);
    const parent =
      this.#holderSlot === undefined ? pool : this.holderIn(pool, holderOf(frame[this.#holderSlot], code));
    const institution = this.entities.get("institution", code, parent, frame);
    const own = this.#institutions.get(pool) ?? new Map<string, Entity>();
    this.#institutions.set(pool, own.set(code, institution));
    const months = this.months.map(
      (month) => [month, this.entities.get("institution-month", month, institution)] as const,
    );
    this.#months.set(institution, new Map(months));
    return institution;
  }

  /** The place that claims counted in, by its keys from the pool down: a pool, or a month of an institution in it. */
  placeAt([name = "", ...inside]: readonly string[]): Entity | undefined {
    const pool = this.poolOf(name);
    const [month = "", code] = inside.toReversed(); // between pool and institution its holder, which it brings itself
    return pool && code !== undefined ? this.monthOf(this.institutionIn(pool, code), month) : pool;
  }

  /** A month (YYYY-MM) of an institution; `undefined` when it lies outside the period. */
  monthOf(institution: Entity, month: string): Entity | undefined {
    return this.#months.get(institution)?.get(month);
  }
}

function holderOf(stated: Value, code: string): string {
  return typeof stated === "string" ? stated : code;
}
