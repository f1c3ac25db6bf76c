import { ClaimError } from "../domain/claim-error.ts";
import { add, type Exact, exact, powerOfTen, ZERO } from "../domain/exact.ts";
import type { SlotTable } from "../domain/frame.ts";
import { Scaled } from "../domain/scaled.ts";
import { isExact, isNumeric } from "../domain/value.ts";
import { type Entity, keysOf, within } from "./entity.ts";
import { isOfClaims, type PlanStep, type PlanSum, type ScopeName } from "./plan-step.ts";

/** What the claims within an entity come to. */
export interface ClaimSum {
  /** Of decimals, over the finest of their scales. */
  decimals: Exact;
  /** Of numbers that are no decimals. */
  fractions: Exact;
  /** Of the claim whose path comes first among those that count and do not have the fact. */
  error: { readonly path: readonly string[]; readonly error: ClaimError } | undefined;
}

/** A step that sums over claims. */
export interface ClaimSumStep {
  readonly per: ScopeName;
  readonly sum: PlanSum;
}

/**
 * Sums over claims, added to as claims pass: exact, and the same whatever their order and however they were divided
 * among several of these. One that counts and does not have the fact is its entity's error: nothing is left out silently.
 */
export class ClaimSums {
  readonly steps: readonly ClaimSumStep[];
  readonly #slots: readonly number[];
  readonly #sums: readonly Map<Entity, ClaimSum>[];

  constructor(steps: readonly ClaimSumStep[], slots: SlotTable) {
    this.steps = steps;
    this.#slots = steps.map(({ sum }) => slots.slotOf(sum.of));
    this.#sums = steps.map(() => new Map());
  }

  /** Counts a claim: an entity of its own, whose frame is in the slots of the plan. */
  add(claim: Entity): void {
    for (const [index, { per, sum }] of this.steps.entries()) {
      const entity = within(claim, per);
      if (!entity) continue;
      try {
        if (!sum.where || sum.where(claim.frame, undefined))
          addTo(this.#of(index, entity), this.#number(index, claim));
      } catch (error) {
        if (!(error instanceof ClaimError)) throw error;
        fail(this.#of(index, entity), keysOf(claim), error);
      }
    }
  }

  /** Adds what others have summed of one step within an entity. */
  merge(index: number, entity: Entity, { decimals, fractions, error }: ClaimSum): void {
    const sum = this.#of(index, entity);
    sum.decimals = add(sum.decimals, decimals);
    sum.fractions = add(sum.fractions, fractions);
    if (error) fail(sum, error.path, error.error);
  }

  /** Everything so far: the place of the step in `steps`, the entity, and its sum. */
  *all(): Generator<readonly [index: number, entity: Entity, sum: ClaimSum]> {
    for (const [index, sums] of this.#sums.entries())
      for (const [entity, sum] of sums) yield [index, entity, sum];
  }

  /** The sum of a step within an entity: zero of no claims. */
  of(index: number, entity: Entity): Exact | ClaimError {
    const sum = this.#sums[index]?.get(entity);
    if (!sum) return ZERO;
    if (sum.error) return sum.error.error;
    return sum.fractions.num === 0n ? sum.decimals : add(sum.decimals, sum.fractions);
  }

  #of(index: number, entity: Entity): ClaimSum {
    const sums = this.#sums[index];
    const known = sums?.get(entity);
    if (known) return known;
    const sum: ClaimSum = { decimals: ZERO, fractions: ZERO, error: undefined };
    sums?.set(entity, sum);
    return sum;
  }

  #number(index: number, { frame, key }: Entity): Exact {
    const value = frame[this.#slots[index] ?? -1];
    if (isNumeric(value)) return isExact(value) ? value : exact(value);
    const fact = this.steps[index]?.sum.of ?? "";
    throw new ClaimError(value === undefined ? "missing-fact" : "wrong-type", fact, undefined, key);
  }
}

/** The steps of a plan that sum over claims as claim and person phase have left them, and where each stands in the plan. */
export function earlySums(
  steps: readonly PlanStep[],
): readonly (ClaimSumStep & { readonly step: PlanStep })[] {
  const later = steps.filter(({ phase }) => !isOfClaims(phase));
  const first = later.findIndex(({ per }) => per === "claim");
  return (first === -1 ? later : later.slice(0, first)).flatMap((step) =>
    step.sum?.over === "claim" ? [{ step, per: step.per, sum: step.sum }] : [],
  );
}

function addTo(sum: ClaimSum, value: Exact): void {
  const { decimals } = sum;
  if (value instanceof Scaled && decimals instanceof Scaled && value.scale === decimals.scale) {
    const units = value.units + decimals.units;
    if (Number.isSafeInteger(units)) {
      sum.decimals = new Scaled(units, value.scale);
      return;
    }
  }
  if (value instanceof Scaled && decimals === ZERO) sum.decimals = value;
  else if (isDecimal(value)) sum.decimals = add(decimals, value);
  else sum.fractions = add(sum.fractions, value);
}

function isDecimal({ den }: Exact): boolean {
  return den === powerOfTen(String(den).length - 1);
}

function fail(sum: ClaimSum, path: readonly string[], error: ClaimError): void {
  if (!sum.error || comesBefore(path, sum.error.path)) sum.error = { path, error };
}

function comesBefore(a: readonly string[], b: readonly string[]): boolean {
  for (const [index, key] of a.entries()) {
    const other = b[index] ?? "";
    if (key !== other) return key < other;
  }
  return false;
}
