import type { ParsedDocument } from "../documents/parse.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";

/** A finding with its place in the text of its document. */
export function placed(diagnostic: Diagnostic, parsed: ParsedDocument): Diagnostic {
  return diagnostic.range
    ? diagnostic
    : { ...diagnostic, range: parsed.rangeOf(diagnostic.pointer, diagnostic.span) };
}
