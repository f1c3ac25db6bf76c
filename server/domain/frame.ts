import type { Value } from "./value.ts";

/**
 * The facts of one entity (a claim, a pool, an institution) while its steps run: one slot a fact, so that a compiled
 * rule reads by index. A missing fact is `undefined`.
 */
export type Frame = Value[];

/** A compiled rule part: a pure function of a frame. */
export type Compiled<T> = (frame: Frame) => T;

/** Gives each fact of a plan its slot; the same id always gets the same slot. */
export class SlotTable {
  readonly #slots = new Map<string, number>();

  slotOf(factId: string): number {
    const known = this.#slots.get(factId);
    if (known !== undefined) return known;
    const slot = this.#slots.size;
    this.#slots.set(factId, slot);
    return slot;
  }

  /** Fact ids in slot order. */
  get factIds(): readonly string[] {
    return [...this.#slots.keys()];
  }
}
