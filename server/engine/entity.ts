import type { Frame } from "../domain/frame.ts";
import type { ScopeName } from "./plan-step.ts";

/**
 * One thing that a settlement step runs over: a pool, a budget holder in it (where the policy has such), an institution,
 * a month of that, a claim in that month.
 */
export interface Entity {
  readonly scope: ScopeName;
  /** Unique among its siblings and stable: pool name, code of holder or institution, month, claim id. Breaks ties. */
  readonly key: string;
  /** The entity of the next wider scope; none for a pool. */
  readonly parent: Entity | undefined;
  readonly frame: Frame;
}

/** The entity of `scope` that `entity` is or lies in. */
export function within(entity: Entity, scope: ScopeName): Entity | undefined {
  for (let each: Entity | undefined = entity; each; each = each.parent) if (each.scope === scope) return each;
  return undefined;
}

/** Keys from the pool down. */
export function keysOf(entity: Entity | undefined): string[] {
  return entity ? [...keysOf(entity.parent), entity.key] : [];
}

/** The same in one text, e.g. `employee / H37030000001 / 2023-03`. */
export function pathOf(entity: Entity): string {
  return keysOf(entity).join(" / ");
}

/** Lets an entity see what its wider scopes hold: fills the slots that are still empty from them. */
export function inherit(entity: Entity, slots: readonly number[]): void {
  for (const slot of slots) {
    if (entity.frame[slot] !== undefined) continue;
    for (let each = entity.parent; each; each = each.parent) {
      const value = each.frame[slot];
      if (value === undefined) continue;
      entity.frame[slot] = value;
      break;
    }
  }
}
