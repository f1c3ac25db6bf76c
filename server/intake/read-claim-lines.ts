import { CLAIM_LIMITS } from "../claims/claim-from-line.ts";
import { type ClaimRecord, recordOfFailure, recordOfText } from "./claim-record.ts";
import { decodeTable } from "./decode-table.ts";

/** Of a longer line no more is kept than tells that it is too long. */
const KEPT = CLAIM_LIMITS.length + 1;

/**
 * Claims of an NDJSON file (UTF-8 or GB18030) as a stream: memory grows neither with the lines nor with their length.
 * Blank lines count and are passed over.
 */
export async function* readClaimLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ClaimRecord> {
  let number = 1;
  let line = "";
  try {
    for await (const text of decodeTable(bytes)) {
      let start = 0;
      for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
        line = extended(line, text, start, end);
        if (line.trim() !== "") yield recordOfText(number, line, CLAIM_LIMITS);
        [line, start] = ["", end + 1];
        number++;
      }
      line = extended(line, text, start, text.length);
    }
    if (line.trim() !== "") yield recordOfText(number, line, CLAIM_LIMITS);
  } catch (error) {
    yield recordOfFailure(number, error);
  }
}

function extended(line: string, text: string, start: number, end: number): string {
  return line + text.slice(start, Math.min(end, start + KEPT - line.length));
}
