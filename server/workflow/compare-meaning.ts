import type { FactDictionary } from "../domain/fact.ts";
import { dictionaryOf } from "../engine/declared-facts.ts";
import type { RuleSetVersion } from "../engine/rule-library.ts";
import { hasProgram, programOf } from "../engine/rule-set-program.ts";
import type { MeaningBudget, MeaningDifference } from "../meaning/meaning-difference.ts";
import { meaningOf } from "../meaning/meaning-of.ts";

/**
 * In what two versions of a rule set, or the rule sets of two jurisdictions, differ for claims. `facts` is the
 * dictionary of the rule sets around them. `undefined` for a policy, which orders steps and decides nothing itself.
 */
export function compareMeaning(
  before: RuleSetVersion["document"],
  after: RuleSetVersion["document"],
  facts: FactDictionary,
  budget?: MeaningBudget,
): MeaningDifference | undefined {
  if (!hasProgram(before) || !hasProgram(after)) return undefined;
  const dictionary = dictionaryOf(facts, [before, after]);
  return meaningOf(programOf(before).program, programOf(after).program, dictionary, budget);
}
