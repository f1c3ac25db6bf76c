import type { Language } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { comparisonInWords } from "./comparison-in-words.ts";
import type { Condition } from "./condition.ts";
import { VOCABULARIES, type Vocabulary } from "./vocabulary.ts";

/**
 * A condition read out for people, facts by their alias and amounts with their unit. Named conditions stay names; a
 * list of more than 12 values is read out by its beginning and its length.
 */
export function conditionInWords(condition: Condition, facts: FactDictionary, language: Language): string {
  return spoken(condition, facts, VOCABULARIES[language]);
}

function spoken(condition: Condition, facts: FactDictionary, words: Vocabulary): string {
  const text = unlabelled(condition, facts, words);
  return condition.name === undefined ? text : words.labelled(condition.name, text);
}

function unlabelled(condition: Condition, facts: FactDictionary, words: Vocabulary): string {
  if ("fact" in condition) return comparisonInWords(condition, facts, words);
  if ("condition" in condition) return words.meets(condition.condition);
  if ("not" in condition) {
    const denied = condition.not;
    const plain = "fact" in denied && denied.name === undefined;
    return plain ? comparisonInWords(denied, facts, words, true) : words.denied(spoken(denied, facts, words));
  }
  const isAny = "any" in condition;
  const parts = isAny ? condition.any : condition.all;
  if (parts.length === 0) return isAny ? words.never : words.always;
  if (parts.length === 1) return parts.map((part) => spoken(part, facts, words)).join("");
  return parts.map((part) => bracketed(part, facts, words)).join(isAny ? words.or : words.and);
}

/** A part inside a longer sentence: a group of several parts needs brackets there. */
function bracketed(part: Condition, facts: FactDictionary, words: Vocabulary): string {
  const text = spoken(part, facts, words);
  return isSentence(part) ? words.bracketed(text) : text;
}

function isSentence(part: Condition): boolean {
  if (!("any" in part || "all" in part)) return false;
  const parts = "any" in part ? part.any : part.all;
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? isSentence(only) : parts.length > 1;
}
