import canonicalize from "canonicalize";
import type { Json } from "../domain/json.ts";
import { membersInOrder } from "./members-in-order.ts";
import { plainForm } from "./plain-form.ts";
import { rowsText } from "./rows-text.ts";
import type { Schemas } from "./schema-check.ts";

/**
 * RFC 8785 text of a JSON value: members in UTF-16 order, shortest numbers, no white space. Throws on what JSON
 * cannot say (NaN, infinity, lone surrogates).
 */
export function canonicalText(value: Json): string {
  // The library is certain and slow; the engine's own writer escapes a lone surrogate, which it must refuse.
  const quick = quickText(value);
  const text = quick === undefined || escapesSurrogate(quick) ? canonicalize(value) : quick;
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}

/** By the engine's own writer; `undefined` where it would write something else. */
function quickText(value: Json): string | undefined {
  const found = membersInOrder(value);
  if (!found) return undefined;
  // A value of which there is no text at all gives none.
  let text: string | undefined = JSON.stringify(found.ordered);
  for (const { mark, held } of found.rows) {
    const parts: string[] = text?.split(JSON.stringify(mark)) ?? [];
    const written = rowsText(held, quickText);
    // A text of the document may happen to be the mark: then nobody can tell which is which.
    if (parts.length !== 2 || written === undefined) return undefined;
    text = parts.join(written);
  }
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
