import type { Frame } from "../domain/frame.ts";
import { type Entity, keysOf } from "./entity.ts";
import type { ScopeName } from "./plan-step.ts";

/** How many claims a step must see at once: each by itself, or all that lie in one entity of a wider scope. */
export type Width = ScopeName;

/**
 * The settled claims between the two passes: what later steps read of each. They come in the order of their paths, whatever
 * the order in which they were added, so that nothing depends on that.
 */
export interface ClaimRows {
  readonly count: number;
  /** Whether memory holds all of them. */
  readonly isHeld: boolean;
  /** Adds a claim in its month, institution or pool; `frame` in the slots of the settlement's plan. */
  add(id: string, place: Entity, frame: Frame): void;
  /** Visits every claim, to be read. */
  each(visit: (claim: Entity) => void): void;
  /** Visits all claims in batches of `width`; what a visit writes into their frames, later visits find there. */
  change(width: Width, visit: (claims: readonly Entity[]) => void): void;
}

/** Those of a request that is settled in memory. */
export class HeldClaimRows implements ClaimRows {
  readonly isHeld = true;
  #claims: Entity[] = [];
  #isSorted = true;

  get count(): number {
    return this.#claims.length;
  }

  add(id: string, place: Entity, frame: Frame): void {
    this.#claims.push({ scope: "claim", key: id, parent: place, frame });
    this.#isSorted = false;
  }

  each(visit: (claim: Entity) => void): void {
    for (const claim of this.#sorted()) visit(claim);
  }

  change(width: Width, visit: (claims: readonly Entity[]) => void): void {
    for (const batch of batchesOf(this.#sorted(), width)) visit(batch);
  }

  #sorted(): readonly Entity[] {
    if (!this.#isSorted) this.#claims.sort(byPath);
    this.#isSorted = true;
    return this.#claims;
  }
}

/** Sorted claims in batches: those that lie in one entity of the scope, or of the next wider one that they lie in. */
export function* batchesOf(claims: Iterable<Entity>, width: Width): Generator<readonly Entity[]> {
  let batch: Entity[] = [];
  let holder: Entity | undefined;
  for (const claim of claims) {
    const next = holderOf(claim, width);
    if (batch.length > 0 && next !== holder) {
      yield batch;
      batch = [];
    }
    holder = next;
    batch.push(claim);
  }
  if (batch.length > 0) yield batch;
}

/** The entity of that scope that a claim lies in; a claim that lies in none is by itself. */
function holderOf(claim: Entity, width: Width): Entity {
  for (let each: Entity | undefined = claim; each; each = each.parent) if (each.scope === width) return each;
  return claim;
}

function byPath(a: Entity, b: Entity): number {
  const left = keysOf(a);
  const right = keysOf(b);
  for (const [index, key] of left.entries()) {
    const other = right[index] ?? "";
    if (key !== other) return key < other ? -1 : 1;
  }
  return left.length - right.length;
}
