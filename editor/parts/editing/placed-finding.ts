import type { JsonObject, Schemas } from "../../api/answers.ts";
import type { Finding } from "../../api/problem.ts";
import { isList, isObject } from "../shape/forms.ts";
import { placeAt } from "../shape/place-at.ts";
import type { SchemaPlace } from "../shape/schema-place.ts";
import { pointerTo, valueAt } from "./document-places.ts";

/** A finding about a list that names one of its rows, such as a gap behind it, at that row: there it is mended. */
export function placedFinding(
  finding: Finding,
  document: JsonObject,
  schemas: Schemas,
  root: SchemaPlace,
): Finding {
  const { pointer, params = {} } = finding;
  const list = valueAt(document, pointer);
  if (!isList(list)) return finding;
  const key = placeAt(document, pointer, schemas, root).schema["x-key"];
  if (typeof key !== "string") return finding;
  const named = Object.values(params).map(String);
  const index = list.findIndex((row) => isObject(row) && named.includes(String(row[key])));
  return index < 0 ? finding : { ...finding, pointer: pointerTo(pointer, index) };
}
