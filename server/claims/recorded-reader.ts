import type { Schemas } from "../documents/schema-check.ts";
import type { Json } from "../domain/json.ts";
import { LearnedReader } from "../json-readers/learned-reader.ts";
import { shapeOf } from "../json-readers/value-shape.ts";

/** Claims whose layout is learned before a program is built to read it: each further one has to become quick anew. */
const LEARNED_FROM = 256;
/** From then on, one in so many of those that are written otherwise: to learn from a claim costs as much as to parse ten. */
const ONE_IN = 8;

/**
 * Reads claims that were written in their recorded form: what `JSON.parse` gives, several times as fast once it has seen
 * how they are written. Whatever it has not seen, it parses.
 */
export class RecordedReader {
  readonly #reader: LearnedReader;
  #parsed = 0;

  constructor({ index }: Schemas) {
    this.#reader = new LearnedReader(shapeOf(index.at("claim.schema.json"), index), LEARNED_FROM);
  }

  read(text: string): Json {
    const read = this.#reader.read(text);
    if (read) return read;
    const value: Json = JSON.parse(text);
    if (++this.#parsed <= LEARNED_FROM || this.#parsed % ONE_IN === 0) this.#reader.learn(value);
    return value;
  }
}
