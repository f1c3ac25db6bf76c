import { checkSuppliedValue } from "../claims/check-supplied-facts.ts";
import { claimFindings } from "../claims/claim-findings.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { JsonObject } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import { lintFact } from "../programs/lint-fact.ts";

/** Finds what is wrong with facts that are given to a rule set by itself: names that nobody knows, values of another type. */
export function lintGivenFacts(
  given: JsonObject,
  pointer: string,
  facts: FactDictionary,
  findings: Diagnostic[],
): void {
  for (const [name, value] of Object.entries(given)) {
    const at = pointerTo(pointer, name);
    lintFact(name, undefined, at, { facts, findings });
    const fact = facts.find(name);
    if (fact) checkSuppliedValue(fact, value, at, claimFindings(findings));
  }
}
