import { add, compare, type Exact, exact, ZERO } from "../domain/exact.ts";
import { isExact, isNumeric } from "../domain/value.ts";
import type { ClaimRows } from "./claim-rows.ts";
import type { Entities } from "./entities.ts";
import { type Entity, within } from "./entity.ts";
import type { Plan } from "./plan.ts";
import type { ScopeName } from "./plan-step.ts";

/** The identity of a pool: what was given out and what is named as a remainder make up the whole. */
export interface Balance {
  readonly pool: string;
  /** Id of the total's fact. */
  readonly total: string;
  readonly amount: Exact;
  readonly parts: Exact;
  readonly remainders: Exact;
  readonly holds: boolean;
}

/** Checks every total of the policy's statement in every pool: Σ parts + Σ remainders = total, exactly. */
export function balancesOf(plan: Plan, entities: Entities, rows: ClaimRows): Balance[] {
  const lines = plan.policy.document.body.statement ?? [];
  const idOf = (name: string) => plan.facts.find(name)?.id ?? name;
  const slotOf = (name: string) => plan.slots.slotOf(idOf(name));
  const sumIn = (pool: Entity, scope: ScopeName, slot: number) => {
    let sum = ZERO;
    const count = (entity: Entity) => {
      if (within(entity, "pool") === pool) sum = add(sum, numberIn(entity, slot));
    };
    if (scope === "claim") rows.each(count);
    else entities.of(scope).forEach(count);
    return sum;
  };
  return lines
    .filter(({ role }) => role === "total")
    .flatMap((total) =>
      entities.of("pool").map((pool) => {
        const belongs = lines.filter(({ of }) => of !== undefined && idOf(of) === idOf(total.fact));
        const sumOf = (role: string) =>
          belongs
            .filter((line) => line.role === role)
            .reduce((sum, line) => add(sum, sumIn(pool, line.per, slotOf(line.fact))), ZERO);
        const amount = numberIn(pool, slotOf(total.fact));
        const parts = sumOf("part");
        const remainders = sumOf("remainder");
        return {
          pool: pool.key,
          total: idOf(total.fact),
          amount,
          parts,
          remainders,
          holds: compare(add(parts, remainders), amount) === 0,
        };
      }),
    );
}

function numberIn(entity: Entity, slot: number): Exact {
  const value = entity.frame[slot];
  return isNumeric(value) ? (isExact(value) ? value : exact(value)) : ZERO;
}
