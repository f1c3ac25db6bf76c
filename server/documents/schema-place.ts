import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import type { SchemaIndex } from "./schema-index.ts";

const DECIMAL = "common.schema.json#/definitions/decimal";

/** What tells which alternatives of a schema a value takes. */
export interface SchemaGuide {
  readonly index: SchemaIndex;
  /** What applies wherever a subschema does, where that does not depend on the value; filled on the way. */
  readonly always: Map<JsonObject, readonly JsonObject[]>;
  /** Whether a value conforms to the subschema. */
  conforms(schema: JsonObject, value: Json): boolean;
}

/** A place in documents, by the subschemas that are written there. */
export class SchemaPlace {
  readonly #stated: readonly JsonObject[];
  readonly #guide: SchemaGuide;
  /** What applies whatever the value, once that is known: the rows of a table are described once. */
  #steady: AppliedSchemas | undefined;

  constructor(stated: readonly JsonObject[], guide: SchemaGuide) {
    this.#stated = stated;
    this.#guide = guide;
  }

  /** Whether no value here is an exact decimal; false also where that is not known yet, or depends on the value. */
  get isNoDecimal(): boolean {
    return this.#steady !== undefined && !this.#steady.isDecimal;
  }

  /** What applies to a value at the place: references followed, alternatives chosen. */
  appliedTo(value: Json): AppliedSchemas {
    if (this.#steady) return this.#steady;
    const schemas = this.#stated.flatMap((schema) => applying(schema, value, this.#guide));
    const applied = new AppliedSchemas(schemas, this.#guide);
    if (this.#stated.every((schema) => this.#guide.always.has(schema))) this.#steady = applied;
    return applied;
  }
}

/** The subschemas that speak about a value, and the places inside it. */
export class AppliedSchemas {
  readonly schemas: readonly JsonObject[];
  /** Whether they say that it is an exact decimal, written as text or as a number. */
  readonly isDecimal: boolean;
  readonly #guide: SchemaGuide;
  readonly #members = new Map<string, SchemaPlace>();
  /** By how many they are, the names last asked for together and their places: those of rows are mostly the same. */
  readonly #together = new Map<
    number,
    { readonly names: readonly string[]; readonly places: readonly SchemaPlace[] }
  >();
  #everyItem: SchemaPlace | undefined;

  constructor(schemas: readonly JsonObject[], guide: SchemaGuide) {
    this.schemas = schemas;
    this.isDecimal = schemas.some((schema) => isDecimalSchema(schema, guide));
    this.#guide = guide;
  }

  member(name: string): SchemaPlace {
    const known = this.#members.get(name);
    if (known) return known;
    const stated = this.schemas.flatMap((schema) => memberSchemas(schema, name));
    const place = new SchemaPlace(stated, this.#guide);
    this.#members.set(name, place);
    return place;
  }

  /** The places of an object's members, in their order. */
  members(names: readonly string[]): readonly SchemaPlace[] {
    const known = this.#together.get(names.length);
    if (known && isSame(known.names, names)) return known.places;
    const places = names.map((name) => this.member(name));
    this.#together.set(names.length, { names, places });
    return places;
  }

  item(position: number): SchemaPlace {
    if (this.#everyItem) return this.#everyItem;
    const place = new SchemaPlace(
      this.schemas.flatMap((schema) => itemSchemas(schema, position)),
      this.#guide,
    );
    if (!this.schemas.some(({ items }) => isJsonList(items))) this.#everyItem = place;
    return place;
  }
}

/** Of two lists that are as long. */
function isSame(names: readonly string[], others: readonly string[]): boolean {
  for (let at = 0; at < names.length; at++) if (names[at] !== others[at]) return false;
  return true;
}

function isDecimalSchema(schema: JsonObject, { index }: SchemaGuide): boolean {
  return index.addressOf(schema) === DECIMAL;
}

function applying(schema: JsonObject, value: Json, guide: SchemaGuide): readonly JsonObject[] {
  const known = guide.always.get(schema);
  if (known) return known;
  const found = findApplying(schema, value, guide);
  if (found.every((each) => isDecimalSchema(each, guide) || !hasAlternatives(each)))
    guide.always.set(schema, found);
  return found;
}

function hasAlternatives({ anyOf, oneOf, if: condition }: JsonObject): boolean {
  return anyOf !== undefined || oneOf !== undefined || condition !== undefined;
}

function findApplying(schema: JsonObject, value: Json, guide: SchemaGuide): readonly JsonObject[] {
  if (isDecimalSchema(schema, guide)) return [schema];
  const { if: condition, then: held, else: failed } = schema;
  const conditional = isJsonObject(condition)
    ? guide.conforms(condition, value)
      ? held
      : failed
    : undefined;
  const parts = [
    guide.index.target(schema),
    ...schemaList(schema.allOf),
    ...chosen(schemaList(schema.anyOf), value, guide),
    ...chosen(schemaList(schema.oneOf), value, guide),
    conditional,
  ];
  return [schema, ...parts.filter(isJsonObject).flatMap((part) => applying(part, value, guide))];
}

/**
 * The alternatives that `value` takes. Constant members decide first: where they leave one alternative, that is the
 * one meant, and a draft that does not conform yet is still described by it. A value that may also be read as
 * something else (a code such as 44.10) is not taken for a decimal.
 */
function chosen(alternatives: readonly JsonObject[], value: Json, guide: SchemaGuide): readonly JsonObject[] {
  const left = alternatives.filter((alternative) => constantsAgree(alternative, value, guide));
  if (left.length === 1 && alternatives.length > 1) return left;
  const fitting = left.filter((alternative) => guide.conforms(alternative, value));
  if (fitting.length < 2) return fitting;
  return fitting.filter((schema) => !isDecimalSchema(guide.index.target(schema) ?? schema, guide));
}

/** Whether no constant member of the alternative speaks against `value`. */
function constantsAgree(alternative: JsonObject, value: Json, { index }: SchemaGuide): boolean {
  const { properties } = index.target(alternative) ?? alternative;
  if (!isJsonObject(properties) || !isJsonObject(value)) return true;
  return Object.entries(properties).every(
    ([name, member]) =>
      !isJsonObject(member) ||
      member.const === undefined ||
      !Object.hasOwn(value, name) ||
      member.const === value[name],
  );
}

function memberSchemas(schema: JsonObject, name: string): readonly JsonObject[] {
  const { properties, patternProperties, additionalProperties } = schema;
  const named = isJsonObject(properties) && Object.hasOwn(properties, name) ? [properties[name]] : [];
  const patterned = Object.entries(isJsonObject(patternProperties) ? patternProperties : {})
    .filter(([pattern]) => patternOf(pattern).test(name))
    .map(([, member]) => member);
  const found = [...named, ...patterned];
  return (found.length > 0 ? found : [additionalProperties]).filter(isJsonObject);
}

const PATTERNS = new Map<string, RegExp>();

function patternOf(pattern: string): RegExp {
  const known = PATTERNS.get(pattern) ?? new RegExp(pattern, "u");
  PATTERNS.set(pattern, known);
  return known;
}

function itemSchemas({ items, additionalItems }: JsonObject, position: number): readonly JsonObject[] {
  const item = isJsonList(items) ? (items[position] ?? additionalItems) : items;
  return isJsonObject(item) ? [item] : [];
}

function schemaList(schemas: Json | undefined): readonly JsonObject[] {
  return isJsonList(schemas) ? schemas.filter(isJsonObject) : [];
}
