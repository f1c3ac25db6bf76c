import { isRoleName } from "../access/roles.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { ONE_APPROVAL, type Requirement, type Slot } from "./approval-slots.ts";

/** The approvals that a document's header asks for; one where it asks for none, or is unfinished. */
export function requirementOf({ review }: JsonObject): Requirement {
  const approvals = isJsonObject(review) ? review.approvals : undefined;
  if (!isJsonList(approvals) || approvals.length === 0) return ONE_APPROVAL;
  return approvals.map(slotOf);
}

function slotOf(value: Json): Slot {
  if (!isJsonObject(value)) return {};
  const { role, jurisdiction } = value;
  return {
    ...(typeof role === "string" && isRoleName(role) ? { role } : {}),
    ...(typeof jurisdiction === "string" ? { jurisdiction } : {}),
  };
}
