import type { RuleSet } from "../../schemas/types.ts";
import { readFact } from "../claims/read-fact-dictionary.ts";
import { type Fact, FactDictionary } from "../domain/fact.ts";
import { hasProgram, programOf } from "./rule-set-program.ts";

const DECLARED = new WeakMap<RuleSet, readonly Fact[]>();

/**
 * Facts that a rule set adds to the dictionary: those of its header and its kind's intermediate results. Read once:
 * documents are never changed.
 */
export function declaredFacts(document: RuleSet): readonly Fact[] {
  const known = DECLARED.get(document) ?? readDeclared(document);
  DECLARED.set(document, known);
  return known;
}

function readDeclared(document: RuleSet): readonly Fact[] {
  const stated = (document.facts ?? []).map(readFact);
  return hasProgram(document) ? [...stated, ...programOf(document).intermediate] : stated;
}

/** By the shared dictionary and the facts that were added to it, as text. */
const DICTIONARIES = new WeakMap<FactDictionary, Map<string, FactDictionary>>();

/** So many of a shared dictionary are kept: those of the policies of a province. */
const MOST_KEPT = 100;

/**
 * The dictionary that rule sets acting together see: the shared one and what each of them declares. The same one for
 * those that declare the same, as versions of a policy's rule sets mostly do.
 */
export function dictionaryOf(shared: FactDictionary, documents: Iterable<RuleSet>): FactDictionary {
  const declared = [...documents].flatMap(declaredFacts);
  const kept = DICTIONARIES.get(shared) ?? new Map<string, FactDictionary>();
  DICTIONARIES.set(shared, kept);
  const key = JSON.stringify(declared);
  const known = kept.get(key) ?? new FactDictionary([...shared.facts, ...declared], shared.valueNames);
  kept.delete(key);
  kept.set(key, known);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return known;
}
