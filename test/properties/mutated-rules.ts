import fc, { type Arbitrary } from "fast-check";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../../server/domain/json.ts";

/** Longest list of a document that mutations look into: of a catalogue's rows the first ones stand for all. */
const MOST_ITEMS = 30;

/** A change of one place of one document; every number is taken modulo what there is to choose from. */
export interface Mutation {
  readonly document: number;
  readonly place: number;
  readonly how: number;
  readonly choice: number;
}

export const mutation: Arbitrary<Mutation> = fc.record({
  document: fc.nat(),
  place: fc.nat(),
  how: fc.nat(),
  choice: fc.nat(),
});

type Path = readonly (string | number)[];

interface Place {
  readonly path: Path;
  readonly key: string;
  readonly value: Json;
}

/** Documents that can be changed in the manner of authors: what stands in one place of a library is put into another. */
export class Mutable {
  readonly documents: readonly JsonObject[];
  readonly #places: readonly (readonly Place[])[];
  readonly #byKey = new Map<string, Json[]>();

  constructor(documents: readonly JsonObject[]) {
    this.documents = documents;
    this.#places = documents.map((document) => [...placesIn(document.body ?? null, ["body"])]);
    for (const { key, value } of this.#places.flat()) {
      const same = this.#byKey.get(key);
      if (same) same.push(value);
      else this.#byKey.set(key, [value]);
    }
  }

  /** The documents with the mutations, and the numbers of those that changed. */
  mutate(mutations: readonly Mutation[]): {
    readonly documents: readonly JsonObject[];
    readonly changed: readonly number[];
  } {
    const documents = [...this.documents];
    const changed = new Set<number>();
    for (const { document, place, how, choice } of mutations) {
      const index = document % documents.length;
      const places = this.#places[index] ?? [];
      const subject = documents[index];
      const where = places[place % Math.max(places.length, 1)];
      if (!subject || !where) continue;
      // What holds a body is still an object with its changed part put in.
      documents[index] = put(subject, where.path, this.#changed(where, how, choice)) as JsonObject;
      changed.add(index);
    }
    return { documents, changed: [...changed] };
  }

  /** Another value for a place; `undefined` leaves the place out. */
  #changed({ key, value }: Place, how: number, choice: number): Json | undefined {
    const same = this.#byKey.get(key) ?? [];
    const ways: (() => Json | undefined)[] = [() => same[choice % same.length]];
    if (typeof value === "string") ways.push(() => reworded(value, this.#byKey.get("fact") ?? [], choice));
    if (typeof value === "string" && /^-?[\d.]+$/.test(value))
      ways.push(() => pick(["0", "-1", "1", "0.5", "3", "1000000"], choice));
    if (typeof value === "number") ways.push(() => pick([0, 1, 2, 6, 18, -1], choice));
    if (isJsonList(value) && value.length > 1) {
      ways.push(() => value.filter((_, index) => index !== choice % value.length));
      ways.push(() => [...value.slice(1), ...value.slice(0, 1)]);
    }
    if (typeof key === "string" && choice % 4 === 0) ways.push(() => undefined);
    if (key === "when" || key === "not") ways.push(() => ({ not: value }));
    return ways[how % ways.length]?.();
  }
}

function* placesIn(value: Json, path: Path): Generator<Place> {
  const entries: readonly (readonly [string | number, Json])[] = isJsonList(value)
    ? value.slice(0, MOST_ITEMS).map((item, index) => [index, item] as const)
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  for (const [name, member] of entries) {
    const at = [...path, name];
    const key = typeof name === "number" ? `${path.at(-1)}[]` : name;
    if (!["title", "reason", "clause"].includes(key)) yield { path: at, key, value: member };
    yield* placesIn(member, at);
  }
}

function put(value: Json, [name, ...rest]: Path, now: Json | undefined): Json {
  if (name === undefined) return value;
  const inner = (held: Json | undefined) => (rest.length === 0 ? now : put(held ?? null, rest, now));
  if (isJsonList(value) && typeof name === "number") {
    return value.flatMap((item, index) =>
      index === name ? [inner(item)].filter((each) => each !== undefined) : [item],
    );
  }
  if (!isJsonObject(value)) return value;
  const { [name]: held, ...others } = value;
  const changed = inner(held);
  return changed === undefined ? others : { ...others, [name]: changed };
}

/** A text with one of its words, numbers or signs replaced: mostly of use in formulas. */
function reworded(text: string, names: readonly Json[], choice: number): string {
  const words = [...text.matchAll(/[\p{L}_][\p{L}\p{N}_]*|\d+(\.\d+)?|[-+*/]/gu)];
  const word = words[choice % Math.max(words.length, 1)];
  if (!word) return text;
  const [found] = word;
  const others = /^\d/.test(found)
    ? ["0", "1", "0.5", "100", "3"]
    : /^[-+*/]/.test(found)
      ? ["+", "-", "*", "/"]
      : [...names.filter((name) => typeof name === "string"), "min", "0", "medfee_sumamt", "score", "points"];
  const use = pick(others, Math.floor(choice / 7));
  return text.slice(0, word.index) + use + text.slice(word.index + found.length);
}

function pick<T>(from: readonly T[], choice: number): T {
  const picked = from[choice % from.length];
  if (picked === undefined) throw new Error("nothing to pick from");
  return picked;
}
