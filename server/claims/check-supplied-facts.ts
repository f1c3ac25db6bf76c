import type { Claim, SuppliedFacts } from "../../schemas/types.ts";
import { isCivilDate } from "../domain/civil-date.ts";
import type { Fact, FactDictionary, FactOrigin, FactType } from "../domain/fact.ts";
import { isJsonList, type Json } from "../domain/json.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { ClaimFindings } from "./claim-findings.ts";
import { decimalPlaces, isDecimalText } from "./decimal-value.ts";

/** Which facts each part of the envelope may hold. */
const SECTIONS = { given: "derived", findings: "finding", history: "history" } as const satisfies Record<
  string,
  FactOrigin
>;

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
    } else checkValue(fact, value, pointer, findings);
  }
}

function checkValue(fact: Fact, value: Json, pointer: string, findings: ClaimFindings): void {
  const { type } = fact;
  if (!isOfType(type, value)) {
    const shown = typeof value === "string" ? value : JSON.stringify(value);
    findings.report("claim.wrong-fact-value", pointer, { fact: fact.id, value: shown, type: typeText(type) });
  } else if (type.type === "number" && (typeof value === "string" || typeof value === "number")) {
    if (decimalPlaces(value) > type.scale) {
      findings.report("claim.too-many-decimals", pointer, { value, scale: type.scale });
    }
  }
}

function isOfType(type: FactType, value: Json): boolean {
  switch (type.type) {
    case "number":
      return typeof value === "number" || (typeof value === "string" && isDecimalText(value));
    case "text":
      return typeof value === "string" && (type.values?.includes(value) ?? true);
    case "boolean":
      return typeof value === "boolean";
    case "date":
      return typeof value === "string" && isCivilDate(value);
    case "list":
      return isJsonList(value) && value.every((item) => isOfType(type.items, item));
    case "record":
      return false;
  }
}

/** The type in the dictionary's words, which both languages of a message share. */
function typeText(type: FactType): string {
  if (type.type === "list") return `list of ${typeText(type.items)}`;
  if (type.type === "number") return `number (${type.unit}, ${type.scale})`;
  return type.type === "text" && type.values ? type.values.join(" | ") : type.type;
}

function suggestion(id: string, facts: FactDictionary): string {
  const known = facts.find(id)?.id ?? nearestName(id, facts.names);
  return known === undefined ? "" : ` (${known}?)`;
}
