import type { RuleSet } from "../../schemas/types.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { dictionaryOf } from "../engine/declared-facts.ts";
import { lintRuleSet } from "../engine/lint-rule-set.ts";
import { hasProgram, programOf } from "../engine/rule-set-program.ts";
import type { MeaningBudget, MeaningDifference } from "../meaning/meaning-difference.ts";
import { meaningOf } from "../meaning/meaning-of.ts";

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
): MeaningDifference | undefined {
  if (!hasProgram(before) || !hasProgram(after)) return undefined;
  const dictionary = dictionaryOf(facts, [before, after]);
  if (![before, after].every((document) => isSound(document, dictionary))) return undefined;
  return meaningOf(programOf(before).program, programOf(after).program, dictionary, budget);
}

function isSound(document: RuleSet, facts: FactDictionary): boolean {
  return lintRuleSet(document, facts).every(({ severity }) => severity !== "error");
}
