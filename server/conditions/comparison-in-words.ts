import type { FactDictionary, FactType } from "../domain/fact.ts";
import { type Comparison, type FactReference, isFactReference } from "./condition.ts";
import { factTypeAt } from "./fact-type-at.ts";
import { type Decorator, isOrderOperator, parseOperator } from "./operator-name.ts";
import { EVERY_ITEM, parsePath } from "./path.ts";
import { valueInWords } from "./value-in-words.ts";
import type { Phrase, Vocabulary } from "./vocabulary.ts";

/** One comparison in words, or its denial (what `not` says of it). */
export function comparisonInWords(
  comparison: Comparison,
  facts: FactDictionary,
  words: Vocabulary,
  denied = false,
): string {
  const { operator: name, value } = comparison;
  const parsed = parseOperator(name);
  const subject = placeInWords(comparison, facts, words);
  const type = typeOfPlace(comparison, facts);
  const object = isFactReference(value)
    ? placeInWords(value, facts, words)
    : valueInWords(value, comparable(type), words, namesOf(comparison, facts, words));
  if ("unknown" in parsed) {
    const text = words.sentence(words.sentence(subject, name), object);
    return denied ? words.denied(text) : text;
  }
  if (parsed.operator === "present" && value === false)
    return comparisonInWords({ ...comparison, value: true }, facts, words, !denied);
  const phrase =
    isDate(type) && isOrderOperator(parsed.operator)
      ? words.dates[parsed.operator]
      : words.operators[parsed.operator];
  return spoken(parsed.decorators, { subject, object, denied }, phrase, words);
}

interface Sides {
  readonly subject: string;
  readonly object: string;
  readonly denied: boolean;
}

/** Denial is carried inwards (not some is every not), where it reads most plainly. */
function spoken(
  [decorator, ...rest]: readonly Decorator[],
  sides: Sides,
  phrase: Phrase,
  words: Vocabulary,
): string {
  const { subject, object, denied } = sides;
  const spokenOf = ([affirmed, refused]: Phrase): string =>
    (denied ? refused : affirmed).replace("{}", () => object);
  const inner = (change: Partial<Sides>): string => spoken(rest, { ...sides, ...change }, phrase, words);
  if (decorator === undefined) return words.sentence(subject, spokenOf(phrase));
  switch (decorator) {
    case "not":
      return inner({ denied: !denied });
    case "swap":
      return inner({ subject: object, object: subject });
    case "someFact":
      return inner({ subject: denied ? words.everyItem(subject) : words.someItem(subject) });
    case "everyFact":
      return inner({ subject: denied ? words.someItem(subject) : words.everyItem(subject) });
    case "someValue":
      return inner({ object: spokenOf(words.someValue) });
    case "everyValue":
      return inner({ object: spokenOf(words.everyValue) });
  }
}

/** What the coded values of a fact, or of a list of them, are called. */
export function namesOf(
  { fact, path }: FactReference,
  facts: FactDictionary,
  words: Vocabulary,
): (value: string) => string | undefined {
  return (value) => {
    const name = path === undefined ? facts.nameOfValue(fact, value) : undefined;
    return name && words.alias({ en: name.zh, ...name });
  };
}

/** The fact's alias and the place inside it. */
export function placeInWords(
  { fact, path }: FactReference,
  facts: FactDictionary,
  words: Vocabulary,
): string {
  const known = facts.find(fact);
  const name = known ? words.alias(known.alias) : fact;
  const steps = path === undefined ? [] : parsePath(path);
  if (!steps) return name + path;
  return steps.reduce<string>((place, step) => {
    if (step === EVERY_ITEM) return words.items(place);
    return typeof step === "number" ? words.item(place, step + 1) : words.field(place, step);
  }, name);
}

export function typeOfPlace({ fact, path }: FactReference, facts: FactDictionary): FactType | undefined {
  const type = facts.find(fact)?.type;
  const steps = path === undefined ? [] : parsePath(path);
  return type && steps && factTypeAt(type, steps);
}

/** The type that a literal is read out in: that of the fact, or of its items. */
function comparable(type: FactType | undefined): FactType | undefined {
  return type?.type === "list" ? comparable(type.items) : type;
}

function isDate(type: FactType | undefined): boolean {
  return comparable(type)?.type === "date";
}
