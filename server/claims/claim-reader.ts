import type { Claim } from "../../schemas/types.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Json } from "../domain/json.ts";
import { LearnedReader } from "../json-readers/learned-reader.ts";
import { shapeOf } from "../json-readers/value-shape.ts";

const SCHEMA = "claim.schema.json";

const readers = new WeakMap<Schemas, LearnedReader>();

/**
 * What a JSON text states where it is written as claims before it were: a value that conforms to the claim schema.
 * `undefined` says nothing about the text: it is to be parsed, and, where it is a claim, told to `learnClaim`.
 */
export function claimOfText(text: string, schemas: Schemas): Claim | undefined {
  // The reader reads what the schema allows, which the type is generated from.
  return readerOf(schemas).read(text) as Claim | undefined;
}

/** Takes note of how a claim was written that had to be parsed. */
export function learnClaim(claim: Claim, schemas: Schemas): void {
  // What was read as a claim is JSON.
  readerOf(schemas).learn(claim as unknown as Json);
}

function readerOf(schemas: Schemas): LearnedReader {
  let reader = readers.get(schemas);
  if (!reader) {
    reader = new LearnedReader(shapeOf(schemas.index.at(SCHEMA), schemas.index));
    readers.set(schemas, reader);
  }
  return reader;
}
