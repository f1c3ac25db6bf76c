import { isJsonObject, type Json, type JsonObject } from "../domain/json.ts";

const PREFIX = "#/components/schemas/";
/** Of a schema as a file, not as a part of an OpenAPI document. */
const OF_FILES = ["$schema", "$id", "title", "definitions"];

/** Where a schema is, in OpenAPI. */
export function componentRef(name: string): string {
  return `${PREFIX}${name}`;
}

/**
 * The schemas as OpenAPI components, each titled one once under its title, references across files among them. Throws
 * where a reference leads to no titled schema.
 */
export function openApiComponents(schemas: Readonly<Record<string, JsonObject>>): Record<string, JsonObject> {
  const components: Record<string, JsonObject> = {};
  for (const [id, schema] of Object.entries(schemas)) {
    const { definitions } = schema;
    for (const each of [schema, ...Object.values(isJsonObject(definitions) ? definitions : {})]) {
      if (!isJsonObject(each) || typeof each.title !== "string") continue;
      const kept = Object.entries(each).filter(([name]) => !OF_FILES.includes(name));
      const content = kept.map(([name, held]) => [name, inComponents(held, id, schemas)]);
      components[each.title] = Object.fromEntries(content);
    }
  }
  return { ...components, ...answeredRuleSets(components) };
}

function inComponents(value: Json, id: string, schemas: Readonly<Record<string, JsonObject>>): Json {
  if (Array.isArray(value)) return value.map((item) => inComponents(item, id, schemas));
  if (!isJsonObject(value)) return value;
  const parts = Object.entries(value).map(([name, held]) =>
    name === "$ref" && typeof held === "string"
      ? [name, componentRef(titleAt(held, id, schemas))]
      : [name, inComponents(held, id, schemas)],
  );
  return Object.fromEntries(parts);
}

function titleAt(reference: string, id: string, schemas: Readonly<Record<string, JsonObject>>): string {
  const [file = "", pointer = ""] = reference.split("#");
  const target = file === "" ? id : new URL(file, `file:///${id}`).pathname.slice(1);
  const found = pointer
    .split("/")
    .slice(1)
    .reduce<Json | undefined>((held, part) => (isJsonObject(held) ? held[part] : undefined), schemas[target]);
  if (!isJsonObject(found) || typeof found.title !== "string")
    throw new RangeError(`${reference} in ${id} leads to no titled schema`);
  return found.title;
}

/** A rule set version as answers give it: with its hash, whole or (in lists) without its body. */
function answeredRuleSets({ RuleSetHeader: header }: Record<string, JsonObject>): Record<string, JsonObject> {
  if (!isJsonObject(header) || !isJsonObject(header.properties)) return {};
  const { propertyNames: _names, required = [], properties, ...rest } = header;
  const { body, $schema: _schema, ...listed } = properties;
  const hash = { $ref: componentRef("Sha256") };
  const standing = {
    type: "string",
    enum: ["in-force", "past", "to-come", "superseded"],
    description: "Where it stands on the date asked about with `on`. 所问日期所处状态。",
  };
  const members = (Array.isArray(required) ? required : []).filter((name) => name !== "body");
  return {
    RuleSetSummary: { ...rest, required: [...members, "hash"], properties: { ...listed, hash, standing } },
    RuleSetVersion: {
      ...rest,
      required: [...members, "body", "hash"],
      properties: { ...listed, body: body ?? {}, hash },
    },
  };
}

/** The names of components that a part of the document refers to, and those that these refer to. */
export function referredTo(
  part: Json,
  components: Readonly<Record<string, JsonObject>>,
): ReadonlySet<string> {
  const names = new Set<string>();
  const follow = (value: Json): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [member, held] of Object.entries(value)) {
      const name = member === "$ref" && typeof held === "string" ? held.slice(PREFIX.length) : "";
      const component = components[name];
      if (component !== undefined && !names.has(name)) {
        names.add(name);
        follow(component);
      } else follow(held);
    }
  };
  follow(part);
  return names;
}
