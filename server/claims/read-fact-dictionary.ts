import type { FactDictionary as FactDictionaryDocument, FactEntry } from "../../schemas/types.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { type Fact, FactDictionary } from "../domain/fact.ts";
import type { Json } from "../domain/json.ts";
import { claimFindings } from "./claim-findings.ts";
import { isFactValue, typeText } from "./fact-value.ts";

/** A dictionary, or, when any finding is an error, none. */
export interface DictionaryReading {
  readonly facts: FactDictionary | undefined;
  readonly findings: readonly Diagnostic[];
}

/** The fact that an entry of the dictionary, or of a rule set's header, declares. */
export function readFact(entry: FactEntry): Fact {
  return entry;
}

/** Reads `facts.json`: each entry is a `Fact` as it stands; ids and Chinese aliases occur once among all names. */
export function readFactDictionary(value: Json, schemas: Schemas): DictionaryReading {
  const found: Diagnostic[] = [];
  if (!schemas.check("fact-dictionary.schema.json", value, found))
    return { facts: undefined, findings: found };
  // The schema the type is generated from has just been checked.
  const { facts, valueNames = {} } = value as unknown as FactDictionaryDocument;
  return extendDictionary(new FactDictionary([], valueNames), facts.map(readFact));
}

/**
 * A dictionary with further facts, such as those that a rule set's header declares (`pointer` is where they stand).
 * No name may be taken twice, and a default is a value of its fact.
 */
export function extendDictionary(
  dictionary: FactDictionary,
  added: readonly Fact[],
  pointer = "/facts",
): DictionaryReading {
  const findings = claimFindings();
  const taken = new Set(dictionary.names);
  added.forEach((fact, index) => {
    const names = new Map([
      [fact.alias.zh, `${pointer}/${index}/alias/zh`],
      [fact.id, `${pointer}/${index}/id`],
    ]);
    for (const [name, place] of names) {
      if (taken.has(name)) findings.report("claim.duplicate-fact", place, { name });
      taken.add(name);
    }
    if (fact.default !== undefined && !isFactValue(fact.type, fact.default)) {
      const params = { fact: fact.id, value: String(fact.default), type: typeText(fact.type) };
      findings.report("claim.wrong-fact-value", `${pointer}/${index}/default`, params);
    }
  });
  const facts =
    findings.all.length > 0
      ? undefined
      : new FactDictionary([...dictionary.facts, ...added], dictionary.valueNames);
  return { facts, findings: findings.all };
}
