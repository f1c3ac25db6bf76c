import { namesOf, placeInWords } from "../conditions/comparison-in-words.ts";
import { factTypeAt } from "../conditions/fact-type-at.ts";
import { EVERY_ITEM, parsePath } from "../conditions/path.ts";
import type { Truth } from "../conditions/truth.ts";
import { VOCABULARIES } from "../conditions/vocabulary.ts";
import type { FactDictionary, FactType } from "../domain/fact.ts";
import type { Value } from "../domain/value.ts";
import type { Words } from "./meaning-difference.ts";
import type { NumberTerm } from "./number-term.ts";
import type { Place } from "./place.ts";
import { type PlaceSet, wholeSet } from "./place-set.ts";

const ANY_TRUTH: PlaceSet = { missing: true, values: { of: "boolean", truths: [false, true] } };

/** The places of a comparison, each made once. */
export class Places {
  readonly facts: FactDictionary;
  readonly #made = new Map<string, Place>();

  constructor(facts: FactDictionary) {
    this.facts = facts;
  }

  idOf(name: string): string {
    return this.facts.find(name)?.id ?? name;
  }

  /** A fact as it comes, or a place inside it. */
  fact(name: string, path?: string): Place {
    const fact = this.idOf(name);
    return this.#once(path === undefined ? fact : `${fact} ${path}`, (key) => ({
      key,
      words: this.#wordsOf(fact, path),
      namesIn: (words) => namesOf({ fact, ...(path === undefined ? {} : { path }) }, this.facts, words),
      whole: this.#wholeOf(fact, path),
      at: { of: "fact", fact, path },
    }));
  }

  /** What a part that both versions share has written; `always`: it cannot leave the fact missing. */
  written(name: string, by: string, always: boolean): Place {
    const fact = this.idOf(name);
    return this.#once(`${fact} ← ${by}`, (key) => {
      const whole = this.#wholeOf(fact, undefined);
      return {
        key,
        words: this.#wordsOf(fact, undefined),
        namesIn: (words) => namesOf({ fact }, this.facts, words),
        whole: { ...whole, missing: !always },
        at: { of: "shared", facts: [fact] },
      };
    });
  }

  figure(term: NumberTerm, words: Words): Place {
    return this.#once(`= ${term.key}`, (key) => ({
      key,
      words,
      whole: { missing: false, values: { of: "number", numbers: { intervals: [{}] } } },
      at: { of: "figure", term },
    }));
  }

  relation(
    key: string,
    words: Words,
    facts: readonly string[],
    test?: (read: (fact: string) => Value) => Truth,
  ): Place {
    return this.#once(`? ${key}`, (made) => ({
      key: made,
      words,
      whole: ANY_TRUTH,
      at: test ? { of: "relation", facts, test } : { of: "shared", facts },
    }));
  }

  #once(key: string, make: (key: string) => Place): Place {
    let place = this.#made.get(key);
    if (!place) {
      place = make(key);
      this.#made.set(key, place);
    }
    return place;
  }

  #wordsOf(fact: string, path: string | undefined): Words {
    const at = { fact, ...(path === undefined ? {} : { path }) };
    return {
      zh: placeInWords(at, this.facts, VOCABULARIES.zh),
      en: placeInWords(at, this.facts, VOCABULARIES.en),
    };
  }

  /** A declared default stands in for a finding or a history that nobody gives; anything else may be missing. */
  #wholeOf(name: string, path: string | undefined): PlaceSet {
    const fact = this.facts.find(name);
    const steps = path === undefined ? [] : parsePath(path);
    const type: FactType | undefined = fact && steps && factTypeAt(fact.type, steps);
    if (!fact || !steps || !type) return { missing: true };
    const supplied = fact.origin === "finding" || fact.origin === "history";
    const missing = steps.length > 0 || !supplied || fact.default === undefined;
    const whole = wholeSet(type, missing, fact.origin);
    const { values } = whole;
    // A field that every item has may be missing in some of them.
    if (values?.of !== "list" || steps.at(-1) === EVERY_ITEM || !steps.includes(EVERY_ITEM)) return whole;
    const lists = values.lists.map(({ items, holds }) => ({ items: { ...items, missing: true }, holds }));
    return { missing, values: { of: "list", lists } };
  }
}
