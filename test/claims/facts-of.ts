import type { Claim } from "../../schemas/types.ts";
import type { InstitutionAttributes } from "../../server/claims/institution-register.ts";
import { compileClaimFacts } from "../../server/claims/load-facts.ts";
import { readClaim } from "../../server/claims/read-claim.ts";
import { SlotTable } from "../../server/domain/frame.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import type { Value } from "../../server/domain/value.ts";
import { facts, standards } from "./standards.ts";

interface Given {
  readonly accepted?: ReadonlySet<string>;
  readonly institution?: InstitutionAttributes;
}

/** The values of some facts of a claim, by id. */
export function factsOf(value: JsonObject, ids: readonly string[], { accepted, institution }: Given = {}) {
  const slots = new SlotTable();
  for (const id of ids) slots.slotOf(id);
  const frame = compileClaimFacts(slots, facts, accepted)(read(value), institution);
  return Object.fromEntries(ids.map((id, slot): [string, Value] => [id, frame[slot]]));
}

export function factOf(value: JsonObject, id: string, given?: Given): Value {
  return factsOf(value, [id], given)[id];
}

export function read(value: JsonObject): Claim {
  const { claim, findings } = readClaim(value, standards);
  if (!claim) throw new Error(JSON.stringify(findings));
  return claim;
}
