import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { statesDifferences } from "../engine/rule-set-version.ts";
import type { WholeRuleSet } from "../inheritance/rule-set.ts";
import { readRuleSet } from "./read-rule-set.ts";
import type { RuleBook } from "./rule-book.ts";

/**
 * What a rule document that is not among the rules in use comes to beside them: itself, or, where it states differences,
 * what they are upon the newest of its bases; `undefined` with the reasons in `into`.
 */
export function wholeRuleSet(value: Json, book: RuleBook, into: Diagnostic[]): WholeRuleSet | undefined {
  const stated = readRuleSet(value, book.schemas, into);
  if (!stated) return undefined;
  const { document } = stated;
  if (!statesDifferences(stated)) return document.kind === "override" ? undefined : document;
  const found = book.library.with(stated).resolutionsOf(stated);
  for (const { findings } of found) into.push(...findings);
  return found.findLast(({ version }) => version)?.version?.document;
}
