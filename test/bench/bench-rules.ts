import type { Claim } from "../../schemas/types.ts";
import { compileClaimFacts } from "../../server/claims/load-facts.ts";
import { ClaimError } from "../../server/domain/claim-error.ts";
import { messageOf } from "../../server/domain/diagnostic.ts";
import { SlotTable } from "../../server/domain/frame.ts";
import { isNumeric, type Value } from "../../server/domain/value.ts";
import { decimalText } from "../../server/engine/decimal-text.ts";
import { Evaluator, type Setting } from "../../server/engine/evaluator.ts";
import type { Plan } from "../../server/engine/plan.ts";
import { conditionFacts } from "../../server/programs/case-test.ts";
import type { RuleStandards } from "../../server/workflow/check-rules.ts";
import { checkRules } from "../../server/workflow/check-rules.ts";
import { productDiagnostics } from "../../server/workflow/product-diagnostics.ts";
import { benchDocuments } from "./bench-documents.ts";
import { exclusions, flags, penalties, tiers } from "./bench-policy.ts";
import type { Outcome } from "./outcome.ts";

export type Standards = RuleStandards & { readonly factsHash: string };

/** Our evaluator over the realistic policy, as the service would load it. Throws when the policy does not check clean. */
export function benchEvaluator(standards: Standards): Evaluator {
  return new Evaluator(benchSetting(standards));
}

/** What it is made with; loaded and checked. */
export function benchSetting(standards: Standards, documents = benchDocuments()): Setting {
  const ruleSets = documents.map((document) => ({
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
  return { ...standards, library, institutions };
}

/** What our evaluator decides, in the terms of the contest. */
export function evaluated(evaluator: Evaluator, claim: Claim): Outcome {
  const result = evaluator.evaluate(claim, {});
  if (result instanceof ClaimError) throw result;
  const { plan, frame, run } = result;
  const slots = slotsOf(plan);
  const exclusion = String(frame[slots.exclusion]);
  const flags = text(frame[slots.flags]);
  if (run.outcome !== "paid")
    return { outcome: run.outcome === "excluded" ? "excluded" : "error", exclusion, flags };
  return {
    outcome: "paid",
    exclusion,
    flags,
    group: String(frame[slots.group]),
    points: text(frame[slots.points]),
    payment: text(frame[slots.payment]),
  };
}

let known: { readonly plan: Plan; readonly slots: ReturnType<typeof readSlots> } | undefined;

function slotsOf(plan: Plan) {
  if (known?.plan !== plan) known = { plan, slots: readSlots(plan) };
  return known.slots;
}

function readSlots({ slots }: Plan) {
  return {
    exclusion: slots.slotOf("exclusion"),
    flags: slots.slotOf("review_flags"),
    group: slots.slotOf("group_code"),
    points: slots.slotOf("points"),
    payment: slots.slotOf("payment"),
  };
}

function text(value: Value): string {
  return isNumeric(value) ? decimalText(value) : String(value);
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
