import type { Text } from "../../schemas/types.ts";
import type { Json } from "../domain/json.ts";
import { titleAt as partTitle } from "../domain/title-at.ts";
import type { RuleBook } from "../workflow/rule-book.ts";
import type { Words } from "./said.ts";

/** A version as decisions and settlements name it. */
interface NamedVersion {
  readonly id: string;
  readonly version?: number;
}

/** What a part of a rule set version is called: its title, if it has one. */
export function titleAt(book: RuleBook, named: NamedVersion | undefined, pointer: string): Words | undefined {
  const title = partTitle(documentOf(book, named), pointer);
  return title && { zh: title.zh, en: title.en ?? title.zh };
}

/** `id@version title`. */
export function versionText(book: RuleBook, { id, version }: NamedVersion, language: keyof Text): string {
  const title = documentOf(book, { id, version: version ?? 0 })?.title;
  const name = version === undefined ? id : `${id}@${version}`;
  if (title === undefined) return name;
  return language === "zh" ? `${name}《${title.zh}》` : `${name} "${title.en ?? title.zh}"`;
}

/** What a fact is called. */
export function factText(book: RuleBook, id: string, language: keyof Text): string {
  return book.everyFact.find(id)?.alias[language] ?? id;
}

function documentOf({ library }: RuleBook, named: NamedVersion | undefined) {
  const found = named?.version === undefined ? undefined : library.find(named.id, named.version)?.document;
  // A document is the JSON value it was read from.
  return found as (typeof found & Json) | undefined;
}
