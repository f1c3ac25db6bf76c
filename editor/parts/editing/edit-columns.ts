import type { Json, JsonObject, Schemas } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import type { Column } from "../shape/columns.ts";
import { labelOf } from "../shape/described.ts";
import {
  itemsPlace,
  memberPlace,
  placeOfValue,
  type SchemaPlace,
  statedMembers,
  valueSchema,
  waysOf,
} from "../shape/schema-place.ts";
import { editForm } from "./edit-form.ts";
import { freshValue } from "./fresh-value.ts";

export interface EditColumn extends Column {
  readonly place: SchemaPlace;
  readonly isRequired: boolean;
}

/** The schema of a member, and how it is edited: as a formula where a figure may be one. */
export function shapeOf(schemas: Schemas, place: SchemaPlace, held: Json | undefined) {
  const value = held ?? freshValue(schemas, place);
  const chosen = placeOfValue(schemas, place, value);
  const mayBeFormula = waysOf(schemas, place).some(({ schema }) => schema.title === "Formula");
  const form = mayBeFormula ? ("formula" as const) : editForm(schemas, chosen, value);
  // A list of nothing has no first item to tell its schema by.
  const isEmptyList = Array.isArray(value) && value.length === 0;
  const schema = isEmptyList ? itemsPlace(schemas, chosen).schema : valueSchema(schemas, chosen, value);
  return { form, schema, chosen };
}

/** The members that rows of a list may have: those that are plain always, parts of their own where a row has them. */
export function editColumns(
  schemas: Schemas,
  list: SchemaPlace,
  rows: readonly JsonObject[],
  language: Language,
): readonly EditColumn[] {
  const held = new Map<string, Json>();
  for (const row of rows)
    for (const name in row) {
      const value = row[name];
      if (value !== undefined && (!held.has(name) || (typeof value === "object" && value !== null)))
        held.set(name, value);
    }
  const item = placeOfValue(schemas, itemsPlace(schemas, list), rows[0] ?? {});
  const stated = statedMembers(schemas, item);
  const unstated = [...held.keys()]
    .filter((name) => !stated.some((each) => each.name === name))
    .map((name) => ({ name, place: memberPlace(schemas, item, name, null), isRequired: false }));
  return [...stated, ...unstated]
    .map(({ name, place, isRequired }) => ({
      member: name,
      label: labelOf(place, name, language),
      isRequired,
      place,
      ...shapeOf(schemas, place, held.get(name)),
    }))
    .filter(({ member, form, isRequired }) => isRequired || held.has(member) || isPlain(form));
}

/** Whether values of a form stand in a cell. */
export function isPlain(form: Column["form"]): boolean {
  return form !== "rows" && form !== "parts" && form !== "condition";
}
