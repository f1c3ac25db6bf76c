import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import type { SchemaIndex } from "./schema-index.ts";
import { chineseNameOf } from "./schema-words.ts";

const DECIMAL = "common.schema.json#/definitions/decimal";

/** What tells which alternatives of a schema a value takes. */
export interface SchemaGuide {
  readonly index: SchemaIndex;
  /** What applies wherever a subschema does, where that does not depend on the value; filled on the way. */
  readonly always: Map<JsonObject, readonly JsonObject[]>;
  /** Whether a value conforms to the subschema. */
  conforms(schema: JsonObject, value: Json): boolean;
}

/** A value of a document together with the subschemas that speak about it: references followed, alternatives chosen. */
export class Described {
  readonly value: Json;
  readonly #stated: readonly JsonObject[];
  readonly #guide: SchemaGuide;
  #applying: readonly JsonObject[] | undefined;

  /** `stated`: the subschemas of the place, as they are written there. */
  constructor(value: Json, stated: readonly JsonObject[], guide: SchemaGuide) {
    this.value = value;
    this.#stated = stated;
    this.#guide = guide;
  }

  get #schemas(): readonly JsonObject[] {
    this.#applying ??= this.#stated.flatMap((schema) => applying(schema, this.value, this.#guide));
    return this.#applying;
  }

  /** Whether the schema says that this is an exact decimal, written as text or as a number. */
  get isDecimal(): boolean {
    return this.#schemas.some((schema) => isDecimalSchema(schema, this.#guide));
  }

  /** Members that name a row of this list (`"x-key": "name"` or several), or `undefined` when rows go by position. */
  get rowKey(): readonly string[] | undefined {
    const key = this.annotation("x-key");
    if (typeof key === "string") return [key];
    return isJsonList(key) ? key.map(String) : undefined;
  }

  /** What the first of the schemas that describes this value calls it in Chinese, in short. */
  get chineseName(): string | undefined {
    return chineseNameOf(this.#schemas.find(({ description }) => description !== undefined));
  }

  /** The first of the schemas' members of that name. */
  annotation(name: string): Json | undefined {
    return this.#schemas.find((schema) => schema[name] !== undefined)?.[name];
  }

  /** Whether a schema names this member, there or not; a map, whose members are called as one likes, names none. */
  namesMember(name: string): boolean {
    return this.#schemas.some(
      ({ properties }) => isJsonObject(properties) && Object.hasOwn(properties, name),
    );
  }

  /** The member `name` of this object. */
  member(name: string): Described {
    const value = isJsonObject(this.value) ? (this.value[name] ?? null) : null;
    return new Described(
      value,
      this.#schemas.flatMap((schema) => memberSchemas(schema, name)),
      this.#guide,
    );
  }

  /** The member `name` of this object, if it has it. */
  memberIfAny(name: string): Described | undefined {
    return isJsonObject(this.value) && Object.hasOwn(this.value, name) ? this.member(name) : undefined;
  }

  /** The item of this list at `position`, from 0. */
  item(position: number): Described {
    const value = isJsonList(this.value) ? (this.value[position] ?? null) : null;
    return new Described(
      value,
      this.#schemas.flatMap((schema) => itemSchemas(schema, position)),
      this.#guide,
    );
  }
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
