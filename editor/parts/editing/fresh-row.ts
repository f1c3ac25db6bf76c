import type { Json, JsonObject, Schemas } from "../../api/answers.ts";
import { isObject } from "../shape/forms.ts";
import { itemsPlace, type SchemaPlace } from "../shape/schema-place.ts";
import { freshValue } from "./fresh-value.ts";

/** A new row of a list; the name that keys it is one that no other row has. Figures are left for somebody to state. */
export function freshRow(schemas: Schemas, list: SchemaPlace, rows: readonly Json[]): JsonObject {
  return freshRows(schemas, list, rows)();
}

/** Gives one new row of a list after the other, each with a name of its own. */
export function freshRows(schemas: Schemas, list: SchemaPlace, rows: readonly Json[]): () => JsonObject {
  const fresh = freshValue(schemas, itemsPlace(schemas, list));
  const row = isObject(fresh) ? fresh : {};
  const stated = Object.entries(row).filter(([, value]) => value !== "0" && value !== "");
  const key = list.schema["x-key"];
  if (typeof key !== "string" || row[key] !== "") return () => Object.fromEntries(stated);
  let taken: Set<string> | undefined;
  let number = rows.length;
  return () => {
    // Of thousands of rows the names are looked at once, and only where a row is added.
    taken ??= new Set(rows.map((each) => (isObject(each) ? String(each[key]) : "")));
    do number += 1;
    while (taken.has(`row-${number}`));
    return { [key]: `row-${number}`, ...Object.fromEntries(stated) };
  };
}
