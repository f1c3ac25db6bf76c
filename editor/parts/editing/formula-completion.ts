import type { Fact } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import { factTypeWords } from "./fact-type-words.ts";

/** What FEEL has beside facts, as schemas/FORMULAS.md lists it. */
const FUNCTIONS = [
  "min(",
  "max(",
  "sum(",
  "abs(",
  "floor(",
  "ceiling(",
  "round half up(",
  "round half even(",
  "round half down(",
  "round up(",
  "round down(",
  "if ",
  "then ",
  "else ",
  "and ",
  "or ",
  "not(",
  "in ",
  "between ",
];

export interface Word {
  readonly from: number;
  readonly to: number;
}

/** The word that ends at the caret. */
export function wordBefore(text: string, caret: number): Word {
  const [word = ""] = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(text.slice(0, caret)) ?? [];
  return { from: caret - word.length, to: caret };
}

/** Shown at most. */
const MOST = 20;

/** The text with the word at the caret completed in each way there is: facts by id and name, then functions. */
export function completions(
  text: string,
  { from, to }: Word,
  facts: ReadonlyMap<string, Fact>,
  language: Language,
): readonly { readonly value: string; readonly label: string }[] {
  const word = text.slice(from, to).toLowerCase();
  if (word === "") return [];
  const completed = (name: string): string => text.slice(0, from) + name + text.slice(to);
  const named = [...new Set(facts.values())]
    .filter(({ id, alias }) =>
      [id, alias.zh].some((name) => name.toLowerCase().includes(word) && name !== word),
    )
    .map(({ id, alias, type }) => ({
      value: completed(language === "zh" ? alias.zh : id),
      label: `${alias[language] ?? alias.zh}（${factTypeWords(type, language)}）`,
    }));
  const functions = FUNCTIONS.filter((name) => name.startsWith(word) && name.trim() !== word).map((name) => ({
    value: completed(name),
    label: name,
  }));
  const seen = new Set<string>();
  return [...functions, ...named].filter(({ value }) => !seen.has(value) && seen.add(value)).slice(0, MOST);
}
