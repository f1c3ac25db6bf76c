import type { Text } from "../../schemas/types.ts";
import type { BytesRange } from "../domain/bytes-range.ts";
import type { Diagnostic, Language } from "../domain/diagnostic.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import type { TextBytes } from "../domain/text-bytes.ts";
import type { StandingOn } from "../engine/standing-on.ts";
import type { TracedVersion } from "../sources/traced-mechanism.ts";

/** How much of its steps a decision tells: none, those that applied, or all with what they read. */
export type Explain = "none" | "hits" | "full";

export interface EvaluateOptions {
  /** Policy id; without it the policy of the insured's pooling area decides. */
  readonly policy?: string | undefined;
  /** Civil date that replaces the claim's own date: a what-if, which the decision marks. */
  readonly asOf?: string | undefined;
  readonly explain: Explain;
  /** What its explanation is worded in; Chinese when absent. */
  readonly language?: Language;
  /** Where the claim comes from: `claimOfText`, or a text that it said nothing about and that had to be parsed. */
  readonly from?: "reader" | "text" | undefined;
}

/** A decision, also where the rules could not decide; or findings, where the JSON is no claim. */
export type Evaluation =
  | (WarnedOf & { readonly decision: object })
  | { readonly findings: readonly Diagnostic[] };

/** What is doubtful about a claim that is decided all the same. */
export interface WarnedOf {
  /** Absent where there is nothing. */
  readonly warnings?: readonly Diagnostic[] | undefined;
}

/** A decision as JSON text, and what those who hand it on ask of it; or findings. */
export type WrittenEvaluation =
  | (WarnedOf & {
      /** Made when it is asked for, as are the others. */
      readonly text: () => string;
      readonly writeTo: (bytes: TextBytes) => void;
      /** Id of the policy that takes the claim, if one does. */
      readonly policy: string | undefined;
      /** The decision itself. */
      readonly decision: () => object;
    })
  | { readonly findings: readonly Diagnostic[] };

/** One version of one rule set, written `id@version`. */
export interface VersionRef {
  readonly id: string;
  readonly version: number;
}

/** A list entry: the header of a version, without its body. */
export interface RuleSetSummary {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly jurisdiction: string;
  readonly title: Text;
  readonly hash: string;
  /** Where it stands on the date that was asked about, if one was. */
  readonly standing?: StandingOn;
}

/** Which versions a list names. */
export interface VersionList {
  /** Only those in force on this civil date. */
  readonly asOf?: string | undefined;
  /** Civil date on which each is told where it stands, and, where it inherits and is in force then, which values it has that no document gives. */
  readonly on?: string | undefined;
}

export interface RuleSetEvaluation {
  /** The version to run; without it the one in force on `asOf`, without that the newest. */
  readonly version?: number;
  readonly asOf?: string;
  readonly facts: JsonObject;
  readonly explain: Explain;
  /** What its explanation is worded in; Chinese when absent. */
  readonly language?: Language;
}

/**
 * What the doors (HTTP, command line) ask of the product. Answers are plain JSON objects. Methods throw `Refusal`
 * where the request itself cannot be answered, and nothing else on purpose.
 */
export interface PolicyService {
  /** Decides one claim, synchronously. Never throws for what a claim holds; an unknown policy is refused. */
  evaluate(claim: Json, options: EvaluateOptions): Evaluation;
  /** The same as text, sooner. */
  write(claim: Json, options: EvaluateOptions): WrittenEvaluation;
  /**
   * The claim that a JSON text states, sooner than by parsing it, and still sooner where it is told where the text stands
   * in bytes; `undefined` says nothing about the text.
   */
  claimOfText(text: string, written?: BytesRange): Json | undefined;
  /** A claim without its id and all that tells who somebody is, as a test case may hold it; it is decided as before. */
  caseClaim(claim: Json): { readonly claim: object } | { readonly findings: readonly Diagnostic[] };
  /** Settles one pool period: budget lines, point value, institutions' amounts, clearing; with steps where asked. */
  settle(request: JsonObject, explain?: Explain, language?: Language): object | Promise<object>;
  /** Every policy that comes to something, with its jurisdiction and effective period. */
  policies(list?: VersionList): readonly RuleSetSummary[];
  /** Every version; by id and version. */
  ruleSets(list?: VersionList): readonly RuleSetSummary[];
  /** The whole document of one version. */
  ruleSet(ref: VersionRef): object;
  /** The version in force on a date. */
  inForce(id: string, date: string): VersionRef;
  /** The whole rule set in force on a date, with where every value in it comes from. */
  provenance(id: string, date: string): object;
  /** One version whole, upon the newest of its bases, with where every value in it comes from. */
  wholeVersion(ref: VersionRef): object;
  /** In what a jurisdiction's rules in force on a date differ from those above it (nearest first), and since when. */
  drift(jurisdiction: string, above: readonly string[], date: string): readonly object[];
  /** Differences of two versions, row by row and by key, and in what they mean for claims. */
  compare(a: VersionRef, b: VersionRef): object;
  /** What two jurisdictions have in force on a date, subject by subject. */
  compareJurisdictions(a: string, b: string, asOf: string): object;
  /** Runs one rule set on given facts, without the policy around it. */
  evaluateRuleSet(id: string, evaluation: RuleSetEvaluation): object;
  /** Every version as it was committed, with the names of its test cases, to be traced to the documents that it cites. */
  traced(): readonly TracedVersion[];
  /** The test cases of one version. */
  cases(ref: VersionRef): object;
  /** Runs a version's own test cases, or these, in both evaluators. */
  runCases(ref: VersionRef, cases?: readonly Json[]): Promise<object>;
  /** The fact dictionary. */
  facts(): object;
}
