import type { SuppliedFacts } from "../../schemas/types.ts";
import { isSuppliable } from "../claims/fact-value.ts";
import type { Json } from "../domain/json.ts";
import { jsonOf } from "./decimal-text.ts";
import type { EvaluatedClaim } from "./evaluator.ts";

/**
 * What the windows of a claim's plan told of the person's other stays, as the claim states it itself under `history`
 * where it is evaluated alone; none without windows. What a claim cannot state (a fact that is missing, or a number that
 * is no decimal of the fact's scale) is left out.
 */
export function historyFacts({ plan, frame }: EvaluatedClaim): SuppliedFacts {
  const ids = plan.slots.factIds;
  const told = plan.windows.flatMap(({ slots }) => slots).sort((a, b) => a - b);
  const facts: Record<string, SuppliedFacts[string]> = {};
  for (const slot of told) {
    const id = ids[slot] ?? "";
    const type = plan.facts.find(id)?.type;
    const value: Json = jsonOf(frame[slot]);
    // What its fact can hold is what the schema lets a claim supply.
    if (value !== null && type && isSuppliable(type, value)) facts[id] = value as SuppliedFacts[string];
  }
  return facts;
}
