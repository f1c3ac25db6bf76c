import type { Claim } from "../../schemas/types.ts";
import type { ClaimFindings } from "./claim-findings.ts";
import { isPrincipal } from "./diagnosis-facts.ts";
import { isInpatient } from "./stay-facts.ts";

/** An inpatient claim has exactly one Western principal diagnosis; at most one operation is the principal one. */
export function checkDiagnoses(claim: Claim, findings: ClaimFindings): void {
  let first: string | undefined;
  claim.diseinfo?.forEach((diagnosis, index) => {
    if (!isPrincipal(diagnosis)) return;
    const code = diagnosis.diag_code;
    if (first === undefined) first = code;
    else findings.report("claim.several-principal-diagnoses", `/diseinfo/${index}`, { first, code });
  });
  if (first === undefined && isInpatient(claim)) {
    findings.report("claim.no-principal-diagnosis", claim.diseinfo ? "/diseinfo" : "");
  }
  checkOperations(claim, findings);
}

function checkOperations(claim: Claim, findings: ClaimFindings): void {
  let first: string | undefined;
  claim.oprninfo?.forEach((operation, index) => {
    if (operation.oprn_oprt_type !== "1") return;
    const code = operation.oprn_oprt_code;
    if (first === undefined) first = code;
    else findings.report("claim.several-principal-operations", `/oprninfo/${index}`, { first, code });
  });
}
