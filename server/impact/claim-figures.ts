import type { StatementLine } from "../../schemas/types.ts";
import { type Exact, exact, round } from "../domain/exact.ts";
import type { Frame } from "../domain/frame.ts";
import { Scaled, scaled } from "../domain/scaled.ts";
import { isExact, isNumeric } from "../domain/value.ts";
import type { SettledClaim } from "../engine/claim-pass.ts";
import type { Plan } from "../engine/plan.ts";
import type { PlanSum } from "../engine/plan-step.ts";

/** Places to which a fraction that no rule has rounded is cut before it is added up. */
const PLACES = 12;

/** What is added up of settled claims under one state of the rules: points and amounts that decisions show. */
export class ClaimFigures {
  /** Ids of the facts, the points first where the policy has points. */
  readonly facts: readonly string[];
  /** The points that a pool's point value prices, where a step sums such over the claims of a pool. */
  readonly priced: PlanSum | undefined;
  readonly #slots: readonly number[];
  readonly #pricedSlot: number | undefined;
  readonly #groupSlot: number | undefined;

  constructor(plan: Plan) {
    const { points, amounts, group } = plan.policy.document.body.decision;
    const idOf = (name: string) => plan.facts.find(name)?.id ?? name;
    this.facts = [...new Set([...(points === undefined ? [] : [points]), ...amounts].map(idOf))];
    this.priced = pricedSum(plan);
    this.#slots = this.facts.map((fact) => plan.slots.slotOf(fact));
    this.#pricedSlot = this.priced && plan.slots.slotOf(this.priced.of);
    this.#groupSlot = group === undefined ? undefined : plan.slots.slotOf(idOf(group));
  }

  /** The figures of a claim in the order of `facts`. */
  of({ entity: { frame } }: SettledClaim): readonly (Exact | undefined)[] {
    return this.#slots.map((slot) => figureIn(frame, slot));
  }

  /** The points of a claim that the point value prices. */
  pricedOf({ entity: { frame } }: SettledClaim): Exact | undefined {
    if (!this.priced || this.#pricedSlot === undefined) return undefined;
    if (this.priced.where && !this.priced.where(frame, undefined)) return undefined;
    return figureIn(frame, this.#pricedSlot);
  }

  groupOf({ entity: { frame } }: SettledClaim): string {
    const value = this.#groupSlot === undefined ? undefined : frame[this.#groupSlot];
    return typeof value === "string" ? value : "";
  }
}

function figureIn(frame: Frame, slot: number): Exact | undefined {
  const value = frame[slot];
  if (!isNumeric(value)) return undefined;
  const found = scaled(isExact(value) ? value : exact(value));
  return found instanceof Scaled ? found : scaled(round(found, { scale: PLACES, mode: "half-up" }));
}

function pricedSum({ steps, facts }: Plan): PlanSum | undefined {
  const unitOf = (fact: string) => {
    const type = facts.find(fact)?.type;
    return type?.type === "number" ? type.unit : undefined;
  };
  return steps.find(({ per, sum }) => per === "pool" && sum?.over === "claim" && unitOf(sum.of) === "points")
    ?.sum;
}

/** Lines of a policy's statement of one unit. */
export function linesOfUnit(plan: Plan, per: StatementLine["per"], unit: string): readonly StatementLine[] {
  return (plan.policy.document.body.statement ?? []).filter((line) => {
    const type = plan.facts.find(line.fact)?.type;
    return line.per === per && type?.type === "number" && type.unit === unit;
  });
}
