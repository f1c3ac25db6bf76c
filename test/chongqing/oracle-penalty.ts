import type { SuppliedFacts } from "../../schemas/types.ts";
import { Fraction } from "../zibo/fraction.ts";

const number = Fraction.of;
const NONE = number("0");

const FRAUD = ["impersonation_found", "fictitious_service_found", "fraud_intent"];
const ABUSE = [
  "upcoding_found",
  "split_stay_found",
  "nominal_stay_found",
  "check_up_stay_found",
  "admission_criteria_failed",
  "cost_shifted_to_outpatient",
];

/** 二(五): what is returned, what is paid on top, and whether the case counts no points. */
export function penaltiesOf(findings: SuppliedFacts) {
  const amountOf = (fact: string) => number(String(findings[fact] ?? "0"));
  const isFraud = FRAUD.some((fact) => findings[fact] === true);
  const isAbuse = ABUSE.some((fact) => findings[fact] === true);
  const multiple = number(String(findings.penalty_multiple ?? "2"));
  const returned = isFraud || isAbuse ? amountOf("violation_amount") : NONE;
  const penalty = isFraud
    ? amountOf("violation_amount").times(multiple)
    : isAbuse && findings.violation_serious === true
      ? amountOf("fund_loss_amount").times(multiple.least(number("2")))
      : NONE;
  const [least, most] = isFraud ? ["2", "5"] : ["1", "2"];
  const isOutside = multiple.below(number(least ?? "")) || number(most ?? "").below(multiple);
  return {
    violation: amountOf("unreasonable_cost").plus(returned).rounded(2),
    penalty: penalty.rounded(2),
    isVoid: isFraud || isAbuse,
    isOutsideBand: penalty.over > 0n && isOutside,
  };
}
