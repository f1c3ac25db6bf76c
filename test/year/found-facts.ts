import { yuan } from "./fen.ts";

/** What review or monitoring found about a stay, given its cost in fen. */
export interface FoundFacts {
  readonly name: string;
  readonly facts: (cost: number) => Readonly<Record<string, string | boolean>>;
}

const is =
  (...found: readonly string[]) =>
  () =>
    Object.fromEntries(found.map((fact) => [fact, true]));

/** A violation with its amount: a share of the cost, per mille. */
const withAmount =
  (perMille: number, ...found: readonly string[]) =>
  (cost: number) => {
    const amount = yuan(Math.floor((cost * perMille) / 1000));
    return { ...is(...found)(), violation_amount: amount, fund_loss_amount: amount };
  };

/** Everything that the dictionary's findings say, alone and as they come together. */
export const FOUND_FACTS: readonly FoundFacts[] = [
  { name: "upcoding", facts: withAmount(50, "upcoding_found") },
  { name: "upcoding-serious", facts: withAmount(150, "upcoding_found", "violation_serious") },
  { name: "upcoding-unstated", facts: is("upcoding_found") },
  { name: "downcoding", facts: is("downcoding_found") },
  { name: "split-stay", facts: withAmount(200, "split_stay_found") },
  { name: "split-stay-serious", facts: withAmount(300, "split_stay_found", "violation_serious") },
  { name: "upcoding-and-split", facts: withAmount(250, "upcoding_found", "split_stay_found") },
  { name: "bed-hanging", facts: withAmount(1000, "nominal_stay_found") },
  { name: "check-up-stay", facts: withAmount(1000, "check_up_stay_found") },
  { name: "admission-criteria", facts: withAmount(400, "admission_criteria_failed") },
  { name: "cost-shifted", facts: withAmount(100, "cost_shifted_to_outpatient") },
  { name: "impersonation", facts: withAmount(1000, "impersonation_found", "fraud_intent") },
  { name: "fictitious-service", facts: withAmount(600, "fictitious_service_found", "fraud_intent") },
  { name: "patients-refused", facts: is("patients_refused") },
  { name: "service-reduced", facts: is("service_reduced") },
  { name: "standard-lowered", facts: is("standard_lowered") },
  { name: "unreasonable-cost", facts: (cost) => ({ unreasonable_cost: yuan(Math.floor(cost / 20)) }) },
  { name: "expert-review", facts: is("expert_review_required") },
  {
    name: "expert-score",
    facts: (cost) => ({ expert_review_required: true, expert_review_score: yuan(Math.floor(cost / 10)) }),
  },
  { name: "external-expert", facts: () => ({ external_expert: true, external_expert_fee: "1500.00" }) },
  { name: "external-expert-dear", facts: () => ({ external_expert: true, external_expert_fee: "30000.00" }) },
  { name: "disease-exit", facts: is("disease_exit_approved") },
  { name: "work-injury", facts: is("work_injury") },
  { name: "public-health", facts: is("public_health_service") },
  { name: "treated-abroad", facts: is("treated_abroad") },
  { name: "third-party", facts: is("third_party_liable") },
  { name: "third-party-unpaid", facts: is("third_party_liable", "third_party_unpaid") },
  { name: "third-party-unknown", facts: is("third_party_liable", "third_party_unknown") },
  { name: "check-up", facts: is("fitness_or_check_up") },
  { name: "outside-scope", facts: is("outside_state_scope") },
];
