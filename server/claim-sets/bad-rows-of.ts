import type { Diagnostic } from "../domain/diagnostic.ts";
import type { BadRow } from "./claim-set.ts";

/** Findings of one row that are reported at most. */
const OF_A_ROW = 20;

/** What says a finding in words. */
export type Wording = (finding: Diagnostic) => BadRow["message"];

/**
 * What is reported of a row that is not taken. `isIdentity`: whether a place tells who somebody is; what stands there is
 * not repeated.
 */
export function badRowsOf(
  line: number,
  findings: readonly Diagnostic[],
  wording: Wording,
  isIdentity: (pointer: string) => boolean,
): readonly BadRow[] {
  return findings.slice(0, OF_A_ROW).map((finding) => {
    const { code, pointer } = finding;
    const shown = isIdentity(pointer) ? withoutParams(finding) : finding;
    return { line, code, pointer, message: wording(shown) };
  });
}

function withoutParams(finding: Diagnostic): Diagnostic {
  return { ...finding, params: Object.fromEntries(Object.keys(finding.params).map((name) => [name, "…"])) };
}
