import type { Diagnostic } from "../domain/diagnostic.ts";
import type { ClaimRecord } from "../intake/claim-record.ts";
import type { FileFinding } from "../workflow/check-rules.ts";

/** What was found about a record of a file, with its place there: line and column, or of a table the row. */
export function recordFindings(
  file: string,
  record: ClaimRecord,
  found: readonly Diagnostic[],
): readonly FileFinding[] {
  const findings = record.value === undefined ? found : found.map((finding) => record.place(finding));
  return findings.map((diagnostic) => ({
    path: diagnostic.range ? file : `${file}:${record.number}`,
    diagnostic,
  }));
}
