import type { Mechanism, SourceDocument } from "../../schemas/types.ts";
import { isWithin } from "./clause-segments.ts";
import type { Shelf } from "./shelf.ts";
import type { SourceText } from "./source-text.ts";
import { type TracedMechanism, type TracedVersion, tracedMechanism } from "./traced-mechanism.ts";

/** What became of the clauses and mechanisms of the shipped documents. */
export interface Trace {
  /** Mechanisms of all documents, and how many of them work. */
  readonly total: number;
  readonly working: number;
  readonly documents: readonly TracedDocument[];
  /** Mechanisms that a rule set claims and that no document names. */
  readonly unknown: readonly { readonly ruleSet: string; readonly mechanism: string }[];
}

export interface TracedDocument extends Pick<SourceDocument, "id" | "name" | "title" | "jurisdiction"> {
  readonly total: number;
  readonly working: number;
  readonly clauses: readonly TracedClause[];
  readonly mechanisms: readonly TracedMechanism[];
  /** Clauses that no rule set cites, neither them nor a part of them. */
  readonly unruled: readonly { readonly clause: string; readonly opens: string; readonly outside?: true }[];
}

export interface TracedClause {
  readonly clause: string;
  readonly line: number;
  readonly mechanisms: readonly string[];
  /** Versions (`id@version`) that cite the clause or a part of it. */
  readonly ruleSets: readonly string[];
}

/**
 * The traceability matrix: document → clause → mechanism → rule sets → test cases → state, of the documents that `isShown`
 * lets through. Documents that name no mechanism are no part of it.
 */
export function traceOf(
  shelf: Shelf,
  versions: readonly TracedVersion[],
  isShown: (document: SourceDocument) => boolean = () => true,
): Trace {
  const shown = shelf.texts.filter(
    ({ document }) => shelf.mechanismsOf(document.id).length > 0 && isShown(document),
  );
  const documents = shown.map((text) => tracedDocument(text, shelf.mechanismsOf(text.document.id), versions));
  const known = new Set(shelf.mechanisms.map(({ id }) => id));
  return {
    total: sum(documents.map(({ total }) => total)),
    working: sum(documents.map(({ working }) => working)),
    documents,
    unknown: versions.flatMap(({ id, version, implements: claimed = [] }) =>
      claimed
        .filter((mechanism) => !known.has(mechanism))
        .map((mechanism) => ({ ruleSet: `${id}@${version}`, mechanism })),
    ),
  };
}

function tracedDocument(
  text: SourceText,
  named: readonly Mechanism[],
  versions: readonly TracedVersion[],
): TracedDocument {
  const { id, name, title, jurisdiction } = text.document;
  const mechanisms = named.map((mechanism) => tracedMechanism(mechanism, text, versions));
  const clauses = clausesOf(text, named, versions);
  const ruled = new Set(clauses.filter(({ ruleSets }) => ruleSets.length > 0).map(({ clause }) => clause));
  const unruled = distinct(text).filter(({ clause }) => !ruled.has(clause));
  return {
    id,
    name,
    title,
    jurisdiction,
    total: mechanisms.length,
    working: mechanisms.filter(({ state }) => state === "working").length,
    clauses,
    mechanisms,
    unruled,
  };
}

function clausesOf(
  text: SourceText,
  named: readonly Mechanism[],
  versions: readonly TracedVersion[],
): readonly TracedClause[] {
  const cited = versions.flatMap(({ id, version, citations }) =>
    citations
      .filter(({ document }) => document === text.document.name)
      .map(({ clause }) => ({ clause, ruleSet: `${id}@${version}` })),
  );
  return distinct(text).map(({ clause }) => ({
    clause,
    line: text.clause(clause)?.place.line ?? 0,
    mechanisms: named.filter(({ clauses }) => clauses.includes(clause)).map(({ id }) => id),
    ruleSets: [...new Set(cited.filter((one) => isWithin(one.clause, clause)).map(({ ruleSet }) => ruleSet))],
  }));
}

/** The clauses of a document, each once. */
function distinct({ document: { clauses } }: SourceText) {
  return clauses.filter(({ clause }, index) => clauses.findIndex((one) => one.clause === clause) === index);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
