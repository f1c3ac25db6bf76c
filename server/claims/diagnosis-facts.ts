import type { Claim, Diagnosis, Operation } from "../../schemas/types.ts";
import { normalizeIcdCode } from "./icd-code.ts";

/** Whether a diagnosis is a Western one; without a type it is. */
export function isWestern(diagnosis: Diagnosis): boolean {
  return diagnosis.diag_type === undefined || diagnosis.diag_type === "1";
}

/** Whether a diagnosis is a Western principal diagnosis. */
export function isPrincipal(diagnosis: Diagnosis): boolean {
  return diagnosis.maindiag_flag === "1" && isWestern(diagnosis);
}

/** Code of the Western principal diagnosis. */
export function principalDiagnosis(claim: Claim): string | undefined {
  const code = writtenPrincipalDiagnosis(claim);
  return code === undefined ? undefined : normalizeIcdCode(code);
}

/** The same where it is in its written form. */
export function writtenPrincipalDiagnosis({ diseinfo }: Claim): string | undefined {
  if (!diseinfo) return undefined;
  for (const diagnosis of diseinfo) if (isPrincipal(diagnosis)) return diagnosis.diag_code;
  return undefined;
}

/** Codes of the Western diagnoses that are not principal, in the list's order. */
export function otherDiagnoses(claim: Claim): readonly string[] {
  return diagnosisCodes(claim, (diagnosis) => isWestern(diagnosis) && diagnosis.maindiag_flag === "0");
}

/** Codes of Chinese diseases and syndromes, in the list's order. */
export function tcmDiagnoses(claim: Claim): readonly string[] {
  return diagnosisCodes(claim, (diagnosis) => !isWestern(diagnosis));
}

/** Codes of an outpatient chronic visit, in the list's order. */
export function chronicDiagnoses(claim: Claim): readonly string[] {
  return (claim.opspdiseinfo ?? []).map((entry) => normalizeIcdCode(entry.diag_code));
}

/** Codes of the operations of an outpatient chronic visit, in the list's order. */
export function chronicOperations(claim: Claim): readonly string[] {
  return (claim.opspdiseinfo ?? []).flatMap(({ oprn_oprt_code: code }) =>
    code ? [normalizeIcdCode(code)] : [],
  );
}

/** Codes of all operations, in the list's order. */
export function operationCodes(claim: Claim): readonly string[] {
  return (claim.oprninfo ?? []).map((operation) => normalizeIcdCode(operation.oprn_oprt_code));
}

/** The same where all of them are in their written form. */
export function writtenOperationCodes({ oprninfo = [] }: Claim): readonly string[] {
  return oprninfo.map((operation) => operation.oprn_oprt_code);
}

/** Code of the operation marked principal, of the first when none is marked. */
export function principalOperation(claim: Claim): string | undefined {
  const principal = principalOf(claim.oprninfo ?? []);
  return principal && normalizeIcdCode(principal.oprn_oprt_code);
}

/** Codes of all operations but the principal one, in the list's order. */
export function otherOperations(claim: Claim): readonly string[] {
  const operations = claim.oprninfo ?? [];
  const principal = principalOf(operations);
  return operations.filter((each) => each !== principal).map((each) => normalizeIcdCode(each.oprn_oprt_code));
}

function principalOf(operations: readonly Operation[]): Operation | undefined {
  return operations.find((operation) => operation.oprn_oprt_type === "1") ?? operations[0];
}

function diagnosisCodes(claim: Claim, wanted: (diagnosis: Diagnosis) => boolean): string[] {
  const codes: string[] = [];
  for (const diagnosis of claim.diseinfo ?? []) {
    if (wanted(diagnosis)) codes.push(normalizeIcdCode(diagnosis.diag_code));
  }
  return codes;
}
