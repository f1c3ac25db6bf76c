import { DOCUMENT_LIMITS } from "../documents/parse.ts";
import { isJsonList } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import { type ClaimRecord, recordOfFailure, recordOfText } from "./claim-record.ts";
import { decodeTable } from "./decode-table.ts";

/** The claims of a JSON document: a claim, or a list of them. The document is read whole. */
export async function* readClaimDocument(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ClaimRecord> {
  try {
    let text = "";
    for await (const part of decodeTable(bytes)) {
      if (text.length <= DOCUMENT_LIMITS.length) text += part;
    }
    const whole = recordOfText(1, text, DOCUMENT_LIMITS);
    if (!isJsonList(whole.value)) yield whole;
    else yield* whole.value.map((value, index) => itemOf(whole, value, index));
  } catch (error) {
    yield recordOfFailure(1, error);
  }
}

function itemOf(whole: ClaimRecord, value: ClaimRecord["value"], index: number): ClaimRecord {
  const place: ClaimRecord["place"] = (finding) =>
    whole.place({ ...finding, pointer: pointerTo("", index) + finding.pointer });
  return { number: index + 1, value, findings: [], from: undefined, place };
}
