import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";

/** Something decided, and the claim that it is about; none where it is about all of them. */
export interface Decided {
  readonly decision: JsonObject;
  readonly claim: string | undefined;
}

/** A path of a claim names its pool, institution and month before it. */
const ABOVE = 3;
const BETWEEN = " / ";

/** What a settlement decides: itself as a whole, then each claim's amounts, then each claim that was not settled. */
export function settlementParts(settlement: JsonObject): readonly Decided[] {
  const amounts = objectsIn(settlement.claimAmounts).map((decision) => ({
    decision,
    claim: String(decision.path).split(BETWEEN).slice(ABOVE).join(BETWEEN),
  }));
  const unsettled = objectsIn(settlement.unsettled).map((decision) => ({
    decision,
    claim: typeof decision.claim === "string" ? decision.claim : undefined,
  }));
  return [{ decision: settlement, claim: undefined }, ...amounts, ...unsettled];
}

function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return isJsonList(value) ? value.filter(isJsonObject) : [];
}
