import { dictionaryOf } from "../engine/declared-facts.ts";
import { RuleLibrary } from "../engine/rule-library.ts";
import type { KnownVersions } from "../registry/known-versions.ts";
import type { RuleBook } from "./rule-book.ts";

/** What rule documents are written against: the part of a rule book that no version changes. */
export type Ground = Pick<RuleBook, "schemas" | "facts" | "factsHash">;

/** The book of the versions that count at a point of time. */
export function bookKnown({ ruleSets, institutions, cases }: KnownVersions, ground: Ground): RuleBook {
  const library = new RuleLibrary(ruleSets, ground.schemas);
  const inheriting = library.versions.filter(({ path }) => path);
  const everyFact = dictionaryOf(
    ground.facts,
    [...ruleSets, ...inheriting].map(({ document }) => document),
  );
  return { ...ground, library, institutions, everyFact, cases };
}
