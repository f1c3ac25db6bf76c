import type { Claim, SuppliedFacts } from "../../schemas/types.ts";
import type { Fact, FactDictionary, FactOrigin } from "../domain/fact.ts";
import type { Json } from "../domain/json.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { ClaimFindings } from "./claim-findings.ts";
import { decimalPlaces } from "./decimal-value.ts";
import { isFactValue, typeText } from "./fact-value.ts";

/** Which facts each part of the envelope may hold. */
export const SECTIONS = {
  given: "derived",
  findings: "finding",
  history: "history",
} as const satisfies Record<string, FactOrigin>;

/** The supplied facts are in the dictionary, in the part of their origin, and of their type. */
export function checkSuppliedFacts(claim: Claim, facts: FactDictionary, findings: ClaimFindings): void {
  checkSection("given", claim.given, facts, findings);
  checkSection("findings", claim.findings, facts, findings);
  checkSection("history", claim.history, facts, findings);
}

function checkSection(
  section: keyof typeof SECTIONS,
  supplied: SuppliedFacts | undefined,
  facts: FactDictionary,
  findings: ClaimFindings,
): void {
  if (!supplied) return;
  const expected = SECTIONS[section];
  for (const [id, value] of Object.entries(supplied)) {
    const pointer = pointerTo(`/${section}`, id);
    const fact = facts.find(id);
    if (fact?.id !== id) {
      findings.report("claim.unknown-fact", pointer, { fact: id, suggestion: suggestion(id, facts) });
    } else if (fact.origin !== expected) {
      findings.report("claim.misplaced-fact", pointer, { fact: id, origin: fact.origin, section, expected });
    } else checkSuppliedValue(fact, value, pointer, findings);
  }
}

/** A value is one that its fact can hold: of its type and value set, with no more decimal places than it declares. */
export function checkSuppliedValue(fact: Fact, value: Json, pointer: string, findings: ClaimFindings): void {
  const { type } = fact;
  if (!isFactValue(type, value)) {
    const shown = typeof value === "string" ? value : JSON.stringify(value);
    findings.report("claim.wrong-fact-value", pointer, { fact: fact.id, value: shown, type: typeText(type) });
  } else if (type.type === "number" && (typeof value === "string" || typeof value === "number")) {
    if (decimalPlaces(value) > type.scale) {
      findings.report("claim.too-many-decimals", pointer, { value, scale: type.scale });
    }
  }
}

function suggestion(id: string, facts: FactDictionary): string {
  const known = facts.find(id)?.id ?? nearestName(id, facts.names);
  return known === undefined ? "" : ` (${known}?)`;
}
