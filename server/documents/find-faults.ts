import { type JSONPath, type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { pointerTo } from "../domain/pointer.ts";
import { FORBIDDEN_KEYS, MAX_DIGITS } from "./is-clean.ts";
import { jsonDiagnostics } from "./json-diagnostics.ts";
import { TextLines } from "./text-lines.ts";

type JsonCode = keyof typeof jsonDiagnostics;

/** Findings of one text after which no more are looked for. */
export const MAX_FINDINGS = 100;

export interface Faults {
  readonly findings: readonly Diagnostic[];
  /** Whether the text is JSON at all. */
  readonly readable: boolean;
  /** False when the text was left before its end: it may be nested without measure. */
  readonly complete: boolean;
}

/** Everything in a text that strict JSON refuses or that `JSON.parse` would lose, each with its place. */
export function findFaults(text: string, depth: number): Faults {
  const search = new FaultSearch(text, depth);
  const complete = search.run();
  return { findings: search.findings, readable: complete && search.readable, complete };
}

/** Thrown out of the library's recursion, which has no other way to be stopped. */
const ENOUGH = Symbol("enough");

interface Container {
  readonly pointer: string;
  readonly names: Set<string>;
}

class FaultSearch {
  readonly findings: Diagnostic[] = [];
  readable = true;
  readonly #text: string;
  readonly #depth: number;
  readonly #lines: TextLines;
  readonly #open: Container[] = [];
  /** Offset of the comma that was the last token, or -1. */
  #comma = -1;
  #broken = false;
  /** The container left last: the library tells that one was not closed only after its end. */
  #left: Container | undefined;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#depth = depth;
    this.#lines = new TextLines(text);
  }

  /** Reads the text; false when it gave up before the end. */
  run(): boolean {
    const enter = (offset: number, length: number, _line: number, _column: number, path: () => JSONPath) =>
      this.#enter(offset, length, pointerOf(path()));
    const leave = (offset: number) => this.#leave(offset);
    try {
      visit(
        this.#text,
        {
          onObjectBegin: enter,
          onArrayBegin: enter,
          onObjectEnd: leave,
          onArrayEnd: leave,
          onObjectProperty: (name, offset, length) => this.#name(name, offset, length),
          onLiteralValue: (value, offset, length, _line, _column, path) =>
            this.#literal(value, offset, length, () => pointerOf(path())),
          onSeparator: (separator, offset) => {
            this.#comma = separator === "," ? offset : -1;
          },
          onComment: (offset, length) => this.#refuse("json.comment", offset, length),
          onError: (error, offset, length) => this.#syntax(error, offset, length),
        },
        { disallowComments: false, allowTrailingComma: true },
      );
      return true;
    } catch (thrown) {
      if (thrown === ENOUGH) return false;
      throw thrown;
    }
  }

  #enter(offset: number, length: number, pointer: string): void {
    this.#comma = -1;
    if (this.#open.length === this.#depth) {
      this.#report("json.too-deep", pointer, offset, length, { limit: this.#depth });
      throw ENOUGH;
    }
    this.#open.push({ pointer, names: new Set() });
  }

  #leave(offset: number): void {
    const closed = offset < this.#text.length;
    if (this.#comma >= 0 && closed) this.#refuse("json.trailing-comma", this.#comma, 1);
    this.#comma = -1;
    this.#left = this.#open.pop();
  }

  #name(name: string, offset: number, length: number): void {
    this.#comma = -1;
    const container = this.#open.at(-1);
    if (!container) return;
    const pointer = pointerTo(container.pointer, name);
    const params = { key: this.#excerpt(offset, length) };
    if (container.names.has(name)) this.#report("json.duplicate-key", pointer, offset, length, params);
    container.names.add(name);
    if (FORBIDDEN_KEYS.has(name)) this.#report("json.forbidden-key", pointer, offset, length, params);
    this.#surrogates(name, offset, length, () => pointer);
  }

  #literal(value: unknown, offset: number, length: number, pointer: () => string): void {
    this.#comma = -1;
    if (typeof value === "string") this.#surrogates(value, offset, length, pointer);
    if (typeof value === "number") this.#number(offset, length, pointer);
  }

  #surrogates(value: string, offset: number, length: number, pointer: () => string): void {
    if (!/\p{Surrogate}/u.test(value)) return;
    this.#report("json.lone-surrogate", pointer(), offset, length, { text: this.#excerpt(offset, length) });
  }

  #number(offset: number, length: number, pointer: () => string): void {
    const token = this.#text.slice(offset, offset + length);
    const digits = token
      .replace(/[eE].*$/, "")
      .replace(/\D/g, "")
      .replace(/^0+/, "").length;
    const size = Math.abs(Number(token));
    const text = this.#excerpt(offset, length);
    if (digits > MAX_DIGITS) {
      this.#report("json.long-number", pointer(), offset, length, { text, digits, limit: MAX_DIGITS });
    } else if (digits > 0 && !(size >= 1e-300 && size <= 1e300)) {
      this.#report("json.number-range", pointer(), offset, length, { text });
    }
  }

  /** The first syntax error; those after it mostly follow from it. */
  #syntax(error: ParseErrorCode, offset: number, length: number): void {
    if (this.#broken) return;
    this.#broken = true;
    const code = SYNTAX[printParseErrorCode(error)] ?? "json.unknown-word";
    this.#refuse(code, offset, length, code === "json.unclosed" ? this.#left : this.#open.at(-1));
  }

  #refuse(code: JsonCode, offset: number, length: number, inside = this.#open.at(-1)): void {
    this.readable = false;
    this.#report(code, inside?.pointer ?? "", offset, length, { text: this.#excerpt(offset, length) });
  }

  #report(
    code: JsonCode,
    pointer: string,
    offset: number,
    length: number,
    params: Diagnostic["params"],
  ): void {
    const range = this.#lines.range(offset, length);
    if (this.findings.length === MAX_FINDINGS) {
      this.findings.push({
        code: "json.more",
        severity: "info",
        pointer,
        params: { limit: MAX_FINDINGS },
        range,
      });
      throw ENOUGH;
    }
    this.findings.push({ code, severity: jsonDiagnostics[code].severity, pointer, params, range });
  }

  /** At most 40 units of the text, `EOF` at its end. */
  #excerpt(offset: number, length: number): string {
    if (offset >= this.#text.length) return "EOF";
    return length > 40
      ? `${this.#text.slice(offset, offset + 39)}…`
      : this.#text.slice(offset, offset + length);
  }
}

function pointerOf(path: JSONPath): string {
  return path.reduce<string>(pointerTo, "");
}

const SYNTAX: Readonly<Record<string, JsonCode>> = {
  InvalidSymbol: "json.unknown-word",
  InvalidNumberFormat: "json.number-format",
  UnexpectedEndOfNumber: "json.number-format",
  PropertyNameExpected: "json.missing-name",
  ValueExpected: "json.missing-value",
  ColonExpected: "json.missing-colon",
  CommaExpected: "json.missing-comma",
  CloseBraceExpected: "json.unclosed",
  CloseBracketExpected: "json.unclosed",
  EndOfFileExpected: "json.extra-text",
  UnexpectedEndOfComment: "json.comment",
  UnexpectedEndOfString: "json.unclosed-string",
  InvalidUnicode: "json.escape",
  InvalidEscapeCharacter: "json.escape",
  InvalidCharacter: "json.control-character",
};
