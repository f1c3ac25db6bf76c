import type { JsonObject } from "../domain/json.ts";
import type { SettlementTerms } from "../engine/settlement-request.ts";
import type { RunFile } from "../runs/run-job.ts";

/** An impact to be worked out: everything that decides its bytes but the two states of the rules, and where they go. */
export interface ImpactJob {
  /** Where the outputs go; whatever lies there is made anew. */
  readonly folder: string;
  readonly claimSet: {
    readonly folder: string;
    readonly indexHash: string;
    readonly hash: string;
    /** Claims that stand. */
    readonly claims: number;
  };
  readonly terms: SettlementTerms;
  /** What is held against what, as the result repeats it. */
  readonly about: JsonObject;
}

/** How claims fared, by number. */
export interface ImpactCounts {
  readonly claims: number;
  /** Claims that the change could reach, which were evaluated again. */
  readonly reached: number;
  /** Claims that are decided otherwise. */
  readonly changed: number;
  /** Claims for which another case, band or row applies. */
  readonly crossed: number;
}

/** How an impact ended; nothing in it depends on a clock or on who worked it out. */
export interface ImpactOutcome extends ImpactCounts {
  /** SHA-256 of the RFC 8785 text of the result, which holds that of the list of claims. */
  readonly hash: string;
  readonly files: readonly RunFile[];
}

export const RESULT_FILE = "impact.json";
/** Claims that are decided otherwise or cross a band, NDJSON in order of their ids. */
export const CHANGES_FILE = "claims.ndjson";
