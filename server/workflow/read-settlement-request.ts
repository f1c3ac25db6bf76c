import type { Claim } from "../../schemas/types.ts";
import { type ClaimStandards, readClaim } from "../claims/read-claim.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import { lintRequest } from "../engine/lint-request.ts";
import type { SettlementRequest } from "../engine/settlement-request.ts";
import { Refusal } from "./refusal.ts";

/** Reads what is to be settled; throws `Refusal` (`invalid-content`) with every finding about it and about its claims. */
export function readSettlementRequest(body: JsonObject, standards: ClaimStandards): SettlementRequest {
  const findings: Diagnostic[] = [];
  if (!standards.schemas.check("settlement-request.schema.json", body, findings))
    throw new Refusal("invalid-content", "", findings);
  // The schema that the type follows has just been checked; claims are read one by one.
  const request = body as unknown as SettlementRequest;
  findings.push(...lintRequest(request));
  const read = (values: readonly Claim[], list: string) =>
    values.flatMap((value, index) => {
      const reading = readClaim(value as unknown as Json, standards);
      if (reading.claim) return [reading.claim];
      const at = pointerTo(list, index);
      findings.push(...reading.findings.map((found) => ({ ...found, pointer: at + found.pointer })));
      return [];
    });
  const claims = read(request.claims, "/claims");
  const history = read(request.history ?? [], "/history");
  if (findings.length > 0) throw new Refusal("invalid-content", "", findings);
  return { ...request, claims, history };
}
