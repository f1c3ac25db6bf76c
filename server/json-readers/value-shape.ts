import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";

/** What a text must be; lengths in UTF-16 units, which are never fewer than a schema's characters. */
export interface TextShape {
  /** Patterns as the schema writes them, all of which must match. */
  readonly patterns: readonly string[];
  readonly longest: number;
  readonly oneOf?: readonly string[] | undefined;
}

export interface NumberShape {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

export interface ListShape {
  readonly items: ValueShape;
  readonly longest: number;
}

export interface RecordShape {
  readonly members: Readonly<Record<string, ValueShape>>;
  readonly required: readonly string[];
  /** The values of members with names of the caller's choice. */
  readonly others: ValueShape | undefined;
  readonly otherNames: TextShape;
  readonly most: number;
}

/** What a schema allows, by the type of JSON value. A type that is not there is not allowed, or not understood here. */
export interface ValueShape {
  readonly text?: TextShape | undefined;
  readonly number?: NumberShape | undefined;
  readonly truth?: boolean | undefined;
  readonly list?: ListShape | undefined;
  readonly record?: RecordShape | undefined;
}

/** Follows the references of a set of schemas. */
export interface SchemaReferences {
  target(schema: JsonObject): JsonObject | undefined;
}

const NOTHING: ValueShape = {};
const ANY_TEXT: TextShape = { patterns: [], longest: Number.POSITIVE_INFINITY };
/** Keywords that say nothing about validity, and those that are understood. */
const KEYWORDS: ReadonlySet<string> = new Set([
  ...["$schema", "$id", "$ref", "title", "description", "definitions", "type", "enum", "allOf", "anyOf"],
  ...["pattern", "maxLength", "minimum", "maximum", "items", "maxItems"],
  ...["properties", "required", "additionalProperties", "propertyNames", "maxProperties"],
]);

/** Schemas inside each other up to which shapes are followed. */
const DEEPEST = 16;

/**
 * The shape of what a schema (draft-07) allows, so far as it is understood: every value of the shape conforms to the
 * schema. The reverse is not promised: a keyword that is not known here leaves nothing.
 */
export function shapeOf(schema: Json, references: SchemaReferences, depth = 0): ValueShape {
  if (!isJsonObject(schema) || depth > DEEPEST) return NOTHING;
  if (Object.keys(schema).some((name) => !KEYWORDS.has(name) && !name.startsWith("x-"))) return NOTHING;
  const below = (inner: Json) => shapeOf(inner, references, depth + 1);
  let shape = ownShape(schema, below);
  const target = references.target(schema);
  if (target) shape = both(shape, below(target));
  for (const part of listOf(schema.allOf)) shape = both(shape, below(part));
  const alternatives = listOf(schema.anyOf);
  if (alternatives.length > 0) shape = both(shape, alternatives.map(below).reduce(either));
  return shape;
}

function listOf(value: Json | undefined): readonly Json[] {
  return isJsonList(value) ? value : [];
}

function ownShape(schema: JsonObject, below: (inner: Json) => ValueShape): ValueShape {
  const { type, enum: values } = schema;
  if (values !== undefined) {
    const texts = listOf(values).filter((value) => typeof value === "string");
    return { text: { ...textShape(schema), oneOf: texts } };
  }
  const text = textShape(schema);
  const number = numberShape(schema);
  if (type === undefined) return { text, number, truth: true, list: ANYTHING_LISTED, record: ANYTHING_HELD };
  if (type === "string") return { text };
  if (type === "number") return { number };
  if (type === "integer") return { number: { ...number, whole: true } };
  if (type === "boolean") return { truth: true };
  if (type === "array") return { list: listShape(schema, below) };
  return type === "object" ? { record: recordShape(schema, below) } : NOTHING;
}

/** Stand for lists and records of which nothing is said; only another schema's word for them makes them readable. */
const ANYTHING_LISTED: ListShape = { items: NOTHING, longest: Number.POSITIVE_INFINITY };
const ANYTHING_HELD: RecordShape = {
  members: {},
  required: [],
  others: undefined,
  otherNames: ANY_TEXT,
  most: Number.POSITIVE_INFINITY,
};

function textShape({ pattern, maxLength }: JsonObject): TextShape {
  return {
    patterns: typeof pattern === "string" ? [pattern] : [],
    longest: numberOr(maxLength, Number.POSITIVE_INFINITY),
  };
}

function numberShape({ minimum, maximum }: JsonObject): NumberShape {
  return {
    least: numberOr(minimum, Number.NEGATIVE_INFINITY),
    most: numberOr(maximum, Number.POSITIVE_INFINITY),
    whole: false,
  };
}

function listShape({ items, maxItems }: JsonObject, below: (inner: Json) => ValueShape): ListShape {
  return { items: below(items ?? null), longest: numberOr(maxItems, Number.POSITIVE_INFINITY) };
}

function recordShape(schema: JsonObject, below: (inner: Json) => ValueShape): RecordShape {
  const { properties, required, additionalProperties, propertyNames, maxProperties } = schema;
  const members = Object.entries(isJsonObject(properties) ? properties : {});
  const names = propertyNames === undefined ? ANY_TEXT : below(propertyNames).text;
  return {
    members: Object.fromEntries(members.map(([name, member]) => [name, below(member)])),
    required: listOf(required).filter((name) => typeof name === "string"),
    others: isJsonObject(additionalProperties) && names ? below(additionalProperties) : undefined,
    otherNames: names ?? ANY_TEXT,
    most: propertyNames !== undefined && members.length > 0 ? 0 : numberOr(maxProperties, MANY),
  };
}

const MANY = Number.POSITIVE_INFINITY;

function numberOr(value: Json | undefined, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

/** What two schemas allow together. */
function both(a: ValueShape, b: ValueShape): ValueShape {
  return {
    text: a.text && b.text && bothTexts(a.text, b.text),
    number: a.number && b.number && bothNumbers(a.number, b.number),
    truth: a.truth && b.truth,
    list: theStated(a.list, b.list, ANYTHING_LISTED),
    record: theStated(a.record, b.record, ANYTHING_HELD),
  };
}

/** What one of the two says where the other says nothing; two words about one thing are not put together here. */
function theStated<T>(a: T | undefined, b: T | undefined, nothingSaid: T): T | undefined {
  if (a === nothingSaid) return b;
  return b === nothingSaid ? a : undefined;
}

function bothTexts(a: TextShape, b: TextShape): TextShape {
  const oneOf = a.oneOf && b.oneOf ? a.oneOf.filter((text) => b.oneOf?.includes(text)) : (a.oneOf ?? b.oneOf);
  return { patterns: [...a.patterns, ...b.patterns], longest: Math.min(a.longest, b.longest), oneOf };
}

function bothNumbers(a: NumberShape, b: NumberShape): NumberShape {
  return {
    least: Math.max(a.least, b.least),
    most: Math.min(a.most, b.most),
    whole: a.whole || b.whole,
  };
}

/** What either of two schemas allows; of a type that both speak about, what the first says. */
function either(a: ValueShape, b: ValueShape): ValueShape {
  return {
    text: a.text ?? b.text,
    number: a.number ?? b.number,
    truth: a.truth ?? b.truth,
    list: a.list ?? b.list,
    record: a.record ?? b.record,
  };
}
