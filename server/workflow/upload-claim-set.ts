import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { ClaimMapping } from "../../schemas/types.ts";
import { readClaimMapping } from "../claims/read-claim-mapping.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Json } from "../domain/json.ts";
import type { ClaimRecord } from "../intake/claim-record.ts";
import { readClaimLines } from "../intake/read-claim-lines.ts";
import { readClaimTable } from "../intake/read-claim-table.ts";
import { Refusal } from "./refusal.ts";

/** Claims on their way in, as a door hands them over. */
export interface ClaimUpload {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly isGzip: boolean;
  /** How a table's columns become fields (`claim-mapping.schema.json`); without it the bytes are NDJSON. */
  readonly mapping?: Json | undefined;
}

/** The records of an upload. Throws `Refusal` where the mapping is none. */
export function recordsOfUpload(
  { bytes, isGzip, mapping }: ClaimUpload,
  schemas: Schemas,
): AsyncIterable<ClaimRecord> {
  const plain = isGzip ? unpacked(bytes) : bytes;
  return mapping === undefined
    ? readClaimLines(plain, schemas)
    : readClaimTable(plain, mappingOf(mapping, schemas));
}

/** The mapping that JSON states. Throws `Refusal` where it is none. */
export function mappingOf(json: Json, schemas: Schemas): ClaimMapping {
  const { mapping, findings } = readClaimMapping(json, schemas);
  if (!mapping) throw new Refusal("invalid-content", "mapping", findings);
  return mapping;
}

async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    // Who reads the unpacked bytes meets the errors of both.
    yield* pipeline(bytes, createGunzip(), () => {});
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))
      throw new Refusal("not-gzip", error.message);
    throw error;
  }
}
