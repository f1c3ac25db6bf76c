import type { Bounds } from "../../schemas/types.ts";
import type { JsonObject } from "../domain/json.ts";
import type { TextPiece } from "./text-set.ts";

/** A sentence in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** How much may be looked at before the answer is “not proved”. */
export interface MeaningBudget {
  /** Situations (nodes of the decision tree) over all statements together. */
  readonly situations: number;
  /** Regions told; what is beyond is counted. */
  readonly regions: number;
  /** Cases evaluated in search of a witness, for each region. */
  readonly trials: number;
}

export const USUAL_BUDGET: MeaningBudget = { situations: 20_000, regions: 200, trials: 400 };

/** What one version does with the claims of a region. */
export interface RegionOutcome {
  /** False where the version cannot decide: a fact is missing, or no case, tier or row applies. */
  readonly decided: boolean;
  /** Names of the cases, tiers and rows that apply. */
  readonly applied: readonly string[];
  /** What is written to each fact that the versions treat differently: a value, or the formula of it. */
  readonly writes: Readonly<Record<string, string>>;
}

/** What one version really made of a witness. */
export type Evaluated =
  | { readonly decided: true; readonly writes: JsonObject }
  | { readonly decided: false; readonly error: { readonly code: string; readonly subject: string } };

/** What a region asks of one fact, or of one figure that is calculated from facts. */
export interface Cell {
  /** Id of the fact; absent for a figure or a relation between facts. */
  readonly fact?: string;
  readonly path?: string;
  readonly words: Words;
  readonly holds: CellContents;
}

/** What a fact or figure holds in a region. Of the alternatives given one is met; without any it is missing. */
export interface CellContents {
  /** Whether it may also be missing. */
  readonly missing: boolean;
  readonly numbers?: readonly TextRange[];
  /** Civil dates. */
  readonly dates?: readonly TextRange[];
  readonly texts?: readonly TextPiece[];
  readonly truths?: readonly boolean[];
  /** Every item is as `items` says, and for each of `holds` there is an item that is so. */
  readonly lists?: readonly { readonly items: CellContents; readonly holds: readonly CellContents[] }[];
}

export interface TextRange {
  readonly from?: string;
  readonly until?: string;
  readonly bounds: Bounds;
}

/**
 * Claims that the versions treat differently, as what is asked of their facts.
 * - `everywhere`: every claim of the region that at least one version decides is treated differently;
 * - `somewhere`: the formulas or rows differ, and some of the claims, the witness among them, come out differently.
 */
export interface MeaningRegion {
  readonly description: Words;
  readonly extent: "everywhere" | "somewhere";
  readonly facts: readonly Cell[];
  readonly before: RegionOutcome;
  readonly after: RegionOutcome;
  /** Facts by id, as JSON, on which both versions were evaluated: the outcome differs. */
  readonly witness: JsonObject;
  readonly evaluated: { readonly before: Evaluated; readonly after: Evaluated };
}

export type NotComparedReason =
  | "budget" // more situations than were to be looked at
  | "regions" // more regions than were to be told
  | "no-witness" // the outcome is written otherwise, and no case was found that comes out differently
  | "scope" // shares a total over a whole scope, which no single claim shows
  | "choice" // the tables choose their rows in different ways
  | "reads" // the tables look different facts up
  | "nested-table" // a score table that is looked up only in some cases
  | "formula"; // a formula that is none

/** A part of the comparison that proves nothing. */
export interface NotCompared {
  readonly reason: NotComparedReason;
  /** Where it stands, in the old version and in the new one. */
  readonly before?: string;
  readonly after?: string;
  readonly words: Words;
}

/** A case, tier or row that is called otherwise and does the same. */
export interface Renaming {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * In what two versions differ for claims. `proved` says that nothing is left out: together with no region it says that
 * no claim can be treated differently. Claims are those whose facts are of their declared types, values and scales; a
 * fact that the versions write themselves is not given from outside; that neither version can decide a claim counts as
 * the same treatment, whatever each of them names as the reason.
 */
export interface MeaningDifference {
  readonly proved: boolean;
  readonly regions: readonly MeaningRegion[];
  readonly renamed: readonly Renaming[];
  readonly notCompared: readonly NotCompared[];
  readonly explored: { readonly situations: number; readonly trials: number };
}
