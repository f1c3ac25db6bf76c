import type { BytesRange } from "../domain/bytes-range.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { SourceUnit } from "../source-code/source-unit.ts";
import { defineRecord } from "./record-source.ts";
import type { ReadingState } from "./text-scan.ts";
import { ValueLayout } from "./value-layout.ts";
import type { ValueShape } from "./value-shape.ts";

type ReadRecord = (bytes: Uint8Array, words: DataView, text: string, state: ReadingState) => JsonObject | 0;

/** Bytes that a text may take; a longer one is not read here. */
const LONGEST = 262_144;

/** Texts that a layout does not fit, after which another is built at the latest. */
const MOST_PATIENCE = 65_536;

/**
 * Reads records of one shape from compact JSON texts, several times as fast as `JSON.parse` and a check against the
 * schema. What it gives is what `JSON.parse` gives, conforms to the schema, and holds nothing of what `parseDocument`
 * finds fault with; about any other text, and about those that are merely written otherwise than the texts before, it
 * says nothing. So what a text comes to never depends on what was read before it, only how soon.
 */
export class LearnedReader {
  readonly #shape: ValueShape;
  /** Texts that stand nowhere in bytes yet. */
  readonly #encoded = new ReadableBytes(new Uint8Array(LONGEST));
  /** Where the text before stood: mostly there are many in the same bytes. */
  #around = this.#encoded;
  readonly #encoder = new TextEncoder();
  readonly #state: ReadingState = { at: 0, gap: 0 };
  readonly #layout = new ValueLayout();
  #read: ReadRecord | undefined;
  /** The program that reads now, for whoever wants to see what it consists of. */
  source: string | undefined;
  #unlike = 0;
  #patience: number;

  /** `patience`: texts that it learns from before it begins to read. */
  constructor(shape: ValueShape, patience = 1) {
    this.#shape = shape;
    this.#patience = patience;
  }

  /**
   * The record that a text is, or `undefined` where it has to be read in the ordinary way. A text that stands in bytes
   * (UTF-8) is read there.
   */
  read(text: string, written?: BytesRange): JsonObject | undefined {
    if (!this.#read) return undefined;
    if (written && isClosed(written)) {
      if (this.#around.given !== written.bytes) this.#around = new ReadableBytes(written.bytes);
      return this.#readIn(this.#around, written.start, written.end, text);
    }
    if (text.length * 3 + WORDS > LONGEST) return undefined;
    const { bytes } = this.#encoded;
    const { written: length } = this.#encoder.encodeInto(text, bytes);
    bytes[length] = 0; // stands in no JSON: nothing reads on
    return this.#readIn(this.#encoded, 0, length, text);
  }

  #readIn({ bytes, words }: ReadableBytes, start: number, end: number, text: string): JsonObject | undefined {
    const state = this.#state;
    state.at = start;
    state.gap = start;
    const record = this.#read?.(bytes, words, text, state);
    return record !== undefined && record !== 0 && state.at === end ? record : undefined;
  }

  /** Takes note of how a text was written that conforms and that `read` said nothing about. */
  learn(value: Json): void {
    if (!this.#shape.record) return;
    this.#layout.learn(value, this.#shape);
    this.#unlike++;
    if (this.#unlike < this.#patience) return;
    this.#unlike = 0;
    this.#patience = Math.min(this.#patience * 2, MOST_PATIENCE);
    this.#build();
  }

  #build(): void {
    const { record } = this.#shape;
    if (!record) return;
    const unit = new SourceUnit();
    const name = defineRecord(record, this.#layout, unit);
    unit.define(
      `return ${name}(b, v, t, s);`,
      (built) => {
        // Its source takes just these.
        this.#read = built as ReadRecord;
      },
      "b, v, t, s",
    );
    this.source = unit.source;
    unit.build();
  }
}

/** Bytes as the programs take them: always of the same class, which keeps them quick. */
class ReadableBytes {
  readonly given: Uint8Array;
  readonly bytes: Uint8Array;
  readonly words: DataView;

  constructor(given: Uint8Array) {
    this.given = given;
    this.bytes = new Uint8Array(given.buffer, given.byteOffset, given.length);
    this.words = new DataView(given.buffer, given.byteOffset, given.length);
  }
}

/** Whether what stands behind a text ends its reading, as the end of a line does, and words read there are within the bytes. */
function isClosed({ bytes, end }: BytesRange): boolean {
  return end + WORDS <= bytes.length && (bytes[end] ?? SPACE) < SPACE;
}

const WORDS = 8;
const SPACE = 0x20;
