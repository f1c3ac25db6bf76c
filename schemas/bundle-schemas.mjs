import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Keywords that narrow values further than a TypeScript type can say. */
const NO_TYPE = new Set(["$schema", "$id", "definitions", "discriminator", "not", "if", "then", "else", "dependencies", "propertyNames", "examples"]);
const TYPED = ["$ref", "type", "properties", "items", "enum", "const", "oneOf", "anyOf", "allOf"];

/**
 * All schemas of a folder as the `definitions` of one, each titled schema once under its title, so that a reference
 * across files gives the same type everywhere. Throws when two different schemas share a title.
 *
 * @param {string} folder
 * @returns {Record<string, object>} definitions by title, in alphabetical order
 */
export function bundleSchemas(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const ids = files.filter((path) => path.endsWith(".schema.json")).sort();
  const schemas = Object.fromEntries(ids.map((id) => [id, JSON.parse(readFileSync(join(folder, id), "utf8"))]));
  const definitions = {};

  /** The definition's name of a schema, which is added to the bundle. */
  function define(schema, name, id) {
    const definition = translated(schema, id);
    const before = definitions[name];
    if (before && JSON.stringify(before) !== JSON.stringify(definition)) {
      throw new Error(`two different schemas are titled ${name} (one in ${id}): give one of them another title`);
    }
    definitions[name] = definition;
    return { $ref: `#/definitions/${name}` };
  }

  /** A schema as it stands inside another: a reference when it has a title of its own. */
  function inlined(schema, id) {
    return schema.title ? define(schema, schema.title, id) : translated(schema, id);
  }

  function translated(schema, id) {
    if (typeof schema !== "object" || schema === null) return schema;
    if (schema.$ref) return referenceTo(schema.$ref, id, schema.description);
    const entries = Object.entries(schema).filter(([keyword]) => !NO_TYPE.has(keyword) && !keyword.startsWith("x-"));
    return asIntersection(Object.fromEntries(entries.flatMap(([keyword, value]) => translatedKeyword(keyword, value, id))));
  }

  /** Members that stand beside `allOf` become one more part of it: the intersection then needs no second type. */
  function asIntersection({ allOf, properties, required, ...rest }) {
    const own = { ...(properties && { properties }), ...(required && { required }) };
    if (!allOf || !properties) return { ...rest, ...(allOf && { allOf }), ...own };
    return { ...rest, allOf: [...allOf, { type: "object", ...own }] };
  }

  function translatedKeyword(keyword, value, id) {
    if (keyword === "properties" || keyword === "patternProperties") {
      const members = Object.entries(value).map(([name, member]) => [name, inlined(member, id)]);
      return [[keyword, Object.fromEntries(members)]];
    }
    if (keyword === "items" || keyword === "additionalProperties") return [[keyword, typeof value === "object" ? inlined(value, id) : value]];
    if (!["oneOf", "anyOf", "allOf"].includes(keyword)) return [[keyword, value]];
    const typed = value.filter((part) => TYPED.some((word) => word in part));
    return typed.length === 0 ? [] : [[keyword, typed.map((part) => inlined(part, id))]];
  }

  function referenceTo(reference, id, description) {
    const [file, pointer = ""] = reference.split("#");
    const target = file === "" ? id : new URL(file, `file:///${id}`).pathname.slice(1);
    const parts = pointer.split("/").slice(1);
    const schema = parts.reduce((held, part) => held?.[part], schemas[target]);
    if (!schema?.title) throw new Error(`${reference} in ${id} leads to no titled schema`);
    const $ref = `#/definitions/${schema.title}`;
    return description === undefined ? { $ref } : { description, allOf: [{ $ref }] };
  }

  for (const [id, schema] of Object.entries(schemas)) {
    for (const [name, part] of Object.entries(schema.definitions ?? {})) {
      if (!part.title) throw new Error(`${id}#/definitions/${name} has no title`);
      define(part, part.title, id);
    }
    if (TYPED.some((keyword) => keyword in schema)) define(schema, schema.title, id);
  }
  return Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
}
