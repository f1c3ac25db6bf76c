import type { Text } from "../words/words.ts";
import type { Decision, JsonObject } from "./answers.ts";
import type { Deed } from "./review-answers.ts";

/** A draft held against what is in force. */
interface OfDraft {
  readonly draft: string;
  readonly revision: number;
}
/** One version held against another, each as if it were in force throughout the period. */
interface OfVersions {
  readonly versions: {
    readonly ruleSet: string;
    readonly before: { readonly version: number };
    readonly after: { readonly version: number };
  };
}

/** What a draft, or another version, would do to the claims of a set. */
export type Impact = ImpactOver & (OfDraft | OfVersions);

interface ImpactOver {
  readonly id: string;
  readonly policy: string;
  readonly period: { readonly from: string; readonly until: string };
  /** The draft is held to be in force throughout the period. */
  readonly throughout: boolean;
  readonly claimSet: { readonly id: string; readonly name: string; readonly hash: string };
  readonly started: Deed;
  readonly finished?: Deed & { readonly outcome: ImpactOutcome };
  readonly cancelled?: Deed;
  /** What those who acted on it are called, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly state: "running" | "interrupted" | "finished" | "cancelled";
  readonly progress?: { readonly claims: number; readonly of: number; readonly secondsLeft?: number };
  /** What has changed since; empty while it is of the draft as it is. */
  readonly stale: readonly string[];
}

export interface ImpactOutcome {
  readonly claims: number;
  readonly reached: number;
  readonly changed: number;
  readonly crossed: number;
  /** Of the result: what is signed. */
  readonly hash: string;
}

/** Two figures as decimal text. */
export interface FigureDifference {
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly percent: string | null;
}

type FactDifference = FigureDifference & { readonly fact: string };

export interface InstitutionDifference extends FigureDifference {
  readonly pool: string;
  readonly code: string;
  /** Claims of it that are decided otherwise. */
  readonly changed: number;
  readonly lines: readonly FactDifference[];
}

/** Claims of a pool that have an institution, a level or a disease group in common. */
export interface TallyDifference {
  readonly pool: string;
  readonly of: string;
  readonly claims: { readonly before: number; readonly after: number };
  /** Priced points at the pool's point value. */
  readonly value?: FigureDifference;
  readonly figures: readonly FactDifference[];
}

export interface Tallies {
  readonly listed: readonly TallyDifference[];
  readonly rest?: { readonly count: number };
}

export interface Crossing {
  readonly step: string;
  readonly title?: Partial<Text>;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** What those are called, as far as the rule sets say. */
  readonly titles?: Readonly<Record<string, Text>>;
}

export interface ImpactResult {
  readonly states: { readonly before: string; readonly after: string };
  readonly failures: { readonly before: readonly JsonObject[]; readonly after: readonly JsonObject[] };
  /** What figures are called, by fact id. */
  readonly facts: Readonly<Record<string, { readonly title: Partial<Text>; readonly unit?: string }>>;
  readonly pools: readonly {
    readonly pool: string;
    readonly title: Partial<Text>;
    readonly lines: readonly (FactDifference & {
      readonly title: Partial<Text>;
      readonly isPointValue?: true;
    })[];
  }[];
  readonly zeroSum: readonly {
    readonly pool: string;
    readonly total: string;
    readonly title: Partial<Text>;
    readonly gained: string;
    readonly lost: string;
    readonly remainders: string;
    readonly sum: string;
    readonly fixed: boolean;
    readonly holds: boolean;
  }[];
  /** The fact by which institutions gain and lose; absent where the policy settles none. */
  readonly headline?: string;
  readonly institutions: readonly InstitutionDifference[];
  readonly byInstitution: Tallies;
  readonly byLevel: Tallies;
  readonly byGroup: Tallies;
  /** The fact that has the codes of disease groups, and what tables call those that are told. */
  readonly groups?: { readonly fact?: string; readonly names: Readonly<Record<string, string>> };
  readonly crossings: readonly (Crossing & { readonly claims: number })[];
  readonly outcomes: readonly { readonly from: string; readonly to: string; readonly claims: number }[];
}

/** A claim that is decided otherwise, or to which another band applies. */
export interface ChangedClaim {
  readonly claim: string;
  readonly institution: string;
  readonly level: string;
  readonly date: string | null;
  readonly before: JsonObject;
  readonly after: JsonObject;
  /** After less before, by fact id. */
  readonly differences: Readonly<Record<string, string>>;
  readonly crossed: readonly Crossing[];
}

/** A listed claim with both decisions explained. */
export interface ExplainedChange {
  readonly change: ChangedClaim;
  /** Without whatever leads to a person. */
  readonly claim: JsonObject;
  readonly before: { readonly decision: Decision };
  readonly after: { readonly decision: Decision };
}
