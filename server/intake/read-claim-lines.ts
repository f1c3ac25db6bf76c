import { CLAIM_LIMITS } from "../claims/claim-from-line.ts";
import type { Schemas } from "../documents/schema-check.ts";
import { type ClaimRecord, recordOfClaimText, recordOfFailure, recordOfText } from "./claim-record.ts";
import { decodeTable } from "./decode-table.ts";

/** Of a longer line no more is kept than tells that it is too long. */
const KEPT = CLAIM_LIMITS.length + 1;

/**
 * Claims of an NDJSON file (UTF-8 or GB18030) as a stream: memory grows neither with the lines nor with their length.
 * Blank lines count and are passed over. With `schemas` claims that are written as those before them are read sooner.
 */
export async function* readClaimLines(
  bytes: AsyncIterable<Uint8Array>,
  schemas?: Schemas,
): AsyncGenerator<ClaimRecord> {
  let number = 1;
  let line = "";
  try {
    for await (const text of decodeTable(bytes)) {
      let start = 0;
      for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
        line = extended(line, text, start, end);
        if (line.trim() !== "") yield recordOfLine(number, line, schemas);
        [line, start] = ["", end + 1];
        number++;
      }
      line = extended(line, text, start, text.length);
    }
    if (line.trim() !== "") yield recordOfLine(number, line, schemas);
  } catch (error) {
    yield recordOfFailure(number, error);
  }
}

function recordOfLine(number: number, line: string, schemas: Schemas | undefined): ClaimRecord {
  return schemas ? recordOfClaimText(number, line, schemas) : recordOfText(number, line, CLAIM_LIMITS);
}

function extended(line: string, text: string, start: number, end: number): string {
  return line + text.slice(start, Math.min(end, start + KEPT - line.length));
}
