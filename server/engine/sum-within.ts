import { ClaimError } from "../domain/claim-error.ts";
import { add, type Exact, exact, ZERO } from "../domain/exact.ts";
import type { SlotTable } from "../domain/frame.ts";
import { isExact, isNumeric } from "../domain/value.ts";
import { type Entity, within } from "./entity.ts";
import type { PlanSum } from "./plan-step.ts";

/**
 * Writes into an entity the exact sum of a fact over the entities that lie in it and that count. One that counts and
 * does not have the fact is a missing fact: nothing is left out silently.
 */
export function sumWithin(
  entity: Entity,
  { of, writes, where }: PlanSum,
  sources: readonly Entity[],
  slots: SlotTable,
): void {
  const slot = slots.slotOf(of);
  let sum: Exact = ZERO;
  for (const source of sources) {
    if (within(source, entity.scope) !== entity) continue;
    if (where && !where(source.frame, undefined)) continue;
    const value = source.frame[slot];
    if (!isNumeric(value))
      throw new ClaimError(value === undefined ? "missing-fact" : "wrong-type", of, undefined, source.key);
    sum = add(sum, isExact(value) ? value : exact(value));
  }
  entity.frame[slots.slotOf(writes)] = sum;
}
