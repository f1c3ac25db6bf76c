import type { VersionCase } from "../../schemas/types.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { dictionaryOf } from "../engine/declared-facts.ts";
import type { Setting } from "../engine/evaluator.ts";
import type { CheckedRules, RuleStandards } from "./check-rules.ts";

/** The rules that a service works with, loaded and checked, and what they are written against. */
export interface RuleBook extends Setting {
  readonly schemas: Schemas;
  /** Every fact that any loaded rule set may name: the shared dictionary and what rule sets declare. */
  readonly everyFact: FactDictionary;
  /** Test cases by `id@version`; none when absent. */
  readonly cases?: ReadonlyMap<string, readonly VersionCase[]>;
}

/** The book of checked rules; `factsHash` is that of the shared dictionary. */
export function ruleBookOf(
  { library, institutions, cases }: CheckedRules,
  { schemas, facts, factsHash }: RuleStandards & { readonly factsHash: string },
): RuleBook {
  const everyFact = dictionaryOf(
    facts,
    library.versions.map(({ document }) => document),
  );
  const byVersion = new Map(cases.map(({ cases: of }) => [`${of.id}@${of.version}`, of.cases]));
  return { schemas, facts, factsHash, library, institutions, everyFact, cases: byVersion };
}
