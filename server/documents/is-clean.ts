import type { Json } from "../domain/json.ts";

const QUOTE = 34;
const COLON = 58;
const BACKSLASH = 92;
const LETTER_U = 117;
const DOT = 46;

/** Digits of a number token below which a double gives the decimal back that was written. */
export const MAX_DIGITS = 15;

/** Member names that would reach an object's prototype once a document is copied member by member. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Whether a text that `JSON.parse` has read as `value` is free of everything it lets pass. False means "look closer",
 * true is certain:
 * - duplicate members: every `:` outside strings ends a member name, so the text states more members than the value
 *   holds exactly when some were lost;
 * - long numbers: a token of more than 15 significant digits is a run of more than 15 digits and points; a token
 *   with an exponent is always looked at closer;
 * - lone surrogates: written raw they stand in the text without their partner, written as an escape they need `\u`,
 *   looked at closer;
 * - depth and forbidden member names are read off the value itself.
 */
export function isClean(text: string, value: Json, depth: number): boolean {
  const stated = statedMembers(text);
  return stated >= 0 && stated === heldMembers(value, depth);
}

/** Members that a valid JSON text states, or -1 when a number or a string in it needs a closer look. */
function statedMembers(text: string): number {
  let members = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === COLON) members++;
    else if (unit === QUOTE) {
      at = endOfString(text, at + 1);
      if (at < 0) return -1;
    } else if (unit >= 48 && unit <= 57) {
      at = endOfNumber(text, at);
      if (at < 0) return -1;
    }
  }
  return members;
}

/** Offset of the closing quote of the string whose content starts at `at`, or -1 at a lone surrogate or a `\u`. */
function endOfString(text: string, at: number): number {
  for (let end = at; ; end++) {
    const unit = text.charCodeAt(end);
    if (unit === QUOTE) return end;
    if (unit === BACKSLASH) {
      end++;
      if (text.charCodeAt(end) === LETTER_U) return -1;
    } else if (unit >= 0xd800 && unit <= 0xdfff) {
      const partner = text.charCodeAt(++end);
      if (unit > 0xdbff || partner < 0xdc00 || partner > 0xdfff) return -1;
    }
  }
}

/** Offset of the last digit of the number starting at `start`, or -1 when it is long or has an exponent. */
function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  let unit = text.charCodeAt(end);
  while ((unit >= 48 && unit <= 57) || unit === DOT) unit = text.charCodeAt(++end);
  return end - start > MAX_DIGITS || unit === 69 || unit === 101 ? -1 : end - 1;
}

/** Members of all objects in a value, or -Infinity when it is deeper than `depth` or has a forbidden member name. */
function heldMembers(value: Json, depth: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (depth === 0) return Number.NEGATIVE_INFINITY;
  let members = 0;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === "object") members += heldMembers(item, depth - 1);
    return members;
  }
  for (const key in value) {
    if (key === "__proto__" || key === "constructor" || key === "prototype") return Number.NEGATIVE_INFINITY;
    members++;
    // The loop runs over an object: a list has returned above.
    const held = (value as Readonly<Record<string, Json>>)[key];
    if (typeof held === "object" && held !== null) members += heldMembers(held, depth - 1);
  }
  return members;
}
