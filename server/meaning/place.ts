import type { Truth } from "../conditions/truth.ts";
import type { Vocabulary } from "../conditions/vocabulary.ts";
import type { Exact } from "../domain/exact.ts";
import type { Value } from "../domain/value.ts";
import type { Words } from "./meaning-difference.ts";
import type { NumberTerm } from "./number-term.ts";
import type { PlaceSet } from "./place-set.ts";

/** What a coded value is called, where it has a name. */
export type NameOf = (value: string) => string | undefined;

/** What can be asked about: a fact, a place inside one, a figure calculated from facts, or a relation of two facts. */
export interface Place {
  /** Equal keys are the same place. */
  readonly key: string;
  readonly words: Words;
  /** What its coded values are called. */
  readonly namesIn?: (words: Vocabulary) => NameOf;
  /** All that it may hold. */
  readonly whole: PlaceSet;
  readonly at:
    | { readonly of: "fact"; readonly fact: string; readonly path?: string | undefined }
    /** Its number follows from other places. */
    | { readonly of: "figure"; readonly term: NumberTerm }
    /** Its truth follows from facts, and is asked of them when a case is at hand. */
    | {
        readonly of: "relation";
        readonly facts: readonly string[];
        test(read: (fact: string) => Value): Truth;
      }
    /** What a part that both versions share comes to; it is neither chosen nor read off a case. */
    | { readonly of: "shared"; readonly facts: readonly string[] };
}

/** The number of a place in some case; `undefined` where it has none or is not known. */
export type NumberAt = (place: Place) => Exact | undefined;
