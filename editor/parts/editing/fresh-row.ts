import type { Json, JsonObject, Schemas } from "../../api/answers.ts";
import { isObject } from "../shape/forms.ts";
import { itemsPlace, type SchemaPlace } from "../shape/schema-place.ts";
import { freshValue } from "./fresh-value.ts";

/** A new row of a list; the name that keys it is one that no other row has. Figures are left for somebody to state. */
export function freshRow(schemas: Schemas, list: SchemaPlace, rows: readonly Json[]): JsonObject {
  const fresh = freshValue(schemas, itemsPlace(schemas, list));
  const row = isObject(fresh) ? fresh : {};
  const stated = Object.entries(row).filter(([, value]) => value !== "0" && value !== "");
  const key = list.schema["x-key"];
  if (typeof key !== "string" || row[key] !== "") return Object.fromEntries(stated);
  const taken = new Set(rows.map((each) => (isObject(each) ? String(each[key]) : "")));
  const names = Array.from({ length: taken.size + 1 }, (_, index) => `row-${rows.length + 1 + index}`);
  return { [key]: names.find((name) => !taken.has(name)) ?? "", ...Object.fromEntries(stated) };
}
