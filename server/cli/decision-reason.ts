import type { Decision, Text } from "../../schemas/types.ts";
import type { Language } from "../domain/diagnostic.ts";
import type { RuleBook } from "../workflow/rule-book.ts";
import { titleAt } from "./rule-titles.ts";
import { eventsOf } from "./told-event.ts";

/**
 * Why a claim is not simply paid: the error, the policy's words for a review, or the first case of its steps that
 * applied, with its clause. Needs a decision explained with `hits`; empty for what is paid.
 */
export function reasonOf(decision: Decision, book: RuleBook, language: Language): string {
  const { outcome, error, method = "" } = decision;
  if (error) return error.message[language];
  if (outcome === "paid") return "";
  return (
    (outcome === "review" ? titleOfReview(decision, book) : undefined)?.[language] ??
    caseOf(decision, book, language) ??
    method
  );
}

function titleOfReview({ policy }: Decision, { library }: RuleBook): Text | undefined {
  const document =
    policy?.version === undefined ? undefined : library.find(policy.id, policy.version)?.document;
  if (document?.kind !== "policy") return undefined;
  return document.body.decision.outcomes.find(({ outcome }) => outcome === "review")?.title;
}

function caseOf({ steps = [] }: Decision, book: RuleBook, language: Language): string | undefined {
  for (const step of steps) {
    const hit = eventsOf(step).find((event) => event.event === "case" && event.applies);
    if (hit?.event !== "case") continue;
    const title = titleAt(book, step.ruleSet, hit.pointer)?.[language] ?? hit.name;
    if (hit.clause === undefined) return title;
    return language === "zh" ? `${title}（${hit.clause}）` : `${title} (${hit.clause})`;
  }
  return undefined;
}
