import { ClaimError } from "../domain/claim-error.ts";
import { add, type Exact, exact, ZERO } from "../domain/exact.ts";
import type { SlotTable } from "../domain/frame.ts";
import { isExact, isNumeric } from "../domain/value.ts";
import { type Entity, within } from "./entity.ts";
import type { PlanSum, ScopeName } from "./plan-step.ts";

/**
 * The exact sum of a fact over the entities (claims aside, see claim-sums) that lie in each entity of a wider scope and that count, in one pass. One
 * that counts and does not have the fact is that entity's error: nothing is left out silently.
 */
export function sumsWithin(
  scope: ScopeName,
  { of, where }: PlanSum,
  sources: readonly Entity[],
  slots: SlotTable,
): ReadonlyMap<Entity, Exact | ClaimError> {
  const slot = slots.slotOf(of);
  const sums = new Map<Entity, Exact | ClaimError>();
  for (const source of sources) {
    const entity = within(source, scope);
    const sum = entity && (sums.get(entity) ?? ZERO);
    if (!sum || sum instanceof ClaimError) continue;
    try {
      if (!where || where(source.frame, undefined)) sums.set(entity, add(sum, numberOf(source, slot, of)));
    } catch (error) {
      if (!(error instanceof ClaimError)) throw error;
      sums.set(entity, error);
    }
  }
  return sums;
}

function numberOf({ frame, key }: Entity, slot: number, fact: string): Exact {
  const value = frame[slot];
  if (isNumeric(value)) return isExact(value) ? value : exact(value);
  throw new ClaimError(value === undefined ? "missing-fact" : "wrong-type", fact, undefined, key);
}
