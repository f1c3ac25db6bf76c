import type { Json, JsonObject, Schemas } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import { pointerTo } from "../editing/document-places.ts";
import { labelOf } from "../shape/described.ts";
import { isList, isObject } from "../shape/forms.ts";
import {
  itemPlace,
  itemsPlace,
  memberPlace,
  orderedMembers,
  type SchemaPlace,
} from "../shape/schema-place.ts";
import { keyMembers, rowName } from "./row-names.ts";

/** A list of a document whose rows have keys. */
export interface KeyedList {
  readonly pointer: string;
  /** By names of members and keys of rows: the same in every version, wherever rows stand. */
  readonly path: string;
  /** What it is called on the way to it. */
  readonly label: string;
  readonly place: SchemaPlace;
  readonly key: readonly string[];
  /** The cells of a row mean something together only. */
  readonly isWhole: boolean;
  readonly rows: readonly JsonObject[];
}

interface Way {
  readonly pointer: string;
  readonly path: string;
  readonly labels: readonly string[];
}

/** Every list of a document that has keyed rows, found by the shape of its schema alone, those within rows too. */
export function keyedLists(
  schemas: Schemas,
  root: SchemaPlace,
  document: JsonObject,
  language: Language,
): readonly KeyedList[] {
  const found: KeyedList[] = [];
  const walk = (place: SchemaPlace, value: Json, way: Way): void => {
    if (place.schema["x-whole"]) return;
    if (isObject(value))
      for (const [name, member] of orderedMembers(schemas, place, value)) {
        const inner = memberPlace(schemas, place, name, member);
        // The body is the document's own: its name says nothing on the way.
        const labels = name === "body" ? way.labels : [...way.labels, labelOf(inner, name, language)];
        walk(inner, member, {
          pointer: pointerTo(way.pointer, name),
          path: pointerTo(way.path, name),
          labels,
        });
      }
    if (!isList(value)) return;
    const key = keyMembers(place.schema);
    const rows = value.filter(isObject);
    if (key.length > 0 && rows.length === value.length)
      found.push({
        pointer: way.pointer,
        path: way.path,
        label: way.labels.join(" › "),
        place,
        key,
        isWhole: itemsPlace(schemas, place).schema["x-whole"] === true,
        rows,
      });
    value.forEach((row, index) => {
      if (!holdsParts(row)) return;
      const name = rowName(row, key) ?? String(index);
      walk(itemPlace(schemas, place, row), row, {
        pointer: pointerTo(way.pointer, index),
        path: pointerTo(way.path, name),
        labels: [...way.labels, name],
      });
    });
  };
  walk(root, document, { pointer: "", path: "", labels: [] });
  return found;
}

/** Whether something may have lists within: of thousands of rows that have none, none is walked into. */
function holdsParts(row: Json): boolean {
  return typeof row === "object" && row !== null && Object.values(row).some(isPart);
}

function isPart(value: Json): boolean {
  return isList(value) ? value.some((item) => typeof item === "object") : isObject(value);
}
