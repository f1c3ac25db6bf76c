import type { RuleSet } from "../../schemas/types.ts";
import type { Fact, FactDictionary } from "../domain/fact.ts";
import { declaredFacts, dictionaryOf } from "../engine/declared-facts.ts";
import { lintRuleSet } from "../engine/lint-rule-set.ts";
import { hasProgram, programOf } from "../engine/rule-set-program.ts";
import type { MeaningBudget, MeaningDifference } from "../meaning/meaning-difference.ts";
import { meaningOf } from "../meaning/meaning-of.ts";

/** A difference, with what the facts are called that the rule sets declare, in their headers or by their kind. */
export interface ComparedMeaning extends MeaningDifference {
  readonly names: Readonly<Record<string, Fact["alias"]>>;
}

/**
 * In what two versions of a rule set, or the rule sets of two jurisdictions, differ for claims. `facts` is the
 * dictionary of the rule sets around them. `undefined` for a policy, which orders steps and decides nothing itself, and
 * where a document has errors: what it means is not settled then.
 */
export function compareMeaning(
  before: RuleSet,
  after: RuleSet,
  facts: FactDictionary,
  budget?: MeaningBudget,
): ComparedMeaning | undefined {
  if (!hasProgram(before) || !hasProgram(after)) return undefined;
  const dictionary = dictionaryOf(facts, [before, after]);
  if (![before, after].every((document) => isSound(document, dictionary))) return undefined;
  const difference = meaningOf(programOf(before).program, programOf(after).program, dictionary, budget);
  const declared = [before, after].flatMap(declaredFacts);
  return { ...difference, names: Object.fromEntries(declared.map(({ id, alias }) => [id, bare(alias, id)])) };
}

/** A kind's own facts are called after their ids, so that two in one policy differ. */
function bare({ zh, en }: Fact["alias"], id: string): Fact["alias"] {
  const without = (text: string): string => (text.startsWith(`${id}_`) ? text.slice(id.length + 1) : text);
  return { zh: without(zh), en: without(en) };
}

function isSound(document: RuleSet, facts: FactDictionary): boolean {
  return lintRuleSet(document, facts).every(({ severity }) => severity !== "error");
}
