import type { Schemas } from "../documents/schema-check.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Setting } from "../engine/evaluator.ts";

/** The rules that a service works with, loaded and checked, and what they are written against. */
export interface RuleBook extends Setting {
  readonly schemas: Schemas;
  /** Every fact that any loaded rule set may name: the shared dictionary and what rule sets declare. */
  readonly everyFact: FactDictionary;
}
