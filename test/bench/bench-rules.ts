import type { Claim } from "../../schemas/types.ts";
import { compileClaimFacts } from "../../server/claims/load-facts.ts";
import { ClaimError } from "../../server/domain/claim-error.ts";
import { messageOf } from "../../server/domain/diagnostic.ts";
import { SlotTable } from "../../server/domain/frame.ts";
import { isNumeric } from "../../server/domain/value.ts";
import { decimalText } from "../../server/engine/decimal-text.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { conditionFacts } from "../../server/programs/case-test.ts";
import type { RuleStandards } from "../../server/workflow/check-rules.ts";
import { checkRules } from "../../server/workflow/check-rules.ts";
import { productDiagnostics } from "../../server/workflow/product-diagnostics.ts";
import { benchDocuments } from "./bench-documents.ts";
import { exclusions, flags, penalties, tiers } from "./bench-policy.ts";
import type { Outcome } from "./outcome.ts";

type Standards = RuleStandards & { readonly factsHash: string };

/** Our evaluator over the realistic policy, as the service would load it. Throws when the policy does not check clean. */
export function benchEvaluator(standards: Standards): Evaluator {
  const ruleSets = benchDocuments().map((document) => ({
    path: String(document.id),
    text: JSON.stringify(document),
  }));
  const { library, institutions, findings } = checkRules({ ruleSets, institutions: [] }, standards);
  const errors = findings.filter(({ diagnostic }) => diagnostic.severity === "error");
  if (errors.length > 0) {
    throw new Error(
      errors
        .map(({ path, diagnostic }) => `${path} ${messageOf(diagnostic, productDiagnostics, "en")}`)
        .join("\n"),
    );
  }
  return new Evaluator({ ...standards, library, institutions });
}

/** What our evaluator decides, in the terms of the contest. */
export function evaluated(evaluator: Evaluator, claim: Claim): Outcome {
  const result = evaluator.evaluate(claim, {});
  if (result instanceof ClaimError) throw result;
  const { plan, frame, run } = result;
  const slot = (fact: string) => frame[plan.slots.slotOf(fact)];
  const text = (fact: string) => {
    const value = slot(fact);
    return isNumeric(value) ? decimalText(value) : String(value);
  };
  const common = { exclusion: text("exclusion"), flags: Number(text("review_flags")) };
  if (run.outcome !== "paid")
    return { outcome: run.outcome === "excluded" ? "excluded" : "error", ...common };
  return {
    outcome: "paid",
    ...common,
    group: text("group_code"),
    points: text("points"),
    payment: text("payment"),
  };
}

/** The facts that the conditions read, of one claim, by id: what json-rules-engine is given. */
export function conditionFactsOf(standards: Standards): (claim: Claim) => Record<string, unknown> {
  const ids = [
    ...new Set(
      [...exclusions, ...flags, ...penalties, ...tiers].flatMap(({ when }) => [...conditionFacts(when)]),
    ),
  ];
  const slots = new SlotTable();
  for (const id of ids) slots.slotOf(id);
  const load = compileClaimFacts(slots, standards.facts);
  return (claim) => Object.fromEntries(load(claim).map((value, slot) => [ids[slot], value]));
}
