import type { Diagnostic } from "../domain/diagnostic.ts";
import type { ParsedDocument } from "./parse.ts";

/** Findings about a member that should not be there: they stand at its name. */
const AT_NAME: ReadonlySet<string> = new Set(["schema.additionalProperties", "schema.misspelt"]);

/** The findings with their ranges in the text that `document` was read from; ranges already known are kept. */
export function locate(findings: readonly Diagnostic[], document: ParsedDocument): readonly Diagnostic[] {
  return findings.map((finding) =>
    finding.range ? finding : { ...finding, range: rangeOf(finding, document) },
  );
}

function rangeOf({ code, pointer, span }: Diagnostic, document: ParsedDocument) {
  return AT_NAME.has(code) ? document.rangeOfName(pointer) : document.rangeOf(pointer, span);
}
