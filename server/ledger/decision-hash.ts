import { contentHash } from "../documents/hash.ts";
import type { JsonObject } from "../domain/json.ts";

/**
 * The hash under which a decision enters the ledger: that of its content without its steps. How much of its steps a
 * decision tells, and in which language, is up to who asks; they follow from claim and plan.
 */
export function decisionHash({ steps: _, ...decision }: JsonObject): string {
  return contentHash(decision);
}
