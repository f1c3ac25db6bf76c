import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import { type ClaimsTemplates, claimsDiagnostics } from "./diagnostics.ts";

/** Findings about one claim or reference document. */
export type ClaimFindings = Findings<ClaimsTemplates>;

/** Collects this room's findings into a list that other rooms report into too. */
export function claimFindings(into: Diagnostic[] = []): ClaimFindings {
  return new Findings(claimsDiagnostics, into);
}
