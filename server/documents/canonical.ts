import canonicalize from "canonicalize";
import { parseExact, toText } from "../domain/exact.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import type { Described } from "./described.ts";
import { membersInOrder } from "./members-in-order.ts";
import type { Schemas } from "./schema-check.ts";

/**
 * RFC 8785 text of a JSON value: members in UTF-16 order, shortest numbers, no white space. Throws on what JSON
 * cannot say (NaN, infinity, lone surrogates).
 */
export function canonicalText(value: Json): string {
  const ordered = membersInOrder(value);
  // The library is certain and slow; the engine's own writer escapes a lone surrogate, which it must refuse.
  const quick = ordered === undefined ? undefined : JSON.stringify(ordered);
  const text = quick === undefined || quick.includes("\\ud") ? canonicalize(value) : quick;
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}

/** The value with members in the order of RFC 8785, for texts of more than one line. */
export function sortedJson(value: Json): Json {
  return JSON.parse(canonicalText(value));
}

/**
 * A document as it is stored, hashed and compared: wherever its schema says `common.schema.json#/definitions/decimal`,
 * the shortest plain decimal text, so that `1.50`, `1.5` and `"1.50"` are one. Nothing else is changed.
 */
export function canonicalForm(schemas: Schemas, schemaId: string, document: Json): Json {
  return plainForm(schemas.describe(schemaId, document));
}

/** The same for a part of a document. */
export function plainForm(described: Described): Json {
  const { value } = described;
  if (isJsonList(value)) return value.map((_, position) => plainForm(described.item(position)));
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.keys(value).map((name) => [name, plainForm(described.member(name))]));
  }
  return described.isDecimal ? plainDecimal(value) : value;
}

/** Shortest plain text of a decimal, as `"-0.5"`; what is no decimal stays as it is. */
function plainDecimal(value: Json): Json {
  if (typeof value !== "string" && typeof value !== "number") return value;
  if (typeof value === "string" && SHORTEST.test(value)) return value;
  const exact = parseExact(String(value));
  return exact ? toText(exact) : value;
}

/** Most decimals are written so already: no zeros to be left off, no exponent, no sign before 0. */
const SHORTEST = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;
