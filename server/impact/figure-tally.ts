import { type Exact, ZERO } from "../domain/exact.ts";
import { rational } from "../domain/rational.ts";
import type { SettledClaim } from "../engine/claim-pass.ts";
import { within } from "../engine/entity.ts";
import type { ClaimFigures } from "./claim-figures.ts";

/** By what figures of claims are added up. */
export const DIMENSIONS = ["institution", "level", "group"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Claims of a pool that have one thing in common, and what their figures come to. */
export class Tallied {
  readonly pool: string;
  /** Code of the institution, its level, or code of the disease group; empty where there is none. */
  readonly of: string;
  claims = 0;
  /** In the order of the figures' facts. */
  readonly sums: Exact[] = [];
  /** Points that the pool's point value prices. */
  priced: Exact = ZERO;

  constructor(pool: string, of: string) {
    this.pool = pool;
    this.of = of;
  }

  add(figures: readonly (Exact | undefined)[], priced: Exact | undefined): void {
    this.claims++;
    for (const [index, figure] of figures.entries())
      if (figure) this.sums[index] = rational.add(this.sums[index] ?? ZERO, figure);
    if (priced) this.priced = rational.add(this.priced, priced);
  }
}

/** Figures of settled claims under one state of the rules, by what they have in common; does not grow with their number. */
export class FigureTally {
  readonly figures: ClaimFigures;
  readonly #by: { readonly [D in Dimension]: Map<string, Tallied> } = {
    institution: new Map(),
    level: new Map(),
    group: new Map(),
  };

  constructor(figures: ClaimFigures) {
    this.figures = figures;
  }

  add(taken: SettledClaim): void {
    const figures = this.figures.of(taken);
    const priced = this.figures.pricedOf(taken);
    const pool = within(taken.entity, "pool")?.key ?? "";
    const { claim } = taken;
    this.#of("institution", pool, claim.setlinfo.fixmedins_code).add(figures, priced);
    this.#of("level", pool, levelOf(taken)).add(figures, priced);
    this.#of("group", pool, this.figures.groupOf(taken)).add(figures, priced);
  }

  /** All that have something in common, by pool and that. */
  all(dimension: Dimension): ReadonlyMap<string, Tallied> {
    return this.#by[dimension];
  }

  #of(dimension: Dimension, pool: string, of: string): Tallied {
    const key = `${pool}\t${of}`;
    const tallied = this.#by[dimension].get(key) ?? new Tallied(pool, of);
    this.#by[dimension].set(key, tallied);
    return tallied;
  }
}

/** Level of the institution as the register has it at the claim's date; empty where it does not. */
export function levelOf({ evaluated: { institution } }: Pick<SettledClaim, "evaluated">): string {
  const level = institution?.institution_level;
  return typeof level === "string" || typeof level === "number" ? String(level) : "";
}
