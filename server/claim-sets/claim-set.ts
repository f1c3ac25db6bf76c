import type { Json } from "../domain/json.ts";
import type { Block } from "../spool/block-file.ts";

/** What a claim set holds, counted while it was read. Amounts in yuan as decimal text. */
export interface ClaimSetSummary {
  /** Lines or rows that held anything. */
  readonly rows: number;
  readonly badRows: number;
  /** Claims that stand: the last revision of each id that was not reversed. */
  readonly claims: number;
  /** Earlier revisions that the set holds beside them. */
  readonly superseded: number;
  /** Ids whose claims a reversal removes. */
  readonly reversed: number;
  /** Rows that said the very same again. */
  readonly repeated: number;
  /** Civil dates of the first and the last discharge among the claims that stand; absent where there are none. */
  readonly discharged?: { readonly first: string; readonly last: string };
  /** Total cost of the claims that stand. */
  readonly cost: string;
  /** Codes of institutions among them. */
  readonly institutions: number;
  /** By kind of insurance (`hi_type`), which is what pools are told by. */
  readonly insurances: Readonly<Record<string, { readonly claims: number; readonly cost: string }>>;
  /** Warnings about rows that were taken, by code. */
  readonly warnings: Readonly<Record<string, number>>;
}

/** What lies in a claim set's folder. */
export interface ClaimSetIndex {
  /** Hash of the claims, whatever the order they came in. */
  readonly hash: string;
  readonly blocks: readonly Block[];
}

/** A row that was not taken, and why. */
export interface BadRow {
  /** Line of NDJSON, or row of a table (the headings being row 1). */
  readonly line: number;
  readonly code: string;
  readonly pointer: string;
  readonly message: { readonly zh: string; readonly en: string };
}

/** What was made of a stream of claims. */
export interface GatheredClaimSet {
  readonly hash: string;
  readonly summary: ClaimSetSummary;
  /** SHA-256 of the index file, which holds those of the blocks. */
  readonly indexHash: string;
  /** SHA-256 of the report of bad rows. */
  readonly badRowsHash: string;
}

export const CLAIMS_FILE = "claims.ndjson.gz";
export const INDEX_FILE = "index.json";
export const BAD_ROWS_FILE = "bad-rows.ndjson";

/** What a reversal in a stream says (`claim-reversal.schema.json`). */
export interface ReversalRow {
  readonly id: string;
  readonly reversed: true;
  readonly reason?: Json;
}
