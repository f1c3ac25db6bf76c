import { pipeline } from "node:stream";
import { constants, createGunzip } from "node:zlib";
import type { Claim, ClaimMapping } from "../../schemas/types.ts";
import { badRowsOf, type Wording } from "../claim-sets/bad-rows-of.ts";
import type { BadRow } from "../claim-sets/claim-set.ts";
import { readSetClaim, type SetClaimStandards } from "../claim-sets/read-set-claim.ts";
import { columnPlaces } from "../claims/column-places.ts";
import { identityTest } from "../claims/identity-at.ts";
import { suggestMapping } from "../claims/suggest-mapping.ts";
import type { Json } from "../domain/json.ts";
import type { TableEncoding } from "../intake/decode-table.ts";
import { readClaimTable } from "../intake/read-claim-table.ts";
import { once, readTableStart, type TableStart } from "../intake/read-table-start.ts";
import { Refusal } from "./refusal.ts";
import { mappingOf } from "./upload-claim-set.ts";

/** The beginning of a CSV file that is to become claims. */
export interface TableBeginning {
  readonly bytes: Uint8Array;
  readonly isGzip: boolean;
  /** Whether these bytes are the whole file. */
  readonly isWhole: boolean;
  /** How columns become fields (`claim-mapping.schema.json`); without it one is suggested. */
  readonly mapping?: Json | undefined;
}

/** What the rules have to say to it. */
export interface PreviewGround extends SetClaimStandards {
  /** Derived facts that policies of the pooling area let callers give. */
  readonly accepted: readonly string[];
  readonly wording: Wording;
}

/** The first rows of a table, and the claims that a mapping makes of them. */
export interface ClaimTablePreview {
  readonly encoding: TableEncoding;
  readonly headings: readonly string[];
  /** Cells of the first rows. */
  readonly rows: readonly (readonly string[])[];
  /** What stands in each column among the rows that were read, each text once; the first of them. */
  readonly texts: readonly (readonly string[])[];
  /** The one that was stated, or what is suggested. */
  readonly mapping: ClaimMapping;
  /** Rows that were read, and how many of them are claims. */
  readonly read: number;
  readonly taken: number;
  /** The first claims, each with its row. */
  readonly claims: readonly { readonly line: number; readonly claim: Claim }[];
  /** What is wrong with rows that are none; the first findings. */
  readonly badRows: readonly BadRow[];
}

/** Rows that are read; what is behind them is met when the file is uploaded. */
const MOST_ROWS = 200;
/** Bytes that a packed beginning is unpacked to. */
const MOST_BYTES = 1_048_576;
const SHOWN_ROWS = 5;
const SHOWN_CLAIMS = 5;
const SHOWN_FINDINGS = 100;
const SHOWN_TEXTS = 20;

/**
 * What an upload of this file would make of its first rows, by the same reading. Nothing is registered. Throws `Refusal`
 * (`invalid-content` where the mapping is none, `not-gzip`).
 */
export async function previewClaimTable(
  { bytes, isGzip, isWhole, mapping: stated }: TableBeginning,
  ground: PreviewGround,
): Promise<ClaimTablePreview> {
  const plain = isGzip ? await unpackedStart(bytes) : bytes;
  const start = await readTableStart(plain, isWhole && plain.length < MOST_BYTES, MOST_ROWS);
  const mapping = stated === undefined ? suggested(start, ground) : mappingOf(stated, ground.schemas);
  return {
    encoding: start.encoding,
    headings: start.headings,
    rows: start.rows
      .slice(0, SHOWN_ROWS)
      .map(({ cells }) => start.headings.map((heading) => cells[heading] ?? "")),
    texts: start.headings.map((heading) => textsOf(heading, start)),
    mapping,
    ...(await claimsOf(start, mapping, ground)),
  };
}

function textsOf(heading: string, { rows }: TableStart): readonly string[] {
  const texts = new Set(rows.map(({ cells }) => cells[heading]?.trim() ?? ""));
  texts.delete("");
  return [...texts].slice(0, SHOWN_TEXTS);
}

function suggested({ headings, rows }: TableStart, ground: PreviewGround): ClaimMapping {
  const { schemas, facts, accepted, jurisdiction } = ground;
  const places = columnPlaces(schemas, facts, accepted);
  return suggestMapping({ headings, rows: rows.map(({ cells }) => cells) }, { places, facts, jurisdiction });
}

async function claimsOf(
  { bytes }: TableStart,
  mapping: ClaimMapping,
  ground: PreviewGround,
): Promise<Pick<ClaimTablePreview, "read" | "taken" | "claims" | "badRows">> {
  const isIdentity = identityTest(ground.schemas);
  const claims: { line: number; claim: Claim }[] = [];
  const badRows: BadRow[] = [];
  let read = 0;
  let taken = 0;
  for await (const { number, value, findings } of readClaimTable(once(bytes), mapping)) {
    read++;
    const reading = value === undefined ? { claim: undefined, findings } : readSetClaim(value, ground);
    if (reading.claim) {
      taken++;
      if (claims.length < SHOWN_CLAIMS) claims.push({ line: number, claim: reading.claim });
    } else {
      const errors = reading.findings.filter(({ severity }) => severity === "error");
      badRows.push(...badRowsOf(number, errors, ground.wording, isIdentity));
    }
  }
  return { read, taken, claims, badRows: badRows.slice(0, SHOWN_FINDINGS) };
}

/** What a beginning of a gzip file holds, as far as it goes. */
async function unpackedStart(bytes: Uint8Array): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  try {
    for await (const chunk of pipeline(once(bytes), gunzip, () => {})) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= MOST_BYTES) break;
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))
      throw new Refusal("not-gzip", error.message);
    throw error;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES);
}
