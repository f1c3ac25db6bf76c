import { CLAIM_LIMITS } from "../claims/claim-from-line.ts";
import { type ClaimOrigin, claimOfText } from "../claims/claim-reader.ts";
import { type Limits, parseDocument } from "../documents/parse.ts";
import type { Schemas } from "../documents/schema-check.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { UndecodableText } from "./decode-table.ts";
import { intakeDiagnostics } from "./diagnostics.ts";
import { MalformedTable } from "./parse-csv.ts";

/** One claim as a file holds it, not yet held against the claim schema. */
export interface ClaimRecord {
  /** Line of NDJSON, row of a table (the headings being row 1) or position in a list; from 1. */
  readonly number: number;
  /** `undefined` where `findings` say why nothing can be read. */
  readonly value: Json | undefined;
  readonly findings: readonly Diagnostic[];
  readonly from: ClaimOrigin;
  /** A finding about `value` with its place in the text, where the text has one. */
  place(finding: Diagnostic): Diagnostic;
}

const unplaced = (finding: Diagnostic): Diagnostic => finding;

/** The record that a JSON text makes; of NDJSON, `number` is the line that the text is. */
export function recordOfText(number: number, text: string, limits: Limits): ClaimRecord {
  const { value, findings, rangeOf } = parseDocument(text, limits);
  const place = (finding: Diagnostic): Diagnostic => {
    const range = finding.range ?? rangeOf(finding.pointer, finding.span);
    return { ...finding, range: { ...range, line: range.line + number - 1 } };
  };
  const isSound = value !== undefined && findings.every(({ severity }) => severity !== "error");
  return {
    number,
    value: isSound ? value : undefined,
    findings: findings.map(place),
    from: undefined,
    place,
  };
}

/** The same of the text of one claim, sooner where it is written as claims before it were. */
export function recordOfClaimText(number: number, text: string, schemas: Schemas): ClaimRecord {
  const value = claimOfText(text.endsWith("\r") ? text.slice(0, -1) : text, schemas);
  const parsed = () => recordOfText(number, text, CLAIM_LIMITS);
  if (value === undefined) return { ...parsed(), from: "text" };
  return {
    number,
    value,
    findings: NOTHING_FOUND,
    from: "reader",
    place: (finding) => parsed().place(finding),
  };
}

const NOTHING_FOUND: readonly Diagnostic[] = [];

/** The record of a value, or why there is none. */
export function recordOfValue(
  number: number,
  value: Json | undefined,
  findings: readonly Diagnostic[] = [],
): ClaimRecord {
  return {
    number,
    value: findings.length > 0 ? undefined : value,
    findings,
    from: undefined,
    place: unplaced,
  };
}

/** The record of a line from which on a file cannot be read. Throws what is no fault of the file's. */
export function recordOfFailure(number: number, error: unknown): ClaimRecord {
  const findings = new Findings(intakeDiagnostics);
  if (error instanceof UndecodableText)
    findings.report("intake.undecodable", "", { encoding: error.encoding });
  else if (error instanceof MalformedTable) findings.report("intake.unmatched-quotes", "");
  else throw error;
  return recordOfValue(number, undefined, findings.all);
}
