import type { Json, Schemas } from "../../api/answers.ts";
import { type Form, formOf, isList, isObject } from "../shape/forms.ts";
import { itemsPlace, type SchemaPlace } from "../shape/schema-place.ts";

/** How a value is edited: an empty list by what its schema says of its items. */
export function editForm(schemas: Schemas, place: SchemaPlace, value: Json): Form {
  const form = formOf(place, value);
  if (form !== "list" || !isList(value) || value.length > 0) return form;
  const items = itemsPlace(schemas, place).schema;
  const isRows = items.type === "object" || items.properties !== undefined;
  return isRows ? "rows" : "list";
}

/** Whether a value is a formula where a figure may stand as well. */
export function isFormula(value: Json | undefined): boolean {
  return isObject(value) && typeof value.text === "string";
}
