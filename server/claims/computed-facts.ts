import type { Claim } from "../../schemas/types.ts";
import type { Value } from "../domain/value.ts";
import { fundsPaid, personalBurden } from "./amount-facts.ts";
import { CRITICAL_ILLNESS_FUNDS, MEDICAL_AID_FUND, POOLED_FUNDS } from "./claim-fields.ts";
import { minutesOf } from "./claim-time.ts";
import {
  chronicDiagnoses,
  chronicOperations,
  operationCodes,
  otherDiagnoses,
  otherOperations,
  principalDiagnosis,
  principalOperation,
  tcmDiagnoses,
  writtenOperationCodes,
  writtenPrincipalDiagnosis,
} from "./diagnosis-facts.ts";
import { charged, type ListSum, paidBy } from "./list-sum.ts";
import {
  ageDays,
  ageYears,
  icuMinutes,
  institutionArea,
  isInpatient,
  isRemote,
  lengthOfStay,
} from "./stay-facts.ts";

const MEDICAL_AID = new Set([MEDICAL_AID_FUND]);
const EXAMINATION = new Set(["03", "04"]);
const MATERIAL = new Set(["08"]);
const DRUGS = new Set(["09", "10", "11"]);
const TCM_DRUGS = new Set(["10", "11"]);
/** The three catalogues by category of charge: drugs, facilities (beds), and all else as services and items. */
const FACILITIES = new Set(["01"]);
const SERVICES = new Set(["02", "03", "04", "05", "06", "07", "08", "12", "13", "14"]);

/** A fact that is read sooner of a list whose codes are known to be in their written form. */
export interface ListCodes {
  readonly load: (claim: Claim) => Value;
  readonly list: "diseinfo" | "oprninfo";
  readonly loadWritten: (claim: Claim) => Value;
}

/** Claim facts that stand nowhere in the claim but follow from it alone, by id; `undefined` where it does not say. */
export const COMPUTED_FACTS: Readonly<Record<string, ((claim: Claim) => Value) | ListSum | ListCodes>> = {
  inpatient: isInpatient,
  principal_diagnosis: { load: principalDiagnosis, list: "diseinfo", loadWritten: writtenPrincipalDiagnosis },
  other_diagnoses: otherDiagnoses,
  tcm_diagnoses: tcmDiagnoses,
  principal_operation: principalOperation,
  other_operations: otherOperations,
  operation_codes: { load: operationCodes, list: "oprninfo", loadWritten: writtenOperationCodes },
  operation_count: (claim) => claim.oprninfo?.length ?? 0,
  chronic_diagnoses: chronicDiagnoses,
  chronic_operations: chronicOperations,
  age_years: ageYears,
  age_days: ageDays,
  length_of_stay: lengthOfStay,
  institution_area: institutionArea,
  remote_treatment: isRemote,
  out_of_catalogue_selfpay: charged("fulamt_ownpay_amt"),
  pooled_fund_paid: paidBy(POOLED_FUNDS),
  critical_illness_paid: paidBy(CRITICAL_ILLNESS_FUNDS),
  medical_aid_paid: paidBy(MEDICAL_AID),
  fund_paid_total: fundsPaid,
  personal_burden: personalBurden,
  drug_cost: charged("amt", DRUGS),
  tcm_drug_cost: charged("amt", TCM_DRUGS),
  examination_cost: charged("amt", EXAMINATION),
  class_a_drug_cost: charged("claa_sumfee", DRUGS),
  class_b_drug_cost: charged("clab_amt", DRUGS),
  class_a_service_cost: charged("claa_sumfee", SERVICES),
  class_b_service_cost: charged("clab_amt", SERVICES),
  class_a_facility_cost: charged("claa_sumfee", FACILITIES),
  class_b_facility_cost: charged("clab_amt", FACILITIES),
  material_cost: charged("amt", MATERIAL),
  icu_minutes: icuMinutes,
  ventilator_minutes: ({ setlinfo }) => setlinfo.vent_used_dura && minutesOf(setlinfo.vent_used_dura),
  coma_minutes_before_admission: ({ setlinfo }) =>
    setlinfo.pwcry_bfadm_coma_dura && minutesOf(setlinfo.pwcry_bfadm_coma_dura),
  coma_minutes_after_admission: ({ setlinfo }) =>
    setlinfo.pwcry_afadm_coma_dura && minutesOf(setlinfo.pwcry_afadm_coma_dura),
};
