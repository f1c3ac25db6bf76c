import type { Language } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Frame } from "../domain/frame.ts";
import type { Value } from "../domain/value.ts";
import { namesOf, placeInWords, typeOfPlace } from "./comparison-in-words.ts";
import type { CompiledCondition, ConditionPart } from "./compile-condition.ts";
import { conditionInWords } from "./condition-in-words.ts";
import type { Truth } from "./truth.ts";
import { valueInWords } from "./value-in-words.ts";
import { VOCABULARIES } from "./vocabulary.ts";

/** How a part of a condition came out, with nothing cut short: every part is asked. */
export interface ConditionTrace {
  /** JSON pointer relative to the whole condition; parts of a named condition stand at the reference. */
  readonly pointer: string;
  readonly holds: boolean | "unknown";
  /** The part in words, what its facts held, and how it came out. */
  readonly text: string;
  /** What a comparison read, by fact and path. */
  readonly read: readonly { readonly fact: string; readonly path?: string; readonly value: Value }[];
  readonly parts: readonly ConditionTrace[];
}

/** Asks every part of a compiled condition; the root's `holds` is what `compiled.test` answers. */
export function traceCondition(
  { root, facts }: CompiledCondition,
  frame: Frame,
  language: Language = "zh",
): ConditionTrace {
  return tracePart(root, frame, facts, language);
}

function tracePart(
  part: ConditionPart,
  frame: Frame,
  facts: FactDictionary,
  language: Language,
): ConditionTrace {
  const truth = part.test(frame);
  const read = part.operands.map(({ fact, path, read }) => ({
    fact,
    ...(path === undefined ? {} : { path }),
    value: read(frame),
  }));
  return {
    pointer: part.pointer,
    holds: truth ?? "unknown",
    text: textOf(part, truth, read, facts, language),
    read,
    parts: part.parts.map((below) => tracePart(below, frame, facts, language)),
  };
}

function textOf(
  { condition }: ConditionPart,
  truth: Truth,
  read: ConditionTrace["read"],
  facts: FactDictionary,
  language: Language,
): string {
  const words = VOCABULARIES[language];
  const actual = read.map((place) => {
    const value = valueInWords(place.value, typeOfPlace(place, facts), words, namesOf(place, facts, words));
    return read.length === 1 ? value : words.sentence(placeInWords(place, facts, words), value);
  });
  const said = conditionInWords(condition, facts, language);
  const shown = actual.length === 0 ? said : words.actual(said, actual.join(words.comma));
  return words.concluded(shown, words.outcome[truth === undefined ? "unknown" : truth ? "true" : "false"]);
}
