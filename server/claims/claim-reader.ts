import type { Claim } from "../../schemas/types.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { BytesRange } from "../domain/bytes-range.ts";
import type { Json } from "../domain/json.ts";
import { LearnedReader } from "../json-readers/learned-reader.ts";
import { shapeOf } from "../json-readers/value-shape.ts";
import { type ClaimReading, type ClaimStandards, checkClaim, readClaim } from "./read-claim.ts";

const SCHEMA = "claim.schema.json";

const readers = new WeakMap<Schemas, LearnedReader>();

/**
 * What a JSON text states where it is written as claims before it were: a value that conforms to the claim schema, and
 * the one that `parseDocument` gives, without a finding. `undefined` says nothing about the text. Where the text stands in
 * bytes, it need not be encoded.
 */
export function claimOfText(text: string, schemas: Schemas, written?: BytesRange): Json | undefined {
  return readerOf(schemas).read(text, written);
}

/** Where a value comes from: `claimOfText` (`reader`), or a text that it said nothing about and that was parsed. */
export type ClaimOrigin = "reader" | "text" | undefined;

/** The same as `readClaim`. It is quicker about what the reader gives, and the reader learns from other texts. */
export function readClaimFrom(origin: ClaimOrigin, value: Json, standards: ClaimStandards): ClaimReading {
  // The reader gives what conforms to the schema that the type is generated from.
  if (origin === "reader") return checkClaim(value as unknown as Claim, standards.facts);
  const reading = readClaim(value, standards);
  if (origin === "text" && reading.claim) readerOf(standards.schemas).learn(value);
  return reading;
}

function readerOf(schemas: Schemas): LearnedReader {
  let reader = readers.get(schemas);
  if (!reader) {
    reader = new LearnedReader(shapeOf(schemas.index.at(SCHEMA), schemas.index));
    readers.set(schemas, reader);
  }
  return reader;
}
