import canonicalize from "canonicalize";
import type { Json } from "../domain/json.ts";
import { membersInOrder } from "./members-in-order.ts";
import { plainForm } from "./plain-form.ts";
import type { Schemas } from "./schema-check.ts";

/**
 * RFC 8785 text of a JSON value: members in UTF-16 order, shortest numbers, no white space. Throws on what JSON
 * cannot say (NaN, infinity, lone surrogates).
 */
export function canonicalText(value: Json): string {
  const ordered = membersInOrder(value);
  // The library is certain and slow; the engine's own writer escapes a lone surrogate, which it must refuse.
  const quick = ordered === undefined ? undefined : JSON.stringify(ordered);
  const text = quick === undefined || escapesSurrogate(quick) ? canonicalize(value) : quick;
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}

/** One sign is looked for much sooner than three, and most texts escape nothing. */
function escapesSurrogate(text: string): boolean {
  return text.includes("\\") && text.includes("\\ud");
}

/** The value with members in the order of RFC 8785, for texts of more than one line. */
export function sortedJson(value: Json): Json {
  return JSON.parse(canonicalText(value));
}

/**
 * A document as it is stored, hashed and compared: wherever its schema says `common.schema.json#/definitions/decimal`,
 * the shortest plain decimal text, so that `1.50`, `1.5` and `"1.50"` are one. Nothing else is changed, and what is so
 * already is shared with the document that was given.
 */
export function canonicalForm(schemas: Schemas, schemaId: string, document: Json): Json {
  const described = schemas.describe(schemaId, document);
  return plainForm(document, described.place);
}
