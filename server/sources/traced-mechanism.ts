import type { Citation, Mechanism, Text } from "../../schemas/types.ts";
import { isWithin } from "./clause-segments.ts";
import type { SourceText } from "./source-text.ts";

/** A rule set version as it is traced: what it claims, what it cites, and the names of its test cases. */
export interface TracedVersion {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly title: Text;
  readonly implements?: readonly string[];
  readonly citations: readonly Citation[];
  readonly cases: readonly string[];
}

/**
 * `working`: rule sets that have test cases claim the mechanism and cite, in words that stand in the document, every clause
 * that names it. `stated`: one claims it, and something of that is missing. `missing`: none does.
 */
export type MechanismState = "working" | "stated" | "missing";

export interface TracedMechanism extends Pick<Mechanism, "id" | "clauses" | "words"> {
  readonly state: MechanismState;
  /** Its clauses that no rule set with test cases cites. */
  readonly uncited: readonly string[];
  readonly ruleSets: readonly TracedRuleSet[];
}

export interface TracedRuleSet extends Pick<TracedVersion, "id" | "version" | "kind" | "title" | "cases"> {
  /** Its citations of the document; without a line where the quoted words do not stand there. */
  readonly citations: readonly { readonly clause: string; readonly quote: string; readonly line?: number }[];
}

/** What became of one mechanism that a document names. */
export function tracedMechanism(
  { id, clauses, words }: Mechanism,
  text: SourceText,
  versions: readonly TracedVersion[],
): TracedMechanism {
  const ruleSets = versions
    .filter(({ implements: claimed = [] }) => claimed.includes(id))
    .map((version) => tracedRuleSet(version, text));
  const standing = ruleSets
    .filter(({ cases }) => cases.length > 0)
    .flatMap(({ citations }) => citations.filter(({ line }) => line !== undefined));
  const uncited = clauses.filter((clause) => !standing.some((cited) => isWithin(cited.clause, clause)));
  const state = ruleSets.length === 0 ? "missing" : uncited.length === 0 ? "working" : "stated";
  return { id, clauses, words, state, uncited, ruleSets };
}

function tracedRuleSet(
  { id, version, kind, title, cases, citations }: TracedVersion,
  text: SourceText,
): TracedRuleSet {
  const cited = citations
    .filter(({ document }) => document === text.document.name)
    .map(({ clause, quote }) => {
      const line = text.place(quote)?.line;
      return line === undefined ? { clause, quote } : { clause, quote, line };
    });
  return { id, version, kind, title, cases, citations: cited };
}
