import { type Limits, parseDocument } from "../documents/parse.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { claimOfText, readClaimFrom } from "./claim-reader.ts";
import type { ClaimReading, ClaimStandards } from "./read-claim.ts";

/** A settlement list with every block full is below half of this. */
export const CLAIM_LIMITS: Limits = { length: 1_048_576, depth: 16 };

/** Reads one line of NDJSON as a claim; findings carry their place in the line. */
export function claimFromLine(text: string, standards: ClaimStandards): ClaimReading {
  const read = claimOfText(text, standards.schemas);
  if (read) {
    const reading = readClaimFrom("reader", read, standards);
    if (reading.findings.length === 0) return reading;
  }
  const parsed = parseDocument(text, CLAIM_LIMITS);
  const place = (found: Diagnostic): Diagnostic => ({
    ...found,
    range: parsed.rangeOf(found.pointer, found.span),
  });
  if (parsed.value === undefined || parsed.findings.some(({ severity }) => severity === "error")) {
    return { claim: undefined, findings: parsed.findings };
  }
  const { claim, findings } = readClaimFrom(read ? "reader" : "text", parsed.value, standards);
  return { claim, findings: [...parsed.findings, ...findings.map(place)] };
}
