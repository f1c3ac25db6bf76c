import type { RuleSet } from "../../schemas/types.ts";
import { readFact } from "../claims/read-fact-dictionary.ts";
import { type Fact, FactDictionary } from "../domain/fact.ts";
import { hasProgram, programOf } from "./rule-set-program.ts";

/** Facts that a rule set adds to the dictionary: those of its header and its kind's intermediate results. */
export function declaredFacts(document: RuleSet): readonly Fact[] {
  const stated = (document.facts ?? []).map(readFact);
  return hasProgram(document) ? [...stated, ...programOf(document).intermediate] : stated;
}

/** The dictionary that rule sets acting together see: the shared one and what each of them declares. */
export function dictionaryOf(shared: FactDictionary, documents: Iterable<RuleSet>): FactDictionary {
  return new FactDictionary([...shared.facts, ...[...documents].flatMap(declaredFacts)], shared.valueNames);
}
