import type { Diagnostic, Range } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { findFaults } from "./find-faults.ts";
import { isClean } from "./is-clean.ts";
import { jsonDiagnostics } from "./json-diagnostics.ts";
import { TextPlaces } from "./text-places.ts";

/** What a text may hold at most. */
export interface Limits {
  /** Length of the text in UTF-16 units. */
  readonly length: number;
  /** Objects and lists inside each other. */
  readonly depth: number;
}

export const DOCUMENT_LIMITS: Limits = { length: 16_777_216, depth: 64 };

export interface ParsedDocument {
  /**
   * Numbers are exact as written (15 significant digits). `undefined` when the text is no JSON, too long, too deep or
   * full of faults; beside any finding it may differ from what its author meant, and only further findings may be
   * drawn from it.
   */
  readonly value: Json | undefined;
  readonly findings: readonly Diagnostic[];
  /**
   * Where the value at a JSON pointer stands in the text (`span`: which units of a string's value); where there is
   * none, its nearest container.
   */
  rangeOf(pointer: string, span?: Diagnostic["span"]): Range;
  /** Where the name of the member at a JSON pointer stands. */
  rangeOfName(pointer: string): Range;
}

const BYTE_ORDER_MARK = "\ufeff";

/**
 * Reads strict JSON (RFC 8259), and finds what `JSON.parse` would let pass: duplicate members, numbers that a double
 * cannot hold, member names that reach the prototype, lone surrogates, nesting beyond `limits`. Never throws.
 */
export function parseDocument(text: string, limits: Limits = DOCUMENT_LIMITS): ParsedDocument {
  if (text.length > limits.length) return tooLong(text, limits.length);
  const value = parse(text);
  if (value !== undefined && isClean(text, value, limits.depth)) return parsed(text, value, []);
  return text.startsWith(BYTE_ORDER_MARK)
    ? marked(text, limits.depth)
    : faulty(text, value, limits.depth, []);
}

function parsed(text: string, value: Json | undefined, findings: readonly Diagnostic[]): ParsedDocument {
  let places: TextPlaces | undefined;
  const at = () => {
    places ??= new TextPlaces(text);
    return places;
  };
  return {
    value,
    findings,
    rangeOf: (pointer, span) => at().rangeOf(pointer, span),
    rangeOfName: (pointer) => at().rangeOfName(pointer),
  };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faulty(
  text: string,
  value: Json | undefined,
  depth: number,
  before: readonly Diagnostic[],
): ParsedDocument {
  const { findings, readable, complete } = findFaults(text, depth);
  return parsed(complete ? text : "", readable ? value : undefined, [...before, ...findings]);
}

/** Reads on after the mark, all places unmoved. */
function marked(text: string, depth: number): ParsedDocument {
  const rest = ` ${text.slice(BYTE_ORDER_MARK.length)}`;
  return faulty(rest, parse(rest), depth, [fault("json.byte-order-mark", {})]);
}

function tooLong(text: string, limit: number): ParsedDocument {
  return parsed("", undefined, [fault("json.too-long", { length: text.length, limit })]);
}

/** A finding about the text as a whole. */
function fault(code: keyof typeof jsonDiagnostics, params: Diagnostic["params"]): Diagnostic {
  const range = { offset: 0, length: 1, line: 1, column: 1 };
  return { code, severity: jsonDiagnostics[code].severity, pointer: "", params, range };
}
