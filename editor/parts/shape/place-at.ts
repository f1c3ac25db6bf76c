import type { JsonObject, Schemas } from "../../api/answers.ts";
import { partsOf, pointerTo, valueAt } from "../editing/document-places.ts";
import { isList } from "./forms.ts";
import { itemPlace, memberPlace, type SchemaPlace } from "./schema-place.ts";

/** The schema of the place that a pointer names. */
export function placeAt(
  document: JsonObject,
  pointer: string,
  schemas: Schemas,
  root: SchemaPlace,
): SchemaPlace {
  let at = root;
  let here = "";
  for (const part of partsOf(pointer)) {
    const isRow = isList(valueAt(document, here));
    here = pointerTo(here, part);
    const value = valueAt(document, here) ?? null;
    at = isRow ? itemPlace(schemas, at, value) : memberPlace(schemas, at, part, value);
  }
  return at;
}
