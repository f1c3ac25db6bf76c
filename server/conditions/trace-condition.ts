import type { Language } from "../domain/diagnostic.ts";
import type { FactDictionary, FactType } from "../domain/fact.ts";
import type { Compiled, Frame } from "../domain/frame.ts";
import type { Value } from "../domain/value.ts";
import { namesOf, placeInWords, typeOfPlace } from "./comparison-in-words.ts";
import type { CompiledCondition, ConditionPart, Operand } from "./compile-condition.ts";
import { conditionInWords } from "./condition-in-words.ts";
import { valueInWords } from "./value-in-words.ts";
import { VOCABULARIES, type Vocabulary } from "./vocabulary.ts";

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
  compiled: CompiledCondition,
  frame: Frame,
  language: Language = "zh",
): ConditionTrace {
  return compileConditionTrace(compiled, language)(frame);
}

/**
 * The same over many frames: what the condition itself says is put into words once, and what is told of a part is worked
 * out when it is read, which most are not.
 */
export function compileConditionTrace(
  { root, facts }: CompiledCondition,
  language: Language = "zh",
): Compiled<ConditionTrace> {
  const told = toldPart(root, facts, language);
  return (frame) => new PartTrace(told, frame.slice()); // steps go on writing
}

/** A part of a condition with all that can be said of it before it is asked. */
interface ToldPart {
  readonly part: ConditionPart;
  readonly below: readonly ToldPart[];
  /** The part in words, and those of the places that it reads with the types of what they hold. */
  readonly words: () => PartWords;
  readonly vocabulary: Vocabulary;
}

interface PartWords {
  readonly said: string;
  readonly places: readonly {
    readonly name: string;
    readonly type: FactType | undefined;
    /** What its coded values are called. */
    readonly nameOf: (value: string) => string | undefined;
  }[];
}

function toldPart(part: ConditionPart, facts: FactDictionary, language: Language): ToldPart {
  const vocabulary = VOCABULARIES[language];
  let words: PartWords | undefined;
  return {
    part,
    vocabulary,
    below: part.parts.map((each) => toldPart(each, facts, language)),
    words: () => {
      words ??= {
        said: conditionInWords(part.condition, facts, language),
        places: part.operands.map(({ fact, path }) => {
          const place = path === undefined ? { fact } : { fact, path };
          return {
            name: placeInWords(place, facts, vocabulary),
            type: typeOfPlace(place, facts),
            nameOf: namesOf(place, facts, vocabulary),
          };
        }),
      };
      return words;
    },
  };
}

function readOf({ fact, path, read }: Operand, frame: Frame): ConditionTrace["read"][number] {
  return path === undefined ? { fact, value: read(frame) } : { fact, path, value: read(frame) };
}

/** A part over a frame that nobody writes to any more. */
class PartTrace implements ConditionTrace {
  readonly pointer: string;
  readonly #told: ToldPart;
  readonly #frame: Frame;

  constructor(told: ToldPart, frame: Frame) {
    this.pointer = told.part.pointer;
    this.#told = told;
    this.#frame = frame;
  }

  get holds(): boolean | "unknown" {
    return this.#told.part.test(this.#frame) ?? "unknown";
  }

  get read(): ConditionTrace["read"] {
    return this.#told.part.operands.map((operand) => readOf(operand, this.#frame));
  }

  get parts(): readonly ConditionTrace[] {
    return this.#told.below.map((each) => new PartTrace(each, this.#frame));
  }

  get text(): string {
    const { vocabulary: words } = this.#told;
    const { said, places } = this.#told.words();
    const { read } = this;
    const actual = places.map(({ name, type, nameOf }, at) => {
      const value = valueInWords(read[at]?.value, type, words, nameOf);
      return places.length === 1 ? value : words.sentence(name, value);
    });
    const shown = actual.length === 0 ? said : words.actual(said, actual.join(words.comma));
    return words.concluded(shown, words.outcome[`${this.holds}`]);
  }
}
