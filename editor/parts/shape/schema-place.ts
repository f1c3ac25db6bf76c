import type { Json, JsonObject, Schema, Schemas } from "../../api/answers.ts";

/** A place in the shape of a document: the schema that holds there, references followed. */
export interface SchemaPlace {
  readonly schema: Schema;
  /** Path of the schema that it stands in. */
  readonly file: string;
  /** What the nearest schema says of it. */
  readonly description: string | undefined;
}

export const NO_PLACE: SchemaPlace = { schema: {}, file: "", description: undefined };

/** The schema of a whole file. */
export function placeOfFile(schemas: Schemas, file: string): SchemaPlace {
  return follow(schemas, { $ref: file }, "");
}

/** The schema of a rule set of some kind, found by the constant it states. */
export function placeOfKind(schemas: Schemas, kind: string): SchemaPlace {
  const file = Object.keys(schemas).find((path) => schemas[path]?.properties?.kind?.const === kind);
  return file === undefined ? NO_PLACE : placeOfFile(schemas, file);
}

/** The schema of a member of an object. */
export function memberPlace(schemas: Schemas, place: SchemaPlace, name: string, value: Json): SchemaPlace {
  for (const { schema, file } of everyPart(schemas, place)) {
    const found = schema.properties?.[name];
    if (found) return chosen(schemas, follow(schemas, found, file), value);
    if (typeof schema.additionalProperties === "object")
      return chosen(schemas, follow(schemas, schema.additionalProperties, file), value);
  }
  return NO_PLACE;
}

/** The schema of the items of a list. */
export function itemPlace(schemas: Schemas, place: SchemaPlace, value: Json): SchemaPlace {
  const { items } = place.schema;
  return items ? chosen(schemas, follow(schemas, items, place.file), value) : NO_PLACE;
}

/** Members in the order in which the schema states them; what it does not state comes last. */
export function orderedMembers(
  schemas: Schemas,
  place: SchemaPlace,
  value: JsonObject,
): readonly [string, Json][] {
  const known = ranks.get(place.schema) ?? ranksOf(schemas, place);
  ranks.set(place.schema, known);
  const rank = (name: string): number => known.get(name) ?? known.size;
  return Object.entries(value).sort(([a], [b]) => rank(a) - rank(b));
}

/** Where members stand in their schemas, by the schema: it is asked for every row of a list. */
const ranks = new WeakMap<Schema, ReadonlyMap<string, number>>();

function ranksOf(schemas: Schemas, place: SchemaPlace): ReadonlyMap<string, number> {
  const stated = everyPart(schemas, place).flatMap(({ schema }) => Object.keys(schema.properties ?? {}));
  return new Map([...new Set(stated)].map((name, index) => [name, index]));
}

/** A member that a schema states, with all its alternatives. */
export interface StatedMember {
  readonly name: string;
  readonly place: SchemaPlace;
  readonly isRequired: boolean;
}

/** Every member that an object may have, in the order of its schema. */
export function statedMembers(schemas: Schemas, place: SchemaPlace): readonly StatedMember[] {
  const parts = everyPart(schemas, place);
  const required = parts.flatMap(({ schema }) => schema.required ?? []);
  const stated = parts.flatMap(({ schema, file }) =>
    Object.entries(schema.properties ?? {}).map(([name, member]) => ({
      name,
      place: follow(schemas, member, file),
      isRequired: required.includes(name),
    })),
  );
  return stated.filter(({ name }, index) => stated.findIndex((each) => each.name === name) === index);
}

/** The schema of members whose names are free, if they are. */
export function freeMemberPlace(schemas: Schemas, { schema, file }: SchemaPlace): SchemaPlace | undefined {
  return typeof schema.additionalProperties === "object"
    ? follow(schemas, schema.additionalProperties, file)
    : undefined;
}

/** The alternatives that a place offers, if its value can have several shapes. */
export function waysOf(schemas: Schemas, place: SchemaPlace): readonly SchemaPlace[] {
  const { oneOf, anyOf, title, properties } = place.schema;
  const isOne = title === "Condition" || title === "Decimal" || properties !== undefined;
  return isOne ? [] : (oneOf ?? anyOf ?? []).map((way) => follow(schemas, way, place.file));
}

/** The schema of the items of a list, with all their alternatives. */
export function itemsPlace(schemas: Schemas, { schema, file }: SchemaPlace): SchemaPlace {
  return schema.items ? follow(schemas, schema.items, file) : NO_PLACE;
}

/** Of alternatives, the one that a value has. */
export function placeOfValue(schemas: Schemas, place: SchemaPlace, value: Json): SchemaPlace {
  return chosen(schemas, place, value);
}

/** The schema that names a value: its own, or that of the items of a list. */
export function valueSchema(schemas: Schemas, place: SchemaPlace, value: Json): Schema {
  return Array.isArray(value) ? itemPlace(schemas, place, value[0] ?? null).schema : place.schema;
}

/** A schema and those it is made of. */
function everyPart(schemas: Schemas, place: SchemaPlace): readonly SchemaPlace[] {
  const parts = (place.schema.allOf ?? []).map((part) => follow(schemas, part, place.file));
  return [place, ...parts.flatMap((part) => everyPart(schemas, part))];
}

function follow(
  schemas: Schemas,
  schema: Schema,
  file: string,
  description = schema.description,
): SchemaPlace {
  if (schema.$ref === undefined) return { schema, file, description: description ?? schema.description };
  const [path = "", fragment = ""] = schema.$ref.split("#");
  const target = path === "" ? file : resolved(path, file);
  const found = at(schemas[target], fragment);
  return found ? follow(schemas, found, target, description ?? found.description) : NO_PLACE;
}

/** Paths by the reference and the file that it stands in: a few, and followed at every edit. */
const paths = new Map<string, string>();

function resolved(path: string, file: string): string {
  const name = `${file} ${path}`;
  const known = paths.get(name) ?? new URL(path, `schema:///${file}`).pathname.slice(1);
  paths.set(name, known);
  return known;
}

function at(schema: Schema | undefined, fragment: string): Schema | undefined {
  let found: unknown = schema;
  for (const part of fragment.split("/").slice(1))
    found =
      typeof found === "object" && found !== null ? (found as Record<string, unknown>)[part] : undefined;
  return found as Schema | undefined; // a schema stands wherever a schema refers to
}

/** Of alternatives, the one whose type is that of the value. */
function chosen(schemas: Schemas, place: SchemaPlace, value: Json): SchemaPlace {
  const { oneOf, anyOf } = place.schema;
  const ways = oneOf ?? anyOf;
  if (
    !ways ||
    place.schema.title === "Condition" ||
    place.schema.title === "Decimal" ||
    place.schema.properties
  )
    return place;
  const possible = ways
    .map((way) => follow(schemas, way, place.file))
    .filter((way) => fits(way.schema, value));
  const fitting = possible.find(({ schema }) => isComplete(schema, value)) ?? possible[0];
  return fitting ? { ...chosen(schemas, fitting, value), description: place.description } : place;
}

/** Whether an object has all that an alternative asks for: objects differ by that. */
function isComplete({ required = [] }: Schema, value: Json): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return true;
  return required.every((name) => Object.hasOwn(value, name));
}

function fits({ type, title, anyOf, enum: values }: Schema, value: Json): boolean {
  const own = Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
  if (values) return values.includes(value);
  if (title === "Decimal") return own === "string" || own === "number";
  if (anyOf) return anyOf.some((way) => fits(way, value));
  return type === undefined
    ? true
    : [type].flat().includes(own === "number" && type === "integer" ? "integer" : own);
}
