// What goes back and what is fined (CQ 二(五); KZ 4、(五)): dialysis that never was comes first, fraud next, then the rest.

import { Fraction } from "../zibo/fraction.ts";
import type { Found } from "./oracle-routing.ts";

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

export function violationOf(found: Found): {
  readonly returned: Fraction;
  readonly fine: Fraction;
  readonly counts: boolean;
} {
  const amount = (fact: string) => number(found.text(fact, "0"));
  const multiple = number(found.text("penalty_multiple", "2"));
  const dialysis = amount("fictitious_dialysis_sessions").times(amount("dialysis_session_fee"));
  const isFraud = FRAUD.some(found.is);
  const isAbuse = ABUSE.some(found.is);
  const unreasonable = amount("unreasonable_cost");
  if (dialysis.over > 0n) {
    const within = number("5").least(number("2").most(multiple));
    return { returned: unreasonable.plus(dialysis), fine: dialysis.times(within), counts: false };
  }
  const returned = unreasonable.plus(isFraud || isAbuse ? amount("violation_amount") : NONE);
  const serious = found.is("violation_serious")
    ? amount("fund_loss_amount").times(number("2").least(multiple))
    : NONE;
  const fine = isFraud ? amount("violation_amount").times(multiple) : isAbuse ? serious : NONE;
  return { returned, fine, counts: !isFraud && !isAbuse };
}
