import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { type HeldRows, heldRows } from "./held-rows.ts";
import { plainDecimal } from "./plain-decimal.ts";
import type { AppliedSchemas, SchemaPlace } from "./schema-place.ts";

/**
 * A value at a place of a document with its decimals as shortest plain text. What holds no decimal written otherwise is
 * given back as it is, not copied: most of a document, and all of one that is in canonical form already.
 */
export function plainForm(value: Json, place: SchemaPlace): Json {
  if (typeof value === "object" && value !== null) {
    const applied = place.appliedTo(value);
    if (isJsonList(value)) return plainList(value, applied);
    if (isJsonObject(value)) return plainObject(value, applied);
  }
  return place.appliedTo(value).isDecimal ? plainDecimal(value) : value;
}

/** By what schemas rows have been found to be in plain form already. */
const PLAIN = new WeakMap<HeldRows, readonly JsonObject[]>();

function plainList(list: readonly Json[], applied: AppliedSchemas): Json {
  const held = heldRows(list);
  const known = held?.before && PLAIN.get(held.before);
  const positions = known && isSameList(known, applied.schemas) ? held.changed : list.keys();
  let copy: Json[] | undefined;
  for (const position of positions) {
    const item = list[position] ?? null;
    const plain = plainForm(item, applied.item(position));
    if (plain === list[position]) continue;
    copy ??= [...list];
    copy[position] = plain;
  }
  if (held && !copy) PLAIN.set(held, applied.schemas);
  return copy ?? list;
}

function isSameList(schemas: readonly JsonObject[], others: readonly JsonObject[]): boolean {
  return schemas.length === others.length && schemas.every((schema, at) => schema === others[at]);
}

function plainObject(object: JsonObject, applied: AppliedSchemas): Json {
  let copy: Record<string, Json> | undefined;
  const names = Object.keys(object);
  const places = applied.members(names);
  for (let at = 0; at < names.length; at++) {
    const [name = "", place] = [names[at], places[at]];
    const member = object[name];
    if (place?.isNoDecimal && typeof member !== "object") continue;
    const plain = place ? plainForm(member ?? null, place) : member;
    if (plain === member || plain === undefined) continue;
    copy ??= { ...object };
    copy[name] = plain;
  }
  return copy ?? object;
}
