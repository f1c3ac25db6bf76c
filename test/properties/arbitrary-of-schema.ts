import fc, { type Arbitrary } from "fast-check";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../../server/domain/json.ts";

type Schemas = Readonly<Record<string, JsonObject>>;

/** Texts of the patterns that fast-check does not read: those with classes of Unicode. */
const LETTERS = "aZ医Ⅷ_é𠮷0９";
const ANY_TEXT = [..."xX+* 　\"\\/<{}'；,.。|+0９\u200b\u00a0\ufeff𠮷"];

/**
 * Values that conform to a schema, the nasty ones first. Reads what our own request schemas use of draft-07; throws
 * for a keyword that it would have to pass over.
 */
export function arbitraryOf(schemas: Schemas, id: string): Arbitrary<Json> {
  return from(at(schemas, id), { schemas, id });
}

interface Place {
  readonly schemas: Schemas;
  readonly id: string;
}

function from(schema: JsonObject, place: Place): Arbitrary<Json> {
  const { $ref, enum: values, const: only, anyOf, allOf, type } = schema;
  if (typeof $ref === "string") return referred($ref, place);
  if (isJsonList(values)) return fc.constantFrom(...values);
  if (only !== undefined) return fc.constant(only);
  if (isJsonList(allOf)) return decimalIn(schema);
  if (isJsonList(anyOf)) return fc.oneof(...anyOf.filter(isJsonObject).map((each) => from(each, place)));
  switch (type) {
    case "string":
      return textOf(schema);
    case "integer":
      return fc.integer({ min: numberOr(schema.minimum, -5), max: numberOr(schema.maximum, 5) });
    case "number":
      return fc.constantFrom<Json>(
        0,
        -0,
        1,
        -1,
        0.1,
        0.3,
        1e-7,
        2 ** 53,
        999999999999999,
        0.30000000000000004,
      );
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(isJsonObject(schema.items) ? from(schema.items, place) : fc.constant(null), {
        minLength: numberOr(schema.minItems, 0),
        maxLength: Math.min(numberOr(schema.maxItems, 3), 3),
      });
    case "object":
      return objectOf(schema, place);
    default:
      throw new Error(`no arbitrary for ${JSON.stringify(schema)}`);
  }
}

function at(schemas: Schemas, id: string): JsonObject {
  const schema = schemas[id];
  if (!schema) throw new Error(`no schema ${id}`);
  return schema;
}

function referred($ref: string, { schemas, id }: Place): Arbitrary<Json> {
  const [file = "", pointer = ""] = $ref.split("#");
  const home = file === "" ? id : file;
  let schema: Json | undefined = at(schemas, home);
  for (const part of pointer.split("/").filter(Boolean))
    schema = isJsonObject(schema) ? schema[part] : undefined;
  if (!isJsonObject(schema)) throw new Error(`nothing at ${$ref}`);
  return from(schema, { schemas, id: home });
}

function objectOf(
  { properties, required, propertyNames, additionalProperties }: JsonObject,
  place: Place,
): Arbitrary<Json> {
  if (isJsonObject(properties)) {
    const members = Object.entries(properties).flatMap(([name, member]) =>
      isJsonObject(member) ? [[name, from(member, place)] as const] : [],
    );
    const needed = isJsonList(required) ? required.filter((name) => typeof name === "string") : [];
    return fc.record(Object.fromEntries(members), { requiredKeys: needed });
  }
  const names = isJsonObject(propertyNames) ? from(propertyNames, place) : fc.string();
  const values = isJsonObject(additionalProperties) ? from(additionalProperties, place) : fc.constant(null);
  return fc.dictionary(names.map(String), values, { maxKeys: 3 });
}

/** A decimal of the kind that claims and figures state: text or number within the stated bounds. */
function decimalIn({ minimum, maximum, pattern }: JsonObject): Arbitrary<Json> {
  if (typeof pattern !== "string") throw new Error("a decimal of a claim states its pattern");
  const most = numberOr(maximum, 1e9);
  const numbers = [0, 0.01, 1, 99.99, 1234.56, Math.floor(most)].filter(
    (each) => each >= numberOr(minimum, 0),
  );
  const texts = fc.stringMatching(new RegExp(pattern)).map((text) => text.replace(/^0+(?=\d)/, ""));
  return fc.oneof(fc.constantFrom<Json>(...numbers), texts);
}

function textOf({ pattern, minLength, maxLength }: JsonObject): Arbitrary<Json> {
  const bounds = { minLength: numberOr(minLength, 0), maxLength: Math.min(numberOr(maxLength, 12), 12) };
  if (typeof pattern !== "string") return fc.string({ unit: "binary", ...bounds });
  if (!pattern.includes("\\p{")) return fc.stringMatching(new RegExp(pattern, "u"));
  const regex = new RegExp(pattern, "u");
  const first = fc.constantFrom("A", "Ｚ", "3", "９", "医", "_", "a", "I20.0", "36.07");
  const rest = fc.string({ unit: fc.constantFrom(...LETTERS, ...ANY_TEXT), maxLength: 8 });
  return fc
    .tuple(first, rest)
    .map((parts) => parts.join(""))
    .filter((text) => regex.test(text));
}

function numberOr(value: Json | undefined, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}
