import type { Text } from "../../schemas/types.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { pointerParts } from "../domain/pointer.ts";
import type { RuleBook } from "../workflow/rule-book.ts";
import type { Words } from "./said.ts";

/** A version as decisions and settlements name it. */
interface NamedVersion {
  readonly id: string;
  readonly version?: number;
}

/** What a part of a rule set version is called: its title, if it has one. */
export function titleAt(book: RuleBook, named: NamedVersion | undefined, pointer: string): Words | undefined {
  const part = valueAt(documentOf(book, named) ?? null, pointer);
  const title = isJsonObject(part) ? (part.title ?? part.reason) : undefined;
  if (!isJsonObject(title)) return undefined;
  const { zh, en } = title;
  return typeof zh === "string" ? { zh, en: typeof en === "string" ? en : zh } : undefined;
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
  return named?.version === undefined ? undefined : library.find(named.id, named.version)?.document;
}

function valueAt(document: unknown, pointer: string): Json | undefined {
  // A document is the JSON value it was read from.
  let value = document as Json | undefined;
  for (const part of pointerParts(pointer)) {
    if (isJsonList(value)) value = value[Number(part)];
    else value = isJsonObject(value) ? value[part] : undefined;
  }
  return value;
}
